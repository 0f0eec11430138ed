const SEPARATOR = /[,，、;；]/;
/** Parts a list into its last name and everything before that name. */
const lastName = /^(?<before>.*[,，、;；]\s*)?(?<name>.*)$/s;

const split = (typed: string, many: boolean): { readonly before: string; readonly name: string } => {
  if (!many) return { before: '', name: typed };
  const { before, name } = lastName.exec(typed)?.groups ?? {};
  return { before: before ?? '', name: name ?? '' };
};

/** A word for completion, and its meaning: for an id its record's title, '' for a word that needs no explanation. */
export type Completable = { readonly word: string; readonly note: string };

/** Text for comparing: width and case do not matter. */
const folded = (written: string): string => written.trim().normalize('NFKC').toLowerCase();

/**
 * The rank of a known word for the sought text: 0 if the word begins with it, 1 if the word contains it, 2 if the note contains it, else
 * null.
 */
const fitOf = ({ word, note }: Completable, sought: string): number | null => {
  const at = folded(word).indexOf(sought);
  if (at >= 0) return Math.min(at, 1);
  return folded(note).includes(sought) ? 2 : null;
};

/**
 * Known words that fit the text typed so far, the best first. Words that fit equally well keep their order. A word that is already typed
 * in full is left out, unless it has a note. In a list (`many`) only the last name is completed, and names already listed are left out.
 */
export const candidatesAmong = (
  typed: string,
  known: readonly Completable[],
  many: boolean,
): readonly Completable[] => {
  const { before, name } = split(typed, many);
  const sought = folded(name);
  const taken = new Set(before.split(SEPARATOR).map((each) => each.trim()));
  return known
    .filter(({ word, note }) => !taken.has(word) && (note !== '' || word !== name.trim()))
    .flatMap((each) => {
      const fit = fitOf(each, sought);
      return fit === null ? [] : [{ each, fit }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ each }) => each);
};

/** `candidatesAmong` for words without notes. */
export const candidatesFor = (typed: string, known: readonly string[], many: boolean): readonly string[] =>
  candidatesAmong(
    typed,
    known.map((word) => ({ word, note: '' })),
    many,
  ).map(({ word }) => word);

/** The line with its last name replaced by a candidate. */
export const completed = (typed: string, candidate: string, many: boolean): string =>
  `${split(typed, many).before}${candidate}`;
