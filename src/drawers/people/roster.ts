import { nameKey } from '../../core/names/fold.ts';
import type { Numbered } from '../kit/book/book.ts';
import { Fault } from '../kit/book/cell.ts';
import { peopleBookWords as w } from './importWords.ts';
import type { PersonSaid } from './peopleBook.ts';
import type { Person } from './record.ts';

/** The person of the desk that a row is about; null if it is a new person. */
export type Found = {
  readonly person: Person | null;
  /** All people of the name, this person included, as the rows before have left them. */
  readonly namesakes: readonly Person[];
  /** Records that the row was used for this person, whose record is now as given. */
  take(after: Person): void;
};

type Roster = {
  /**
   * Finds the person that a row is about. Throws a `Fault` if several people may be meant, or if another row is about the person already.
   */
  whoIs(said: PersonSaid, line: number): Found;
};

/** A person of the desk, and the line of the row that is about this person, if any. */
type Known = { person: Person; line: number | null };

/**
 * The people of the desk by name, for rows that are imported one after the other. People of one name are told apart by their unit, and
 * within a unit by their title. @param rows all rows: if one of them has a person's name, unit and title, that person is reserved for the
 * first such row
 */
export const rosterOf = (records: readonly Person[], rows: readonly Numbered<PersonSaid>[]): Roster => {
  const byName = new Map<string, Known[]>();
  const named = (name: string): Known[] => {
    const key = nameKey(name);
    const known = byName.get(key) ?? [];
    byName.set(key, known);
    return known;
  };
  for (const person of records) named(person.name).push({ person, line: null });
  const keptFor = new Map<Known, number>();
  for (const { line, draft } of rows) {
    const [exact, ...others] = titledAs(draft, inUnit(draft, named(draft.name)));
    if (exact !== undefined && others.length === 0 && !keptFor.has(exact)) keptFor.set(exact, line);
  }
  return {
    whoIs: (said, line) => {
      const all = named(said.name);
      const found = meantBy(said, inUnit(said, all), (known) => keptFor.get(known) ?? null);
      const take = (after: Person): void => {
        if (found === null) all.push({ person: after, line });
        else Object.assign(found, { person: after, line });
      };
      return { person: found?.person ?? null, namesakes: all.map(({ person }) => person), take };
    },
  };
};

/** The namesake in a unit that a row means; null if it means a new person. */
const meantBy = (said: PersonSaid, unit: readonly Known[], keptFor: (known: Known) => number | null): Known | null => {
  const several = (all: readonly Known[]): Fault =>
    new Fault(
      'several',
      w.several(
        said.name,
        all.map(({ person }) => person),
      ),
    );
  const titled = titledAs(said, unit);
  if (titled.length > 1) throw several(titled);
  const [exact] = titled;
  const lineOf = (known: Known): number | null => known.line ?? keptFor(known);
  const taken = exact ?? unit.find((known) => lineOf(known) !== null && !isOther(said, known.person));
  if (exact !== undefined && exact.line === null) return exact;
  const open = unit.filter((known) => lineOf(known) === null);
  if (exact === undefined && open.length > 0) {
    if (unit.length > 1) throw several(unit);
    return open[0] ?? null;
  }
  if (taken !== undefined) throw new Fault('twice', w.twice(said.name, lineOf(taken) ?? 0));
  return null;
};

/** Whether two values agree. A missing value agrees with every other. */
const agree = (said: string | null | undefined, stands: string | null): boolean =>
  said == null || stands === null || nameKey(said) === nameKey(stands);

const inUnit = ({ org }: PersonSaid, all: readonly Known[]): readonly Known[] =>
  all.filter(({ person }) => agree(org, person.org));

const titledAs = ({ title }: PersonSaid, all: readonly Known[]): readonly Known[] =>
  title == null ? [] : all.filter(({ person }) => person.title !== null && agree(title, person.title));

/** Whether a row is about another namesake in the unit, because both have a title and these differ. */
const isOther = ({ title: said }: PersonSaid, { title }: Person): boolean =>
  said != null && title !== null && !agree(said, title);
