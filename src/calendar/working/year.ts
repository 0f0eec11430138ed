import { type Day, isDay, weekdayOf, yearOf } from '../../core/civil.ts';
import type { DayKind } from '../../core/facts.ts';
import { type DayEntry, entriesOf } from './almanac.ts';
import type { Announcement } from './announcement.ts';
import { holidayName } from './holidayName.ts';
import { statutoryDays } from './statutory.ts';

/** The kinds of the days of one year; undefined for a day that does not exist. */
export type YearSheet = { readonly get: (day: Day) => DayKind | undefined };

/** Imported announcements, at most one for each year. */
export type Imported = ReadonlyMap<number, Announcement>;

const plain = (weekend: boolean, known: boolean): DayKind => ({
  kind: weekend ? 'weekend' : 'workday',
  name: null,
  known,
});

// A notice may have days in the December before (2018-12-29 was worked by the notice of 2019). It is newer than that year's own notice, so
// it has priority.
const importedFor = (year: number, imported: Imported): DayEntry[] =>
  [year - 1, year, year + 1].flatMap((notice) =>
    (imported.get(notice)?.days ?? []).filter(({ day }) => yearOf(day) === year),
  );

const isNewYearsEve = ({ day, name }: DayEntry): boolean => day.slice(5, 7) === '12' && name === '元旦';

// Each year's notice counts once: the imported one if there is one, else that of the tables. For an imported year the tables are only
// needed for the last week, which may belong to the next year's notice.
const tabledFor = (year: number, imported: Imported): DayEntry[] => {
  const ownIn = imported.has(year);
  const nextIn = imported.has(year + 1);
  return ownIn && nextIn ? [] : entriesOf(year).filter((entry) => !(isNewYearsEve(entry) ? nextIn : ownIn));
};

// A year is covered if its National Day is, because no neighbouring year's notice contains that day.
const isCovered = (year: number, entries: readonly DayEntry[]): boolean =>
  entries.some(({ day }) => day === `${year}-10-01`);

// A notice may confirm a plain weekday as worked (2020-02-03, after the epidemic lengthened the festival). Such a day makes up for nothing.
const kindOf = (entry: DayEntry, weekend: boolean): DayKind =>
  entry.off || weekend
    ? { kind: entry.off ? 'holiday' : 'makeup', name: holidayName(entry.name), known: true }
    : plain(false, true);

/**
 * The kind of every day of the year: imported entries first, then those of the tables, then (in a year that neither has) the statutory days
 * off. Days of such a year are not `known`, except for those that a neighbouring year's notice names.
 */
export const yearSheet = (year: number, imported: Imported): YearSheet => {
  const tabled = tabledFor(year, imported);
  const known = imported.has(year) || isCovered(year, tabled);
  const statutory = new Map((known ? [] : statutoryDays(year)).map(({ day, name }) => [day, holidayName(name)]));
  const named = new Map([...tabled, ...importedFor(year, imported)].map((entry) => [entry.day, entry]));
  const kindIn = (day: Day): DayKind => {
    const weekend = weekdayOf(day) > 5;
    const entry = named.get(day);
    if (entry !== undefined) return kindOf(entry, weekend);
    const name = statutory.get(day);
    return name === undefined ? plain(weekend, known) : { kind: 'holiday', name, known };
  };
  // A command asks for a few weeks of a year, again and again.
  const kinds = new Map<Day, DayKind>();
  return {
    get: (day) => {
      const kind = kinds.get(day) ?? (isDay(day) ? kindIn(day) : undefined);
      if (kind !== undefined) kinds.set(day, kind);
      return kind;
    },
  };
};
