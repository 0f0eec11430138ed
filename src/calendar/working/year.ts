import { type Day, daysOfYear, weekdayOf, yearOf } from '../../core/civil.ts';
import type { DayKind } from '../../core/facts.ts';
import { type Entry, entriesOf } from './almanac.ts';
import type { Announcement } from './announcement.ts';
import { holidayName } from './holidayName.ts';
import { statutoryDays } from './statutory.ts';

/** The kind of every day of one year. */
export type YearSheet = ReadonlyMap<Day, DayKind>;

/** What was imported: one announcement a year. */
export type Imported = ReadonlyMap<number, Announcement>;

const plain = (weekend: boolean, known: boolean): DayKind => ({
  kind: weekend ? 'weekend' : 'workday',
  name: null,
  known,
});

// A notice may reach back into December (2018-12-29 was worked by the notice of 2019) and speaks later than that year's own,
// so it is laid on top.
const importedFor = (year: number, imported: Imported): Entry[] =>
  [year - 1, year, year + 1].flatMap((notice) =>
    (imported.get(notice)?.days ?? []).filter(({ day }) => yearOf(day) === year),
  );

const isNewYearsEve = ({ day, name }: Entry): boolean => day.slice(5, 7) === '12' && name === '元旦';

// Each notice counts once: the imported one if there is one, else that of the tables. An imported year needs the tables for its
// last week alone.
const tabledFor = (year: number, imported: Imported): Entry[] => {
  const ownIn = imported.has(year);
  const nextIn = imported.has(year + 1);
  return ownIn && nextIn ? [] : entriesOf(year).filter((entry) => !(isNewYearsEve(entry) ? nextIn : ownIn));
};

// National Day is asked for because no neighbouring year's notice ever reaches it.
const isCovered = (year: number, entries: readonly Entry[]): boolean =>
  entries.some(({ day }) => day === `${year}-10-01`);

// A notice now and then confirms a plain weekday as worked (2020-02-03, after the epidemic lengthened the festival); nobody
// makes up for anything on it.
const kindOf = (entry: Entry, weekend: boolean): DayKind =>
  entry.off || weekend
    ? { kind: entry.off ? 'holiday' : 'makeup', name: holidayName(entry.name), known: true }
    : plain(false, true);

/**
 * The kind of every day of the year: imported entries first, then those of the tables, then (in a year that neither has) the days
 * that are off by law. Days of such a year are not `known`, save those that a neighbour's notice names.
 */
export const yearSheet = (year: number, imported: Imported): YearSheet => {
  const tabled = tabledFor(year, imported);
  const known = imported.has(year) || isCovered(year, tabled);
  const statutory = new Map((known ? [] : statutoryDays(year)).map(({ day, name }) => [day, holidayName(name)]));
  const named = new Map([...tabled, ...importedFor(year, imported)].map((entry) => [entry.day, entry]));
  const days = daysOfYear(year);
  const first = weekdayOf(days[0] ?? '');
  return new Map(
    days.map((day, n) => {
      const weekend = (first + n - 1) % 7 >= 5;
      const entry = named.get(day);
      if (entry) return [day, kindOf(entry, weekend)];
      const name = statutory.get(day);
      return [day, name ? { kind: 'holiday', name, known } : plain(weekend, known)];
    }),
  );
};
