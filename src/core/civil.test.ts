import dayjs from 'dayjs';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import utc from 'dayjs/plugin/utc.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDay, aMoment } from '../calendar/days.fixture.ts';
import {
  addDays,
  addMinutes,
  addMonths,
  type Day,
  dayFrom,
  daysBetween,
  daysOfYear,
  isDay,
  isMoment,
  minutesBetween,
  monthEnd,
  stepDays,
  weekdayOf,
  weekOf,
} from './civil.ts';

dayjs.extend(utc);
dayjs.extend(isoWeek);

describe('a civil day', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '9999-12-31', '0100-01-01'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '0099-01-01',
    '2026-11-25\n',
    '',
  ])('%j does not', (day) => {
    expect(isDay(day)).toBe(false);
  });
  it.each([
    ['2026-11-23T23:59:59', true],
    ['2026-11-23T24:00:00', false],
    ['2026-11-23T08:60:00', false],
    ['2026-11-23 08:30:00', false],
    ['2026-02-30T08:30:00', false],
    ['2026-11-23T08:30:00Z', false],
  ])('%s is a moment: %s', (moment, is) => {
    expect(isMoment(moment)).toBe(is);
  });
});

describe('civil arithmetic', () => {
  it('goes forth and back, over the days on which clocks change too', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(isDay(addDays(day, n))).toBe(true);
        expect(addDays(addDays(day, n), -n)).toBe(day);
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });
  it('counts weekdays without a gap', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });
  it('knows how long months and years are', () => {
    expect(monthEnd('2028-02-03')).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(daysOfYear(2026)).toHaveLength(365);
    expect(daysOfYear(2028)[59]).toBe('2028-02-29');
    expect(dayFrom(2026, 2, 29)).toBeNull();
    expect(weekdayOf('2026-11-23')).toBe(1);
  });
  it('goes from the first day there is to the last', () => {
    expect(addDays('0100-01-01', 3_615_899)).toBe('9999-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(isDay(stepDays('9999-12-31', 1))).toBe(false);
    expect(addDays('0100-01-01', -1)).toBe('0100-01-01');
    expect(isDay(stepDays('0100-01-01', -1))).toBe(false);
  });
});

describe('dayjs agrees', () => {
  // The library is wrong at both ends: in the first years after 100 and the last before 10,000.
  const anyDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3_500_000 }).map((n) => addDays('0200-01-01', n));
  const text = (day: dayjs.Dayjs): string => day.format('YYYY-MM-DD');

  it('on every day of four centuries', () => {
    let expected = dayjs.utc('1850-01-01');
    for (let n = 0; n < 146_097; n += 1) {
      const day = addDays('1850-01-01', n);
      if (day !== text(expected) || weekdayOf(day) !== expected.isoWeekday()) expect(day).toBe(text(expected));
      expected = expected.add(1, 'day');
    }
  });
  it('on weeks and months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (day, n) => {
        const theirs = dayjs.utc(day);
        expect(weekOf(day)).toBe(theirs.isoWeek());
        expect(weekdayOf(day)).toBe(theirs.isoWeekday());
        expect(monthEnd(day)).toBe(text(theirs.endOf('month')));
        expect(addMonths(day, n)).toBe(text(theirs.add(n, 'month')));
      }),
    );
  });
  it('on minutes', () => {
    fc.assert(
      fc.property(aMoment, fc.integer({ min: -600_000, max: 600_000 }), (moment, n) => {
        const later = addMinutes(moment, n);
        expect(later).toBe(dayjs.utc(moment).add(n, 'minute').format('YYYY-MM-DDTHH:mm:ss'));
        expect(minutesBetween(moment, later)).toBe(n);
      }),
    );
  });
});
