import { addDays, type Day } from '../../core/civil.ts';
import type { DrawerName } from '../../core/record.ts';
import type { Asleep, AtRest, SaidAtRest } from '../../core/said.ts';
import { isSameChange } from '../changes.ts';
import type { Contents } from './contents.ts';
import type { Note } from './note.ts';
import { type Rest, restsOn } from './places.ts';
import type { Resting } from './resting.ts';
import { saidInLines, saidLines } from './saidLines.ts';

/** Parts of the desk that a list of a day does not read: records at rest, of which it hears what they say, and drawers that are asleep. */
export type Quiet = {
  readonly said: readonly SaidAtRest[];
  readonly asleep: Asleep;
  /** Whether records of this drawer are at rest. */
  readonly rests: (drawer: DrawerName) => boolean;
};

/** Knowledge of the records at rest on a desk that was read or written. */
export type QuietKnown = Pick<Note, 'rest' | 'said' | 'known'> & {
  /** The parts that are not read on a day; null if everything has to be read. */
  readonly quiet: (day: Day) => Quiet | null;
};

/** A desk of which no rest is known. */
export const UNQUIET: QuietKnown = { rest: null, said: [], known: {}, quiet: () => null };

/** The knowledge in a note. What the records say is read when somebody asks for it. */
export const quietIn = (note: Note): QuietKnown => {
  const { rest, said, known } = note;
  const quiet = (day: Day): Quiet | null => {
    if (rest === null || !restsOn(rest, day)) return null;
    const everything = saidInLines(said.filter(({ from, until }) => from <= day && day <= until));
    if (everything === null) return null;
    const rests = (drawer: DrawerName): boolean => day <= (known[drawer] ?? day);
    return {
      said: everything.filter(({ drawer }) => rests(drawer)),
      asleep: asleepIn(note, rests),
      rests,
    };
  };
  return { rest, said, known, quiet: keptByDay(quiet) };
};

/** The result for the day that was asked about last: a list asks about one day, once for each drawer. */
const keptByDay = <T>(make: (day: Day) => T): ((day: Day) => T) => {
  let kept: { readonly day: Day; readonly made: T } | null = null;
  return (day) => {
    if (kept?.day !== day) kept = { day, made: make(day) };
    return kept.made;
  };
};

const asleepIn = ({ mayBeAsleep, places }: Note, rests: Quiet['rests']): Asleep => {
  const isAsleep = (name: DrawerName): boolean => {
    const place = places?.[name];
    return place === undefined || (rests(name) && place.awakeTo === place.from);
  };
  return Object.fromEntries(Object.entries(mayBeAsleep).filter(([name]) => isAsleep(name as DrawerName)));
};

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

/** The rest of records that were looked at today, and what they say. */
export const lookedAt = (
  { said, known }: AtRest,
  reach: { readonly today: Day; readonly resting: Resting },
): Pick<Note, 'rest' | 'said' | 'known'> => ({ rest: restFrom(reach), said: saidLines(said), known });

const restFrom = ({ today: day, resting: { days } }: { readonly today: Day; readonly resting: Resting }): Rest => ({
  day,
  until: days === undefined ? null : addDays(day, days - 1),
});
