import { inLang, type Lang } from '../../core/text.ts';
import { channelWords as w } from './words.ts';

/** Whether a service takes the text. What holds for a text holds for a shorter one. */
type Fits = (text: string) => boolean;

/** Title and lines as one text that is taken: as many whole lines as there is room for, and how many more there are. */
export const fitted = (title: string, lines: readonly string[], fits: Fits, lang: Lang): string => {
  const whole = joined([title, ...lines]);
  if (fits(whole)) return whole;
  const left = (count: number): readonly string[] => (count === 0 ? [] : [inLang(w.more(count), lang)]);
  const upTo = (count: number): string => joined([title, ...lines.slice(0, count), ...left(lines.length - count)]);
  const count = most(lines.length - 1, (n) => fits(upTo(n)));
  return count > 0 ? upTo(count) : cut(title, lines, fits, left);
};

/** Where not even one line has room, it is cut between two characters; and the title where there is room for none of it. */
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

/** The highest count for which it holds, given that it holds for all that are lower; 0 where there is none. */
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
