/** The longest text that a cell of Excel holds, in UTF-16 units. */
const LONGEST = 32_767;

/** Characters that XML has no way to write, half a surrogate pair among them. A tab and a line break stay. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text as a cell can hold it: without control characters, at most 32,767 long, and read again as it was written. */
export const cellText = (words: string): string => {
  const clean = words.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
  // `_x000D_` in a cell means the character of that number (ECMA-376 part 1, 22.9.2.19), so that the first sign is written as its number.
  const plain = clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** Whether Excel would read a text anew as something else when a person edits its cell: a formula, a number without its zeros. */
export const isTaken = (words: string): boolean => /^\s*[=+\-@＝＋－＠]|^'|^[\d.,:/%\s()-]+$/.test(words);
