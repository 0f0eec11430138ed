import { workCalendar } from '../../src/calendar/working/workdays.ts';
import { addDays, at, type Day, daysFrom, type Moment } from '../../src/core/civil.ts';
import type { Chance } from './chance.ts';

/** Day of the measurement. `OFFICE_NOW` in bench/run.ts is the same morning. */
export const TODAY: Day = '2026-11-23';
export const NOW: Moment = at(TODAY, '08:30');
export const CLOSE = '17:30';

const calendar = workCalendar([]);
const isWorkday = calendar.isWorkday;

// No desk is older than ten years. Holidays are known from 2001 on.
const workdays = daysFrom('2001-01-01', '2027-12-31').filter(isWorkday);
const place = new Map(workdays.map((day, n) => [day, n]));

/**
 * Working day n working days after a given working day; before it for a negative n. Looked up in a list, because this is asked a million
 * times.
 */
export const workdayAfter = (day: Day, n: number): Day => {
  const found = workdays[(place.get(day) ?? 0) + n];
  if (found === undefined) throw new RangeError(`no working day ${n} after ${day}`);
  return found;
};

/** Random minute between two hours, as `09:30`. */
export const clockWithin = (chance: Chance, from: number, to: number): string => {
  const minutes = chance.whole(Math.round(from * 60), Math.round(to * 60) - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Number of records that one day brings. Every day has a shift; only working days have anything else. */
export type Load = { readonly day: Day; readonly visits: number; readonly followups: number; readonly notices: number };

/**
 * Number of records of ten years in an office with some 40 entries a working day. A larger desk is that of a busier office, not of an older
 * one.
 */
const TEN_YEARS = 100_000;

/**
 * Days that this number of records covers, oldest first: some 40 records a working day, of which 28 visits, 8 follow-ups, 2.6 meetings and
 * 1.4 shifts (seven a week). So 1,000 records are one month and 100,000 are ten years. 300,000 are ten years of an office with three times
 * as many visits, follow-ups and meetings: some 80 records a day, days off included. The number varies from day to day by chance; the
 * oldest day takes the remainder.
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
