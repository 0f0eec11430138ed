import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Day, daysOfYear, weekdayOf } from '../../core/civil.ts';
import type { DayKind } from '../../core/facts.ts';
import { type Announcement, readAnnouncement } from './announcement.ts';
import { workCalendar } from './workdays.ts';

const YEARS = Array.from({ length: 20 }, (_, n) => 2007 + n);
const official: readonly Announcement[] = YEARS.map((year) =>
  readAnnouncement(
    JSON.parse(readFileSync(new URL(`../../../test/fixtures/holiday-cn/${year}.json`, import.meta.url), 'utf8')),
  ),
);
const offByNotice = new Map(official.flatMap(({ days }) => days.map(({ day, off }) => [day, off])));

const kindByNotice = (day: Day): DayKind['kind'] => {
  const weekend = weekdayOf(day) > 5;
  const off = offByNotice.get(day);
  if (off === undefined) return weekend ? 'weekend' : 'workday';
  if (off) return 'holiday';
  return weekend ? 'makeup' : 'workday';
};

/**
 * Days that the library calls a holiday and the notice only a weekend. The notices of 2014 to 2019 and of 2024 give some festivals one day
 * (or its substitute) "与周末连休", joined to the weekend, and tyme4ts counts that weekend to the festival. Both agree that nobody works on
 * these days; only the name differs.
 */
const JOINED_WEEKENDS = [
  ...['2014-04-06', '2014-05-31', '2014-06-01', '2014-09-06', '2014-09-07'],
  ...['2015-04-04', '2015-05-02', '2015-05-03', '2015-06-21', '2015-09-26'],
  ...['2016-01-02', '2016-01-03', '2016-04-02', '2016-04-03', '2016-04-30', '2016-12-31'],
  ...['2017-04-29', '2017-04-30', '2017-12-30', '2017-12-31'],
  ...['2018-06-16', '2018-06-17', '2018-09-22', '2018-09-23'],
  ...['2019-04-06', '2019-04-07', '2019-06-08', '2019-06-09', '2019-09-14', '2019-09-15'],
  ...['2023-12-30', '2023-12-31', '2024-06-08', '2024-06-09'],
];

const everyDay = YEARS.flatMap(daysOfYear);

describe('the arrangements of 2007 to 2026', () => {
  it('are in the library as they were announced, save weekends joined to a festival', () => {
    const calendar = workCalendar([]);
    const disagreeing = everyDay.filter((day) => calendar.kindOf(day).kind !== kindByNotice(day));
    expect(disagreeing).toEqual(JOINED_WEEKENDS);
    expect(disagreeing.map((day) => [calendar.kindOf(day).kind, kindByNotice(day)])).toEqual(
      disagreeing.map(() => ['holiday', 'weekend']),
    );
  });

  // tyme4ts 1.5.2 lacks these days (国办发明电〔2012〕33号). Once it has them, the correction in build/almanac.js can be removed.
  it.each(['2013-04-07', '2013-10-12'])('include %s, which the library lacks', (day) => {
    expect(workCalendar([]).kindOf(day).kind).toBe('makeup');
  });

  // The library marks plain weekdays as worked (the first two), the notice of 国办发明电〔2020〕1号 the third.
  it.each(['2012-05-02', '2012-10-08', '2020-02-03'])('leave %s a workday that makes up for nothing', (day) => {
    expect(workCalendar([]).kindOf(day)).toEqual({ kind: 'workday', name: null, known: true });
  });

  it('are exact once imported', () => {
    const calendar = workCalendar(official);
    expect(everyDay.filter((day) => calendar.kindOf(day).kind !== kindByNotice(day))).toEqual([]);
    expect(everyDay.every((day) => calendar.kindOf(day).known)).toBe(true);
  });
});

describe('an import beside the library', () => {
  const only = (...years: number[]) => workCalendar(official.filter(({ year }) => years.includes(year)));

  it.each([[[]], [[2018]], [[2019]], [[2018, 2019]]])(
    'keeps the December that belongs to the next notice: %j',
    (years) => {
      expect(only(...years).kindOf('2018-12-29').kind).toBe('makeup');
      expect(only(...years).kindOf('2018-12-31').kind).toBe('holiday');
    },
  );

  it('beats the library, the later of two notices the earlier', () => {
    const own = (name: string): Announcement => ({ year: 2026, days: [{ day: '2026-11-25', name, off: true }] });
    const calendar = workCalendar([own('校庆'), own('厂庆')]);
    expect(calendar.kindOf('2026-11-25').name).toEqual({ en: '厂庆', zh: '厂庆' });
    expect(calendar.kindOf('2026-10-01').kind).toBe('workday');
    expect(calendar.kindOf('2025-10-01').kind).toBe('holiday');
  });

  it('makes its year known, and of the year before only the days it names', () => {
    const days = [
      { day: '2029-12-31', name: '元旦', off: true },
      { day: '2030-01-01', name: '元旦', off: true },
    ];
    const calendar = workCalendar([{ year: 2030, days }]);
    expect(calendar.kindOf('2030-06-03').known).toBe(true);
    expect(calendar.kindOf('2029-12-31')).toMatchObject({ kind: 'holiday', known: true });
    expect(calendar.kindOf('2029-12-28').known).toBe(false);
  });
});
