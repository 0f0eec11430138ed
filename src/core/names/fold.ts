/** Characters that show nothing and part no word: soft hyphen, zero-width blanks and joiners, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The dots between the parts of a minority or foreign name: 买买提·艾力. Keyboards and fonts know seven of them. */
const MIDDLE_DOTS = /[·•・‧∙⋅․]/g;

const HAN = String.raw`\p{Script=Han}`;
const blanksInHan = new RegExp(String.raw`(?<=[${HAN}·])\s+(?=[${HAN}·])`, 'gu');

/** Letters, digits and the at sign in the width of a Chinese character. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＠]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/**
 * A name as it is stored: composed, letters and digits of plain width, without invisible characters, with one kind of middle dot. A name
 * padded to the width of others (张　伟) loses its blanks; other blanks become one each. Punctuation stays as it was typed.
 */
export const tidied = (typed: string): string => {
  const plain = typed
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(MIDDLE_DOTS, '·')
    .replace(/\s+/g, ' ')
    .trim();
  return isPadded(plain) ? plain.replaceAll(' ', '') : plain.replace(/ ?· ?/g, '·');
};

/** Two or three single Chinese characters with blanks between them: one name, spaced out. */
const isPadded = (written: string): boolean => new RegExp(`^[${HAN}](?: [${HAN}]){1,2}$`, 'u').test(written);

/** What two spellings of one name share: `tidied`, without blanks between Chinese characters, brackets of one kind, small letters. */
export const nameKey = (written: string): string =>
  tidied(written)
    .normalize('NFKC')
    .replace(blanksInHan, '')
    .replace(/ ?[(（] ?/g, '(')
    .replace(/ ?[)）]/g, ')')
    .toLowerCase();
