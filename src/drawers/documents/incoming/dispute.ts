import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { isOnlyRead } from '../../kit/gates/rules.ts';
import type { Doc } from '../record.ts';

type Instruction = { readonly by: string; readonly text: string; readonly choice: number | null };

/** Words of an instruction that says no or not yet. */
const REFUSES = /不同意|不宜|不可|缓办|暂缓|不办|\b(?:disagree|not agreed|refused?|not now)\b/iu;

/** Whether two instructions cannot both be carried out: they choose different options, or one says yes and the other no. */
const differ = (one: Instruction, other: Instruction): boolean => {
  if (one.choice !== null && other.choice !== null) return one.choice !== other.choice;
  return REFUSES.test(one.text) !== REFUSES.test(other.text);
};

/** The leaders whose last instruction differs from the one that came now. */
export const dissenters = ({ instructions }: Doc, said: Instruction): readonly string[] => {
  const names = [...new Set(instructions.map(({ by }) => by))].filter((by) => nameKey(by) !== nameKey(said.by));
  return names.filter((name) => {
    const last = instructions.findLast(({ by, text }) => by === name && !isOnlyRead(text));
    return last !== undefined && differ(last, said);
  });
};

/** The senior of several leaders: the one whose rank comes first; without ranks the one who is named first. */
export const seniorOf = (names: readonly string[], { contacts }: Pick<Facts, 'contacts'>): string => {
  const rankOf = (name: string): number => contacts.find((one) => one.name === name)?.rank ?? Number.MAX_SAFE_INTEGER;
  return names.reduce((first, name) => (rankOf(name) < rankOf(first) ? name : first));
};
