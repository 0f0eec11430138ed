import { isSame } from '../../core/isSame.ts';
import { nameKey } from '../../core/names/fold.ts';
import type { RuleTools } from '../../core/rule.ts';
import type { Numbered, Skipped, Taken } from '../kit/book/book.ts';
import { Fault, faultOfComplaint } from '../kit/book/cell.ts';
import { importWords as w } from './importWords.ts';
import { people } from './index.ts';
import type { PersonSaid } from './peopleBook.ts';
import type { Person } from './record.ts';

/** The list of people while rows are taken in, one after the other. */
type State = {
  records: readonly Person[];
  /** The line that each person was taken from. */
  readonly lines: Map<string, number>;
  readonly touched: Map<string, Person>;
};

type Updated = Taken<Person>['updated'][number];

/**
 * A list of people taken in, in one step. A row of somebody the desk knows corrects what it says and leaves the rest; any other row is
 * a new person. Two rows are never taken for one person of the desk.
 */
export const takeIn = (records: readonly Person[], drafts: readonly Numbered<PersonSaid>[], tools: RuleTools): Taken<Person> => {
  const state: State = { records, lines: new Map(), touched: new Map() };
  const skipped: Skipped[] = [];
  const updated: Updated[] = [];
  let [added, alreadyThere] = [0, 0];
  for (const one of drafts) {
    const outcome = taken(state, one, tools);
    if (outcome instanceof Fault) skipped.push({ line: one.line, reason: outcome.code, message: outcome.what });
    else if (outcome === 'new') added += 1;
    else if (outcome === 'same') alreadyThere += 1;
    else updated.push({ line: one.line, ...outcome });
  }
  const { records: after, touched } = state;
  return { change: { records: after, touched: [...touched.values()] }, added, updated, alreadyThere, skipped };
};

const taken = (
  state: State,
  { line, draft }: Numbered<PersonSaid>,
  tools: RuleTools,
): 'new' | 'same' | Omit<Updated, 'line'> | Fault => {
  try {
    const before = knownAs(draft, state);
    if (before === null) {
      keep(state, line, people.rules.enter(state.records, draft, tools));
      return 'new';
    }
    const change = people.rules.revise(state.records, before.id, corrections(before, draft), tools.facts);
    const [after] = change.touched;
    if (isSame({ ...after, updatedAt: before.updatedAt }, before)) {
      state.lines.set(before.id, line);
      return 'same';
    }
    keep(state, line, change);
    return { before, after };
  } catch (error) {
    return faultOfComplaint(error);
  }
};

const keep = (state: State, line: number, { records, touched }: ReturnType<typeof people.rules.enter>): void => {
  const [person] = touched;
  state.records = records;
  state.touched.set(person.id, person);
  state.lines.set(person.id, line);
};

/** The values to write into a record. Other names and groups are added to those that stand. */
const corrections = (before: Person, said: PersonSaid): PersonSaid => ({
  ...said,
  name: before.name,
  ...(said.aliases && { aliases: joined(before.aliases, said.aliases) }),
  ...(said.groups && { groups: joined(before.groups, said.groups) }),
});

const joined = (standing: readonly string[] | undefined, more: readonly string[]): readonly string[] => [
  ...new Set([...(standing ?? []), ...more]),
];

/** Whether two words are one as far as they are said: what is not said contradicts nothing. */
const agree = (said: string | null | undefined, stands: string | null): boolean =>
  said == null || stands === null || nameKey(said) === nameKey(stands);

/**
 * The person of the desk that a row tells of; null where it is somebody new. Of several people of one name the unit tells them apart, and
 * in one unit the title. Throws a `Fault` where that does not tell which is meant, and for somebody an earlier row told of.
 */
const knownAs = (said: PersonSaid, { records, lines }: State): Person | null => {
  const named = records.filter(({ name, org }) => nameKey(name) === nameKey(said.name) && agree(said.org, org));
  const titled = named.filter(({ title }) => said.title != null && title !== null && agree(said.title, title));
  const meant = titled.length > 0 ? titled : named;
  const free = meant.filter(({ id }) => !lines.has(id));
  const [one, ...others] = free;
  if (others.length > 0) throw new Fault('several', w.several(said.name, free));
  if (one !== undefined) return one;
  const [earlier] = meant;
  if (earlier === undefined || isAnother(said, earlier)) return null;
  throw new Fault('twice', w.twice(said.name, lines.get(earlier.id) ?? 0));
};

/** Whether a row tells of a namesake in the same unit: both have a title, and another one. */
const isAnother = (said: PersonSaid, { title }: Person): boolean =>
  said.title != null && title !== null && !agree(said.title, title);
