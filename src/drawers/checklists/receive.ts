import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { parted } from '../../core/names/list.ts';
import { inTurn } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import type { Rules } from '../kit/register/rules.ts';
import { eachMeant, peopleSaid } from './each.ts';
import type { Checklist } from './record.ts';

/** The names in a text that a routine has kept, under the labels of the people of the desk. */
const namesKept = (kept: string, facts: Facts): readonly string[] => {
  const directory = directoryOf(facts.contacts);
  return [...new Set(parted(kept, directory).map(directory.labelOf))];
};

/** Makes the lists that other drawers open: the rounds of routines. */
export const receivedBy =
  ({ enter }: Rules<Checklist>) =>
  (records: readonly Checklist[], openings: readonly Opening[], tools: RuleTools): Change<Checklist> =>
    inTurn(records, openings, (before, { title, due, lead, ref, round }) => {
      if (round === undefined) throw new Error(`a list without its people and steps: ${title}`);
      const { each: kept, steps } = round;
      const each = kept === null ? null : eachMeant(kept, tools.facts, (said) => namesKept(said, tools.facts));
      const said = { title, due, owner: lead, for: ref, ...peopleSaid({ each, steps }, null) };
      return enter(before, said, tools);
    });
