import { inLang, type Lang } from '../../core/text.ts';
import { channelWords as w } from './words.ts';

/** Test whether a service accepts a text. A service that accepts a text also accepts a shorter one. */
type Fits = (text: string) => boolean;

/** Title and lines as one text that fits: as many whole lines as there is room for, then the number of lines left out. */
export const fitted = (title: string, lines: readonly string[], fits: Fits, lang: Lang): string => {
  const whole = joined([title, ...lines]);
  if (fits(whole)) return whole;
  const left = (count: number): readonly string[] => (count === 0 ? [] : [inLang(w.more(count), lang)]);
  const upTo = (count: number): string => joined([title, ...lines.slice(0, count), ...left(lines.length - count)]);
  const count = most(lines.length - 1, (n) => fits(upTo(n)));
  return count > 0 ? upTo(count) : cut(title, lines, fits, left);
};

/**
 * Text for the case that not one whole line fits. The first line is cut between two characters. If nothing of it fits, the title is cut
 * instead.
 */
const cut = (
  title: string,
  [line = '', ...others]: readonly string[],
  fits: Fits,
  left: (count: number) => readonly string[],
): string => {
  const withLine = (n: number): string => joined([title, shortened(line, n), ...left(others.length)]);
  const some = most([...line].length - 1, (n) => fits(withLine(n)));
  if (some > 0) return withLine(some);
  const count = line === '' ? 0 : others.length + 1;
  const withTitle = (n: number): string => joined([shortened(title, n), ...left(count)]);
  return withTitle(most([...title].length - 1, (n) => fits(withTitle(n))));
};

const joined = (lines: readonly string[]): string => lines.join('\n');

const shortened = (line: string, count: number): string => `${[...line].slice(0, count).join('')}…`;

/**
 * Highest count for which `holds` is true, found by bisection; 0 if there is none. If it is true for one count, it must be true for all
 * lower ones.
 */
const most = (highest: number, holds: (count: number) => boolean): number => {
  let low = 0;
  let high = highest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
};
