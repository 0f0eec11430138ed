import { Complaint } from '../../../core/complaint.ts';
import { MAX_LINE, MAX_TEXT } from '../../../core/record.ts';
import { withoutShapeless } from '../../../core/shapes.ts';
import type { Text } from '../../../core/text.ts';
import { classificationIn } from '../../../core/writing.ts';
import { bookWords as w } from './words.ts';

/**
 * The reason why a row cannot be imported: a fixed code for scripts, and words. Thrown where a cell is read, caught where its row is read.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  constructor(
    readonly code: string,
    readonly what: Text,
    readonly hint: Text | null = null,
  ) {
    super(what.en);
  }
}

/** The fault of a row for a complaint of a field. Any other error is thrown on. */
export const faultOfComplaint = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  if (!(error instanceof Complaint)) throw error;
  return new Fault(error.code, error.what, error.hint ?? null);
};

const PLAIN = /^[\x20-\x7e]*$/;

/** Escape sequences whole, then what is left of control characters; a tab is a blank. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is taken out
const STEERING = /\x1b\[[0-?]*[ -/]*[@-~]|(?![\t\n])\p{Cc}|[\p{Zl}\p{Zp}]/gu;

/** Spaces other than the normal one. They come from web pages and Word. */
const ODD_BLANKS = /[\t\p{Zs}]/gu;

const harmlessly = (cell: string): string =>
  withoutShapeless(cell.replace(STEERING, '')).replace(ODD_BLANKS, ' ').normalize('NFC');

/** A heading, as it is stored together with a cell that has no field of its own. */
export const headIn = (cell: string): string =>
  (PLAIN.test(cell) ? cell : harmlessly(cell)).replace(/\s+/g, ' ').trim();

/** The forms in which a spreadsheet marks digits as text: `="0138"` and `'0138`. */
const AS_TEXT = /^=\s*"((?:[^"]|"")*)"$/;
const asText = (cell: string): string => {
  const formula = AS_TEXT.exec(cell)?.[1]?.replaceAll('""', '"');
  return (formula ?? cell.replace(/^'/, '')).trim();
};

/** Digits and signs of telephone numbers in full width, the width of a Chinese character. */
const WIDE_NUMBER = /^[０-９Ｘｘ（）()＋+－\-\s\d]+$/;

/** A cell with only a number to which a program added a decimal place. */
const WHOLE_WITH_PLACE = /^(\d+)\.0$/;

/**
 * A cell as it may be stored on the desk, null if it is empty. Characters that steer a terminal are removed instead of being refused,
 * because the clerk cannot change an old book.
 */
export const passageIn = (cell: string): string | null => {
  const clean = asText((PLAIN.test(cell) ? cell : harmlessly(cell)).trim()).replace(WHOLE_WITH_PLACE, '$1');
  if (clean === '') return null;
  if (clean.length > MAX_TEXT) throw new Fault('tooLong', w.tooLong(clean));
  if (DIGITS_LOST.test(clean)) throw new Fault('digitsLost', w.digitsLost(clean));
  const mark = classificationIn(clean);
  if (mark !== null) throw new Fault('classified', w.classified(mark));
  return WIDE_NUMBER.test(clean) ? clean.normalize('NFKC') : clean;
};

/** A number in the form `1.38E+10`: a spreadsheet took a row of digits for a quantity and kept only the first ones. */
const DIGITS_LOST = /^[+-]?\d(?:\.\d+)?E\+\d{2,3}$/i;

/** A cell as one line. */
export const lineIn = (cell: string | null): string | null => {
  const line = cell?.includes('\n') ? cell.replace(/\s*\n\s*/g, ' ') : cell;
  if (line !== null && line !== undefined && line.length > MAX_LINE) throw new Fault('tooLong', w.tooLong(line));
  return line ?? null;
};
