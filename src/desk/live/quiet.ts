import { addDays, type Day } from '../../core/civil.ts';
import { late } from '../../core/once.ts';
import type { Asleep, SaidAtRest } from '../../core/said.ts';
import { isSameChange } from '../changes.ts';
import type { Contents } from './contents.ts';
import type { Note } from './note.ts';
import { isFields } from './outline.ts';
import { type LinePlaces, type Rest, restsOn } from './places.ts';
import type { Resting } from './resting.ts';

/** Parts of the desk that a list of a day does not read: records at rest, of which it hears what they say, and drawers that are asleep. */
export type Quiet = { readonly said: readonly SaidAtRest[]; readonly asleep: Asleep };

/** Knowledge of the records at rest on a desk that was read or written. */
export type QuietKnown = Pick<Note, 'rest' | 'said'> & {
  /** The parts that are not read on a day; null if everything has to be read. */
  readonly quiet: (day: Day) => Quiet | null;
};

/** A desk of which no rest is known. */
export const UNQUIET: QuietKnown = { rest: null, said: null, quiet: () => null };

/** The knowledge in a note. What the records say is read when somebody asks for it. */
export const quietIn = (note: Note): QuietKnown => {
  const { rest, said } = note;
  const all = late(() => saidIn(said));
  const quiet = (day: Day): Quiet | null => {
    const everything = rest === null || !restsOn(rest, day) ? null : all();
    if (everything === null) return null;
    return { said: everything.filter(({ from, until }) => from <= day && day <= until), asleep: asleepIn(note) };
  };
  return { rest, said, quiet };
};

const asleepIn = ({ mayBeAsleep, places }: Note): Asleep =>
  Object.fromEntries(Object.entries(mayBeAsleep).filter(([name]) => isAsleep(places?.[name as keyof LinePlaces])));

const isAsleep = (place: LinePlaces[keyof LinePlaces]): boolean => place === undefined || place.awakeTo === place.from;

/** Everything that records at rest say, in one line of a note; null if they say nothing. */
export const saidNoted = (said: readonly SaidAtRest[]): string | null =>
  said.length === 0 ? null : JSON.stringify(said);

/** Everything in such a line; null if it is malformed. */
const saidIn = (noted: string | null): readonly SaidAtRest[] | null => {
  const said = noted === null ? [] : parsed(noted);
  return Array.isArray(said) && said.every(isSaid) ? said : null;
};

/** The rest and the line after these records were changed or removed. Of a line that is malformed nothing is kept, and the rest is over. */
export const stirred = (
  { rest, said }: Pick<Note, 'rest' | 'said'>,
  ids: readonly string[],
): Pick<Note, 'rest' | 'said'> => {
  if (said === null || ids.length === 0) return { rest, said };
  const all = saidIn(said);
  if (all === null) return { rest: null, said: null };
  return { rest, said: saidNoted(all.filter(({ action }) => !ids.includes(action.id))) };
};

const parsed = (noted: string): unknown => {
  try {
    return JSON.parse(noted);
  } catch {
    return null;
  }
};

/** The fields of an action are not looked at: the version of the program that reads a note has also written it. */
const isSaid = (value: unknown): value is SaidAtRest =>
  isFields(value) &&
  typeof value['from'] === 'string' &&
  typeof value['until'] === 'string' &&
  isFields(value['action']);

/** The rest of today, if it still holds; null if all records have to be looked at again. */
export const restHeld = (
  contents: Contents,
  { laid, rest }: { readonly laid: { readonly contents: Contents } | null; readonly rest: Rest | null },
  { today, resting }: { readonly today: Day; readonly resting: Resting },
): Rest | null => {
  if (laid === null || rest === null || rest.day !== today) return null;
  const { settings, holidays } = laid.contents;
  const isSame = isSameChange(contents.settings, settings) && isSameChange(contents.holidays, holidays);
  return isSame && resting.holds?.(laid.contents, contents) !== false ? rest : null;
};

/** The rest of records that were looked at today. */
export const restFrom = ({
  today: day,
  resting: { days },
}: {
  readonly today: Day;
  readonly resting: Resting;
}): Rest => ({
  day,
  until: days === undefined ? null : addDays(day, days - 1),
});
