import { late } from '../once.ts';
import { isPlainWriting, withoutShapeless } from '../shapes.ts';

/** The dots between the parts of a minority or foreign name: 买买提·艾力. Seven different characters are in use. */
const MIDDLE_DOTS = /[·•・‧∙⋅․]/g;

const HAN = String.raw`\p{Script=Han}`;
const blanksInHan = late(() => new RegExp(String.raw`(?<=[${HAN}·])\s+(?=[${HAN}·])`, 'gu'));
const padded = late(() => new RegExp(`^[${HAN}](?: [${HAN}]){1,2}$`, 'u'));
// V8 takes half a millisecond to compile a class of all Chinese characters, so these look first.
const MAY_BE_PADDED = /^\S{1,2} \S{1,2}(?: \S{1,2})?$/;
const MAY_HAVE_BLANK_IN_HAN = /[\u0080-\uFFFF]\s+[\u0080-\uFFFF]/;

/** Letters, digits and the at sign in full width, the width of a Chinese character. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * A name in the form in which it is stored: Unicode composed, letters and digits of normal width, no invisible characters, one kind of
 * middle dot. Spaces that pad a name of Chinese characters (张　伟) are removed; other runs of spaces become one space. Punctuation stays as
 * it was typed.
 */
export const tidied = (typed: string): string => {
  if (isPlainWriting(typed)) return typed;
  const plain = withoutShapeless(typed)
    .normalize('NFC')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(MIDDLE_DOTS, '·')
    .replace(/\s+/g, ' ')
    .trim();
  return isPadded(plain) ? plain.replaceAll(' ', '') : plain.replace(/ ?· ?/g, '·');
};

/** Whether the text is two or three single Chinese characters separated by spaces: a name padded with spaces. */
const isPadded = (written: string): boolean => MAY_BE_PADDED.test(written) && padded().test(written);

/**
 * A key that is equal for different spellings of one name: as `tidied`, but without spaces between Chinese characters, with one kind of
 * brackets, in lower case.
 */
export const nameKey = (written: string): string =>
  isPlainWriting(written) ? written.toLowerCase() : keyOf(tidied(written));

const keyOf = (plain: string): string =>
  withoutBlanksInHan(plain.normalize('NFKC'))
    .replace(/ ?[(（] ?/g, '(')
    .replace(/ ?[)）]/g, ')')
    .toLowerCase();

const withoutBlanksInHan = (plain: string): string =>
  MAY_HAVE_BLANK_IN_HAN.test(plain) ? plain.replace(blanksInHan(), '') : plain;
