import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthLength, weekdayOf } from '../../core/civil.ts';
import { Endless } from './leftOut.ts';
import { meter, TooMuch } from './meter.ts';
import { type Rule, ruleIn } from './rule.ts';
import { isEmpty, walk } from './walk.ts';

const rule = (written: string): Rule => {
  const read = ruleIn({ text: `RRULE:${written}`, at: 1 }, ICAL);
  if (read === null) throw new Error(written);
  return read;
};
const days = (written: string, start: string, first: string, last: string): string =>
  [...walk(rule(written), start, first, last, meter())].map((moment) => moment.slice(2, 10)).join(' ');

describe('the days that a rule names', () => {
  it.each([
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO',
      '2026-11-22',
      '26-11-22 26-11-23 26-12-06 26-12-07 26-12-20 26-12-21',
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,MO',
      '2026-11-22',
      '26-11-22 26-11-30 26-12-06 26-12-14 26-12-20 26-12-28',
    ],
    ['FREQ=DAILY;COUNT=3;BYDAY=MO', '2026-11-25', '26-11-30 26-12-07 26-12-14'],
    ['FREQ=MONTHLY', '2026-10-31', '26-12-31'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', '2026-10-31', '26-11-30 26-12-31'],
    ['FREQ=MONTHLY;BYDAY=1WE', '2026-10-07', '26-12-02'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-10-07', ''],
    ['FREQ=YEARLY', '2024-02-29', ''],
    ['FREQ=YEARLY;BYWEEKNO=48', '2020-11-26', '26-11-26'],
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR', '2020-11-26', '27-01-01'],
    ['FREQ=YEARLY;BYYEARDAY=-1', '2020-11-26', '26-12-31'],
    ['FREQ=YEARLY;BYDAY=-1TH', '2020-11-26', '26-12-31'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2020-11-26', '26-11-26'],
  ])('%s from %s', (written, start, expected) => {
    expect(days(written, `${start}T09:00:00`, '2026-11-20', '2027-01-02')).toBe(expected);
  });

  it('take the hours that a rule names', () => {
    const found = [
      ...walk(rule('FREQ=DAILY;BYHOUR=14,9;COUNT=3'), '2026-11-23T09:30:00', '2026-11-23', '2026-12-01', meter()),
    ];
    expect(found).toEqual(['2026-11-23T09:30:00', '2026-11-23T14:30:00', '2026-11-24T09:30:00']);
  });

  /** The days of a rule, found slowly by testing every day against the wording of RFC 5545. */
  const naive = (parts: Parts, start: string, last: string): string[] => {
    const found: string[] = [];
    for (let day = start; day <= last; day = addDays(day, 1)) {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const [year0, month0, date0] = start.split('-').map(Number) as [number, number, number];
      const mondays = Math.floor(
        (daysBetween('2018-01-01', day) - daysBetween('2018-01-01', start) + weekdayOf(start) - 1) / 7,
      );
      const period = {
        DAILY: daysBetween(start, day),
        WEEKLY: mondays,
        MONTHLY: (year - year0) * 12 + month - month0,
        YEARLY: year - year0,
      };
      const is = (listed: readonly number[], value: number) => listed.length === 0 || listed.includes(value);
      const narrows = parts.monthDays.length + parts.weekdays.length > 0 || parts.frequency === 'DAILY';
      const asStart = {
        DAILY: true,
        WEEKLY: weekdayOf(day) === weekdayOf(start),
        MONTHLY: date === date0,
        YEARLY: date === date0 && (parts.months.length > 0 || month === month0),
      };
      if (
        period[parts.frequency] % parts.interval === 0 &&
        is(parts.months, month) &&
        (is(parts.monthDays, date) || parts.monthDays.includes(date - 1 - monthLength(year, month))) &&
        is(parts.weekdays, weekdayOf(day)) &&
        (narrows || asStart[parts.frequency])
      )
        found.push(day);
    }
    return found;
  };
  type Parts = {
    readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
    readonly interval: number;
    readonly months: readonly number[];
    readonly monthDays: readonly number[];
    readonly weekdays: readonly number[];
  };
  const parts: fc.Arbitrary<Parts> = fc.record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    months: fc.oneof(fc.constant([]), fc.subarray([1, 2, 6, 11, 12])),
    monthDays: fc.oneof(fc.constant([]), fc.subarray([1, 15, 29, 31, -1, -30])),
    weekdays: fc.oneof(fc.constant([]), fc.subarray([1, 2, 3, 4, 5, 6, 7])),
  });
  const NAMES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const written = ({ frequency, interval, months, monthDays, weekdays }: Parts, count: number | null): string =>
    [
      `FREQ=${frequency};INTERVAL=${interval}`,
      ...(months.length === 0 ? [] : [`BYMONTH=${months}`]),
      ...(monthDays.length === 0 ? [] : [`BYMONTHDAY=${monthDays}`]),
      ...(weekdays.length === 0 ? [] : [`BYDAY=${weekdays.map((n) => NAMES[n - 1])}`]),
      ...(count === null ? [] : [`COUNT=${count}`]),
    ].join(';');

  it('are those that fit when each day is asked by itself, wherever one begins to look', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 800 }),
        fc.option(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 0, max: 900 }),
        (of, started, count, ahead) => {
          const start = addDays('2024-01-01', started);
          const [first, last] = [addDays(start, ahead), addDays(start, 1100)];
          const all = naive(of, start, last);
          const expected = (count === null ? all : all.slice(0, count)).filter((day) => day >= first);
          const found = [...walk(rule(written(of, count)), `${start}T09:00:00`, first, last, meter())];
          expect(found.map((moment) => moment.slice(0, 10))).toEqual(expected);
        },
      ),
    );
  });
});

describe('a rule beyond sense', () => {
  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4,6',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2',
  ])('%s names no day at all', (written) => {
    expect(isEmpty(rule(written), '2026-11-23T09:00:00', meter())).toBe(true);
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2',
    'FREQ=YEARLY;BYWEEKNO=53',
    'FREQ=YEARLY;INTERVAL=400',
  ])('%s is rare, and no such rule', (written) =>
    expect(isEmpty(rule(written), '2026-11-23T09:00:00', meter())).toBe(false),
  );

  it('is given up after as many rounds, and a file after as many days, on any machine', () => {
    const walked = (written: string, start: string) => () => [
      ...walk(rule(written), start, '2026-11-23', '2027-02-23', meter()),
    ];
    expect(walked('FREQ=DAILY', '1900-01-01T09:00:00')).toThrow(Endless);
    expect(walked('FREQ=DAILY;COUNT=99999', '1900-01-01T09:00:00')).toThrow(Endless);
    expect(walked('FREQ=DAILY', '1920-01-01T09:00:00')()).toHaveLength(93);
    const whole = meter({ fileSteps: 500_000, ruleSteps: 100_000 });
    const again = () => {
      for (;;)
        for (const _ of walk(rule('FREQ=DAILY;COUNT=9999'), '1990-01-01T09:00:00', '2026-11-23', '2027-02-23', whole));
    };
    expect(again).toThrow(TooMuch);
  });
});
