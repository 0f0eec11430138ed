/** The longest name of a sheet that Excel takes, in UTF-16 units. */
const LONGEST = 31;

/** Signs that a sheet's name may not have, and all that cannot be seen. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Names of sheets that Excel takes, made of any texts: without forbidden signs, at most 31 long, no apostrophe at an end, none like another
 * in letters of any case. Source: Excel's help on renaming worksheets.
 */
export const sheetNamesFor = (wanted: readonly string[]): readonly string[] => {
  const taken = new Set<string>(['', 'history']);
  return wanted.map((words) => {
    const name = freeName(trimmed(words.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')), taken);
    taken.add(name.toLowerCase());
    return name;
  });
};

/** A name that is not taken: the name itself, else with a number behind it. */
const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` (${number})`;
    const name = `${cutTo(wanted === '' ? 'Sheet' : wanted, LONGEST - tail.length)}${tail}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

/** The beginning of a text of at most so many units, with no character cut in two. */
const cutTo = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return trimmed(/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut);
};

const trimmed = (words: string): string => words.replace(/^[\s']+|[\s']+$/g, '');
