import { LegalHoliday, LunarDay, SolarDay, SolarTerm } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { type Day, dayFrom, daysOfYear } from '../../core/civil.ts';
import { lunarDay } from '../lunar.ts';
import { entriesOf, lunarDate, lunarOf, qingming } from './almanac.ts';
import { ARRANGED } from './statutory.ts';

type Ymd = { getYear(): number; getMonth(): number; getDay(): number };
const civil = (solar: Ymd): Day => dayFrom(solar.getYear(), solar.getMonth(), solar.getDay()) ?? '';
const solar = (day: Day): SolarDay =>
  SolarDay.fromYmd(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const arranged = span(ARRANGED.first, ARRANGED.last);

// Tables that were edited by hand, or are older than tyme4ts, fail here. `npm run almanac` makes them again.
describe('the tables agree with tyme4ts', () => {
  // The table has one entry for each lunar month, so that its first and last day fix all between them.
  it('on the lunar date of the ends of every lunar month from 1900 to 2100, and of every day of some years', () => {
    const months: Day[] = [];
    for (let first = LunarDay.fromYmd(1900, 1, 1); ; ) {
      const length = first.getLunarMonth().getDayCount();
      const days = [0, length - 1].map((n) => civil(first.next(n).getSolarDay()));
      if (days.some((day) => day > '2100-12-31')) break;
      months.push(...days);
      first = first.next(length);
    }
    expect(months.length).toBeGreaterThan(2 * 2400);
    const days = [...months, ...[1984, 2023, 2033].flatMap(daysOfYear)];
    const told = (day: Day) => {
      const lunar = solar(day).getLunarDay();
      const month = lunar.getLunarMonth();
      return [month.getMonth(), lunar.getDay(), month.isLeap(), `${month.getName()}${lunar.getName()}`].join();
    };
    const ours = (day: Day) => {
      const lunar = lunarOf(day);
      return [lunar?.month, lunar?.date, lunar?.leap, lunarDay(day)].join();
    };
    expect(days.filter((day) => ours(day) !== told(day))).toEqual([]);
  });

  it('on the festivals and 清明 of every arranged year', () => {
    const told = (year: number, month: number, date: number) =>
      civil(LunarDay.fromYmd(year, month, date).getSolarDay());
    for (const year of arranged) {
      expect(lunarDate(year, 1, 1)).toBe(told(year, 1, 1));
      expect(lunarDate(year, 5, 5)).toBe(told(year, 5, 5));
      expect(lunarDate(year, 8, 15)).toBe(told(year, 8, 15));
      expect(qingming(year)).toBe(civil(SolarTerm.fromIndex(year, 7).getSolarDay()));
    }
  });

  // The library lacks two days of 2013; holidays.test.ts tests them.
  it('on what was announced for every day it covers', () => {
    const told = (year: number) =>
      daysOfYear(year).flatMap((day) => {
        // Asking the library for a day that it does not list takes long.
        if (!LegalHoliday.DATA.includes(day.replaceAll('-', ''))) return [];
        const holiday = LegalHoliday.fromYmd(year, Number(day.slice(5, 7)), Number(day.slice(8)));
        return holiday === null ? [] : [`${day} ${holiday.getName()} ${holiday.isWork() ? 'worked' : 'off'}`];
      });
    const ours = (year: number) =>
      entriesOf(year)
        .map(({ day, name, off }) => `${day} ${name} ${off ? 'off' : 'worked'}`)
        .filter((entry) => !/^2013-(?:04-07|10-12)/.test(entry))
        .sort();
    for (const year of arranged) expect(ours(year)).toEqual(told(year));
  });
});

describe('outside the tables', () => {
  it.each(['1900-01-30', '1899-12-31', '2101-12-31', '9999-12-31'])('%s has no lunar date', (day) => {
    expect(lunarOf(day)).toBeNull();
    expect(lunarDay(day)).toBeNull();
  });

  it('there are no entries', () => {
    expect(entriesOf(1999)).toEqual([]);
  });
});
