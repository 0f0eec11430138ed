import { workCalendar } from '../../src/calendar/working/workdays.ts';
import { addDays, at, type Day, daysFrom, type Moment } from '../../src/core/civil.ts';
import type { Chance } from './chance.ts';

/** The desk is always opened on this morning, see `OFFICE_NOW` in bench/run.ts. */
export const TODAY: Day = '2026-11-23';
export const NOW: Moment = at(TODAY, '08:30');
export const CLOSE = '17:30';

const calendar = workCalendar([]);
const isWorkday = calendar.isWorkday;

// Wider than any desk, which spans ten years at most; holidays are known from 2001 on only.
const workdays = daysFrom('2001-01-01', '2027-12-31').filter(isWorkday);
const place = new Map(workdays.map((day, n) => [day, n]));

/** The n-th working day after a working day, before it for a negative n. A list, not the calendar: it is asked a million times. */
export const workdayAfter = (day: Day, n: number): Day => {
  const found = workdays[(place.get(day) ?? 0) + n];
  if (found === undefined) throw new RangeError(`no working day ${n} after ${day}`);
  return found;
};

/** A minute of office hours, `from` and `to` in hours. */
export const clockWithin = (chance: Chance, from: number, to: number): string => {
  const minutes = chance.whole(Math.round(from * 60), Math.round(to * 60) - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** What one day brings. Every day has its shift; only working days bring anything else. */
export type Load = { readonly day: Day; readonly visits: number; readonly followups: number; readonly notices: number };

/** So many records are ten years of an office with some 40 entries a working day; with more it is a busier one, not an older one. */
const TEN_YEARS = 100_000;

/**
 * How far back so many records reach: some 40 a working day, of which 28 visits, 8 follow-ups, 2.6 meetings and 1.4 shifts
 * (seven a week). So 1,000 records are one month and 100,000 are ten years; 300,000 are ten years of an office with three times as
 * many callers, matters and meetings: some 80 entries a day, its free days included. A day's share varies by chance, and the oldest
 * takes what is left. Oldest first.
 */
export const loadsFor = (records: number, chance: Chance): Load[] => {
  const loads: Load[] = [];
  const busy = Math.max(1, records / TEN_YEARS);
  const among = (least: number, most: number): number =>
    chance.whole(Math.round(least * busy), Math.round(most * busy));
  const meetings = (): number => Math.round(chance.pick([2, 2, 3, 3, 3]) * busy);
  let left = records;
  const take = (wanted: number): number => {
    const taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  };
  for (let day = addDays(TODAY, -1); left > 0; day = addDays(day, -1)) {
    take(1);
    const worked = isWorkday(day);
    const [visits, followups, notices] = worked
      ? [take(among(22, 34)), take(among(6, 10)), take(meetings())]
      : [0, 0, 0];
    loads.push({ day, visits, followups, notices });
  }
  return loads.reverse();
};
