import { isSame } from '../../core/isSame.ts';
import { nameKey } from '../../core/names/fold.ts';
import type { RuleTools } from '../../core/rule.ts';
import type { Numbered, Skipped, Taken } from '../kit/book/book.ts';
import { faultOfComplaint } from '../kit/book/cell.ts';
import type { Rules } from '../kit/register/rules.ts';
import type { PersonSaid } from './peopleBook.ts';
import type { Person } from './record.ts';
import { type Found, rosterOf } from './roster.ts';

type Updated = Taken<Person>['updated'][number];

/** The state of the list of people while rows are imported one after the other. */
type State = {
  readonly added: { readonly line: number; record: Person }[];
  readonly updated: Updated[];
  readonly skipped: Skipped[];
  alreadyThere: number;
};

/**
 * Imports a list of people in one step. A row about a known person corrects the values it has and leaves the others; any other row is a new
 * person. Two rows are never used for one person of the desk.
 */
export const takeIn = (
  records: readonly Person[],
  drafts: readonly Numbered<PersonSaid>[],
  tools: RuleTools,
  rules: Rules<Person>,
): Taken<Person> => {
  const roster = rosterOf(records, drafts);
  const state: State = { added: [], updated: [], skipped: [], alreadyThere: 0 };
  for (const { line, draft } of drafts)
    try {
      takeRow(state, roster.whoIs(draft, line), { line, draft }, { ...tools, ...rules });
    } catch (error) {
      const { code, what } = faultOfComplaint(error);
      state.skipped.push({ line, reason: code, message: what });
    }
  const { added, updated, skipped, alreadyThere } = state;
  const fresh = added.map(({ record }) => record);
  const corrected = new Map(updated.map(({ after }) => [after.id, after]));
  const change = {
    records: [...records.map((person) => corrected.get(person.id) ?? person), ...fresh],
    touched: [...fresh, ...corrected.values()],
  };
  return { change, added, updated, alreadyThere, skipped };
};

/**
 * The rules are shown the namesakes alone: they compare a person with no others, and a list of ten thousand people that is made anew for each row
 * takes minutes.
 */
const takeRow = (
  state: State,
  found: Found,
  { line, draft }: Numbered<PersonSaid>,
  { enter, revise, ...tools }: RuleTools & Rules<Person>,
): void => {
  if (found.person === null) {
    const [record] = enter(found.namesakes, draft, tools).touched;
    state.added.push({ line, record });
    found.take(record);
    return;
  }
  const before = found.person;
  const [after] = revise(found.namesakes, before.id, corrections(before, draft), tools.facts).touched;
  found.take(after);
  if (isSame({ ...after, updatedAt: before.updatedAt }, before)) {
    state.alreadyThere += 1;
    return;
  }
  state.updated.push({ line, before, after });
};

/** The values to be written into a record. Other names and groups are added to the present ones. */
const corrections = (before: Person, said: PersonSaid): PersonSaid => ({
  ...said,
  name: before.name,
  ...(said.aliases && { aliases: joined(before.aliases, said.aliases) }),
  ...(said.groups && { groups: joined(before.groups, said.groups) }),
});

const joined = (standing: readonly string[] | undefined, more: readonly string[]): readonly string[] => {
  const known = new Set((standing ?? []).map(nameKey));
  return [...(standing ?? []), ...more.filter((one) => !known.has(nameKey(one)))];
};
