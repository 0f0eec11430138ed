import type { Cell, Tone } from '../core/page.ts';
import { maskPersonal, mayHoldNumber } from '../core/personal/mask.ts';
import { isCommon } from '../core/shapes.ts';
import { inLang, type Lang } from '../core/text.ts';
import { harmless } from './harmless.ts';
import type { Look } from './look.ts';
import { noPaint, type Paint } from './paint.ts';
import { commonWidth, unitsWithin, widthOf } from './width.ts';

type Run = { readonly tone: Tone; readonly text: string; readonly inFull?: boolean };

/** A cell in one language, harmless: its text, the text's width in columns, and its stretches with their tones. */
export type Ink = { readonly plain: string; readonly width: number; readonly runs: readonly Run[] };

type InkOptions = {
  /** True if line breaks stay, as `\n`; then `width` has no meaning. */
  readonly breaks?: boolean;
  /** Tone of a stretch that has none of its own. */
  readonly base?: Tone;
};

const PLAIN: InkOptions = {};

/**
 * Reads a cell. All text of views is masked and made harmless here and nowhere else. Each stretch is made harmless separately, so that two
 * stretches cannot form an escape sequence together.
 */
export const inkOf = (
  cell: Cell,
  { lang, masked = false, paint }: Pick<Look, 'lang' | 'masked' | 'paint'>,
  { breaks = false, base = 'plain' }: InkOptions = PLAIN,
): Ink => {
  const plain = wordsOf(cell, lang);
  const common = isCommon(plain);
  const mayShow = !masked || !mayHoldNumber(plain, common);
  // Nearly all cells hold common characters only. Their stretches need no second look.
  if (mayShow && common) {
    const runs = paint === noPaint ? UNPAINTED : runsOf(cell, lang, base);
    return { plain, width: commonWidth(plain), runs };
  }
  const written = runsOf(cell, lang, base);
  const clean = written.map((run) => ({ ...run, text: harmless(run.text, { breaks }) }));
  const runs = mayShow ? clean : maskedRuns(clean);
  const safe = plainOf(runs);
  return { plain: safe, width: widthOf(safe), runs };
};

/**
 * Harmless stretches with their numbers masked. Masking comes after `harmless`, which takes out escape sequences and characters without a
 * shape: a number with one of them in it would be whole on the screen.
 */
const maskedRuns = (runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => {
    if (run.inFull === true) return run;
    const text = maskPersonal(run.text);
    return text === run.text ? run : { ...run, text };
  });

const plainOf = (runs: readonly Run[]): string =>
  runs.length === 1 && runs[0] ? runs[0].text : runs.map(({ text }) => text).join('');

/** The stretches of a cell without colours. They are never read. */
const UNPAINTED: readonly Run[] = [];

/** Text of a cell, neither masked nor harmless yet. */
const wordsOf = (cell: Cell, lang: Lang): string => {
  if (typeof cell === 'string') return cell;
  if ('tone' in cell) return wordsOf(cell.text, lang);
  if ('en' in cell) return inLang(cell, lang);
  let words = '';
  // By index: an iterator makes an object for each part.
  for (let n = 0; n < cell.length; n++) words += wordsOf(cell[n] ?? '', lang);
  return words;
};

/** Stretches of a cell, neither masked nor harmless yet. */
const runsOf = (cell: Cell, lang: Lang, base: Tone): readonly Run[] => {
  if (typeof cell === 'string') return [{ tone: base, text: cell }];
  const runs: Run[] = [];
  const add = (part: Cell, tone: Tone): void => {
    if (typeof part === 'string') runs.push({ tone, text: part });
    else if ('tone' in part && part.inFull === true)
      runs.push({ tone: part.tone, text: inLang(part.text, lang), inFull: true });
    else if ('tone' in part) add(part.text, part.tone === 'plain' ? base : part.tone);
    else if ('en' in part) add(inLang(part, lang), tone);
    else for (const inner of part) add(inner, base);
  };
  add(cell, base);
  return runs;
};

/** A stretch of the ink, in UTF-16 units, painted. */
export const painted = ({ plain, runs }: Ink, paint: Paint, start = 0, end = Number.POSITIVE_INFINITY): string => {
  if (paint === noPaint) return plain.slice(start, end);
  let at = 0;
  let out = '';
  for (const { tone, text } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== '') out += paint(tone, piece);
    at += text.length;
  }
  return out;
};

/** A stretch of the ink, in UTF-16 units, as an ink of its own. */
export const inkBetween = ({ plain, runs }: Ink, start: number, end: number): Ink => {
  const within = plain.slice(start, end);
  let at = 0;
  const cut = runs.map(({ text, ...run }) => {
    const piece = { ...run, text: text.slice(Math.max(0, start - at), Math.max(0, end - at)) };
    at += text.length;
    return piece;
  });
  return { plain: within, width: widthOf(within), runs: cut };
};

const made: string[] = [];

/** Spaces, made once for each number of them. */
const blanks = (count: number): string => {
  made[count] ??= ' '.repeat(count);
  return made[count];
};

/** The ink painted on one line of exactly `width` columns, cut with `…` or filled with spaces. */
export const paintedWithin = (ink: Ink, width: number, align: 'left' | 'right', paint: Paint): string => {
  if (ink.width <= width) {
    const space = blanks(width - ink.width);
    return align === 'right' ? space + painted(ink, paint) : painted(ink, paint) + space;
  }
  const units = unitsWithin(ink.plain, width);
  const short = width - 1 - widthOf(ink.plain.slice(0, units));
  return `${painted(ink, paint, 0, units)}${paint(ink.runs.at(-1)?.tone ?? 'plain', '…')}${' '.repeat(short)}`;
};
