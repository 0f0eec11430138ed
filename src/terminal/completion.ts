const SEPARATOR = /[,，、;；]/;
/** What is being written: the whole line, or the last name of a list with everything up to it. */
const lastName = /^(?<before>.*[,，、;；]\s*)?(?<name>.*)$/s;

const split = (typed: string, many: boolean): { readonly before: string; readonly name: string } => {
  if (!many) return { before: '', name: typed };
  const { before, name } = lastName.exec(typed)?.groups ?? {};
  return { before: before ?? '', name: name ?? '' };
};

/**
 * Known names that what was typed may be meant to become: first those that begin with it, then those that contain it, each in the
 * order given; without the name itself and, in a list (`many`), without the names it already holds.
 */
export const candidatesFor = (typed: string, known: readonly string[], many: boolean): readonly string[] => {
  const { before, name } = split(typed, many);
  const sought = name.trim().toLowerCase();
  const taken = new Set(before.split(SEPARATOR).map((each) => each.trim()));
  const open = known.filter((each) => each !== name.trim() && !taken.has(each));
  const placeIn = (each: string) => each.toLowerCase().indexOf(sought);
  return [...open.filter((each) => placeIn(each) === 0), ...open.filter((each) => placeIn(each) > 0)];
};

/** The line with its last name replaced by a candidate. */
export const completed = (typed: string, candidate: string, many: boolean): string =>
  `${split(typed, many).before}${candidate}`;
