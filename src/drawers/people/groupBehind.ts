import type { Amended } from '../../core/amendment.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { tidied } from '../../core/names/fold.ts';
import { parted } from '../../core/names/list.ts';
import { Ambiguous } from '../../core/names/resolve.ts';
import { readLine } from '../../core/writing.ts';
import { groupWords as words } from './groupWords.ts';

/** The name of a group and who belongs to it; null empties the group. */
export type GroupSaid = { readonly name: string; readonly members: Amended<string> | null };

/**
 * A group and the people typed behind its name without an option; null if the words name a group, or nobody stands behind it. Throws
 * `noSuchRecord` for somebody unknown who stands beside a person, and `badValue` for a name of several people.
 */
export const peopleBehind = (typed: string | null, { contacts }: Pick<Facts, 'contacts'>): GroupSaid | null => {
  const [, name = '', behind = ''] = /^([^\s,，、]+)[\s,，、]+(.+)$/su.exec(tidied(typed ?? '')) ?? [];
  const directory = directoryOf(contacts);
  // Blanks part only names that are known, so somebody unknown stands in one piece with the next name.
  const others = parted(behind, directory).flatMap((one) =>
    directory.find(one).length > 0 ? [one] : one.split(/\s+/),
  );
  if (typed === null || others.length === 0 || directory.group(tidied(typed)) !== null) return null;
  const found = others.map((one) => directory.find(one));
  if (found.every((people) => people.length === 1))
    return { name: readLine(name), members: found.flat().map(({ label }) => label) };
  if (!found.some((people) => people.length > 0)) return null;
  const stranger = others.find((_, at) => found[at]?.length === 0);
  if (stranger !== undefined)
    throw new Complaint('noSuchRecord', words.stranger(stranger), words.strangerHint(stranger));
  const at = found.findIndex((people) => people.length > 1);
  throw new Ambiguous(others[at] ?? '', found[at] ?? []);
};
