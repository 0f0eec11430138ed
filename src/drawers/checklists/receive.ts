import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { parted } from '../../core/names/list.ts';
import { inTurn } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import type { Rules } from '../kit/register/rules.ts';
import { type Each, nobodyOf, peopleSaid, roleMeant } from './each.ts';
import { type Checklist, peopleOf } from './record.ts';

/** The people whom a routine names: those of a role or a group as it is now, or names. Throws `badValue` for a role or group of nobody. */
const eachNamed = (typed: string, facts: Facts): Each => {
  const directory = directoryOf(facts.contacts);
  const of = roleMeant(typed) ?? (directory.group(typed) === null ? null : typed);
  if (of === null) return { of, names: [...new Set(parted(typed, directory).map(directory.labelOf))] };
  const names = peopleOf(of, facts);
  if (names.length === 0) throw nobodyOf(typed, of);
  return { of, names };
};

/** Makes the lists that other drawers open: the rounds of routines. */
export const receivedBy =
  ({ enter }: Rules<Checklist>) =>
  (records: readonly Checklist[], openings: readonly Opening[], tools: RuleTools): Change<Checklist> =>
    inTurn(records, openings, (before, { title, due, lead, ref, round }) => {
      if (round === undefined) throw new Error(`a list without its people and steps: ${title}`);
      const each = round.each === null ? null : eachNamed(round.each, tools.facts);
      const said = { title, due, owner: lead, for: ref, ...peopleSaid({ each, steps: round.steps }, null) };
      return enter(before, said, tools);
    });
