import { late } from '../../core/once.ts';
import { bearing } from './bearing.ts';
import { type ByteTest, escaped } from './bytes.ts';

/**
 * Bytes of UTF-8 that are not plain. Plain are ASCII, ideographs and common punctuation, also full-width. Folding turns a plain character
 * into itself, a small letter or signs, whatever stands beside it. So digits and ideographs of the folded text stand in the bytes.
 */
const UNPLAIN =
  /[\xc4-\xe1\xea-\xee\xf0-\xff]|\xc2(?![\xb0\xb7])|\xc3(?!\x97)|\xe2(?!\x80[\x93-\x96\x98-\x9f\xa6]|\x86[\x90-\x93])|\xe3(?!\x80[\x80-\x83\x88-\x91\x94-\x9b]|[\x90-\xbf])|\xef(?!\xbc[\x81-\x8f\x9a-\xa0\xbb-\xbf]|\xbd[\x80\x9b-\x9e])/;

/** Whether a text in bytes has plain characters only. Most months of most offices do. */
export const hasPlainText = (bytes: string): boolean => !UNPLAIN.test(bytes);

/** The search of plain files for certain folded words. */
export type PlainSearch = {
  /** Bytes that must stand in its line, the longest first. */
  readonly needles: readonly Buffer[];
  /** A test of the line, and of the file, for words of more than digits and ideographs. Null if there is no such word. */
  readonly mayBear: ByteTest | null;
};

/** The plain search for these folded words. */
export const plainSearch = (words: readonly string[]): PlainSearch => {
  const needles = [...new Set(words.flatMap((word) => word.match(RUN) ?? []))].map((run) => Buffer.from(run));
  const tests = words.filter((word) => word.replace(RUN, '') !== '').map(bearingPlainly);
  return {
    needles: needles.sort((a, b) => b.length - a.length),
    mayBear: tests.length === 0 ? null : (bytes) => tests.every((test) => test(bytes)),
  };
};

/** Digits and ideographs, to which only themselves fold in plain text. */
const RUN = /[0-9\u3400-\u4dbf\u4e00-\u9fff]+/g;

/** A test of plain text for a folded word. Only for letters, digits and ideographs it need not know what folds to what. */
const bearingPlainly = (word: string): ByteTest => {
  if (!/^[0-9a-z\u3400-\u4dbf\u4e00-\u9fff]+$/.test(word)) return bearing([word]);
  const pattern = late(() => new RegExp([...word].map(eitherCase).join('')));
  return (bytes) => pattern().test(bytes);
};

const eitherCase = (one: string): string => (/[a-z]/.test(one) ? `[${one}${one.toUpperCase()}]` : escaped(one));

/** The lines of a file in which all of the needles stand, of which there is at least one. The bytes are not decoded. */
export function* linesWith(file: Buffer, needles: readonly Buffer[]): Iterable<Buffer> {
  const [longest, ...others] = needles;
  // A file that lacks one of them is passed over before any line is cut out. Its lack of the longest is found out soonest.
  if (longest === undefined) return;
  let at = file.indexOf(longest);
  if (at === -1 || !others.every((needle) => file.includes(needle))) return;
  while (at !== -1) {
    const end = file.indexOf(LINE_END, at);
    const line = file.subarray(file.lastIndexOf(LINE_END, at) + 1, end === -1 ? file.length : end);
    if (others.every((needle) => line.includes(needle))) yield line;
    at = end === -1 ? -1 : file.indexOf(longest, end);
  }
}

const LINE_END = 0x0a;
