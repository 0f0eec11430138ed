import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayFrom, daysBetween, daysOfYear, isDay, isMoment, monthEnd, weekdayOf } from './civil.ts';
import { aDay } from './sampling.ts';

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
});
