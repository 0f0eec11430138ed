import type { Amended } from '../../core/amendment.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { tidied } from '../../core/names/fold.ts';
import { parted } from '../../core/names/list.ts';
import { readLine } from '../../core/writing.ts';
import type { AnyCall } from '../kit/verb.ts';

/** The name of a group and who belongs to it; null empties the group. */
export type GroupSaid = { readonly name: string; readonly members: Amended<string> | null };

/** A group and the people typed behind its name without an option; null if the words name a group, or not only people behind one. */
export const peopleBehind = (typed: string | null, { facts }: Pick<AnyCall, 'facts'>): GroupSaid | null => {
  const [, name = '', behind = ''] = /^([^\s,，、]+)[\s,，、]+(.+)$/su.exec(tidied(typed ?? '')) ?? [];
  const directory = directoryOf(facts.contacts);
  const others = parted(behind, directory);
  if (typed === null || others.length === 0 || directory.group(tidied(typed)) !== null) return null;
  const found = others.map((one) => directory.find(one));
  return found.every((people) => people.length === 1)
    ? { name: readLine(name), members: found.flat().map(({ label }) => label) }
    : null;
};
