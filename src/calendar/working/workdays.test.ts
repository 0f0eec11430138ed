import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMinutes, at, dayOf, daysFrom, daysOfYear, isDay } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { aDay, aMoment } from '../days.fixture.ts';
import { addWorkdays, closedSince, stepWorkdays, workCalendar, workdaysBetween, workdaysLeft } from './workdays.ts';

const calendar = workCalendar([]);
const hours = { open: '08:30', close: '17:30' };

describe('the working days that have closed', () => {
  it('are so many after a day once the working day of that number has closed', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -200_000, max: 200_000 }),
        (since, n, minutes) => {
          const closed = at(addWorkdays(calendar, since, n), hours.close);
          const now = addMinutes(closed, minutes);
          expect(since < closedSince(calendar, hours, n, now)).toBe(closed < now);
        },
      ),
    );
  });
});

describe('kinds of days', () => {
  it.each([
    ['2026-11-23', 'workday', null, null],
    ['2026-11-22', 'weekend', null, null],
    ['2026-02-17', 'holiday', '春节', 'Spring Festival'],
    ['2026-02-14', 'makeup', '春节', 'Spring Festival'],
    ['2025-10-04', 'holiday', '国庆节、中秋节', 'National Day, Mid-Autumn Festival'],
    ['2015-09-03', 'holiday', '抗战胜利纪念日', 'Victory Day'],
    ['2026-01-01', 'holiday', '元旦', "New Year's Day"],
  ])('%s is a %s %s', (day, kind, zh, en) => {
    expect(calendar.kindOf(day)).toEqual({ kind, name: zh && { en, zh }, known: true });
  });

  it('has exactly the six make-up days of 2026', () => {
    expect(daysOfYear(2026).filter((day) => calendar.kindOf(day).kind === 'makeup')).toEqual(
      ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`),
    );
  });

  it('falls back on the statutory days of a year not announced, and says so', () => {
    const off = daysOfYear(2027).filter((day) => calendar.kindOf(day).kind === 'holiday');
    const spring = ['02-05', '02-06', '02-07', '02-08'];
    const others = ['04-05', '05-01', '05-02', '06-09', '09-15', '10-01', '10-02', '10-03'];
    expect(off).toEqual(['01-01', ...spring, ...others].map((day) => `2027-${day}`));
    expect(daysOfYear(2027).some((day) => calendar.kindOf(day).known)).toBe(false);
  });

  it('gives a day that two festivals share both names', () => {
    expect(calendar.kindOf('2028-10-03').name?.zh).toBe('国庆节、中秋节');
    expect(calendar.kindOf('2031-10-01').name?.zh).toBe('国庆节、中秋节');
  });

  it.each([
    ['1900-10-01', 'holiday', '国庆节'],
    ['1999-01-01', 'holiday', '元旦'],
    ['2100-05-02', 'holiday', '劳动节'],
    ['2100-10-04', 'workday', null],
    ['2100-02-09', 'workday', null],
    ['9999-12-31', 'workday', null],
    ['0100-01-01', 'holiday', '元旦'],
  ])('knows far away the holidays of a fixed date, and plain weeks: %s', (day, kind, name) => {
    expect(calendar.kindOf(day)).toMatchObject({ kind, name: name === null ? null : { zh: name }, known: false });
  });
});

describe('counting working days', () => {
  const naive = (from: string, to: string): number =>
    daysFrom(from, addDays(to, -1)).filter((day) => calendar.isWorkday(day)).length;

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-30', '2026-11-27', -1],
    ['2026-11-29', '2026-11-28', 0],
    ['2026-02-13', '2026-02-24', 2],
    ['2025-12-31', '2026-01-05', 2],
    ['1999-12-27', '2000-01-04', 6],
    ['2099-12-28', '2100-01-08', 8],
    ['1998-12-31', '1999-01-04', 1],
    ['2100-09-30', '2100-10-08', 5],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workdaysBetween(calendar, from, to)).toBe(days);
  });

  it('agrees with counting one by one', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 900 }), (from, span) => {
        const to = addDays(from, span);
        expect(workdaysBetween(calendar, from, to)).toBe(naive(from, to));
        expect(workdaysBetween(calendar, to, from) + naive(from, to)).toBe(0);
      }),
    );
    for (const from of ['1997-03-01', '1999-05-01', '2098-10-02', '2100-01-01'])
      expect(workdaysBetween(calendar, from, addDays(from, 900))).toBe(naive(from, addDays(from, 900)));
  });
});

describe('a count', () => {
  it('reads a month once, and a mistyped year without counting at all', () => {
    let asked = 0;
    const counted: WorkCalendar = {
      kindOf: calendar.kindOf,
      isWorkday: (day) => ++asked > 0 && calendar.isWorkday(day),
    };
    workdaysBetween(counted, '2026-01-01', '2026-11-23');
    expect(asked).toBe(334);
    workdaysBetween(counted, '2026-03-01', '2026-11-23');
    expect(asked).toBe(334);
    expect(workdaysBetween(counted, '2100-01-01', '9999-12-31')).toBeGreaterThan(2_000_000);
    expect(asked).toBeLessThan(365 * 3);
  });
});

describe('the n-th working day', () => {
  it('lies ahead or back', () => {
    expect(addWorkdays(calendar, '2026-02-13', 2)).toBe('2026-02-24');
    expect(addWorkdays(calendar, '2026-11-28', 0)).toBe('2026-11-28');
    expect(addWorkdays(calendar, '2026-11-28', 1)).toBe('2026-11-30');
    expect(addWorkdays(calendar, '2026-11-28', -1)).toBe('2026-11-27');
    expect(isDay(stepWorkdays(calendar, '9999-12-30', 9))).toBe(false);
    expect(addWorkdays(calendar, '9999-12-30', 9)).toBe('9999-12-31');
    fc.assert(
      fc.property(aDay, fc.integer({ min: -300, max: 300 }), (day, n) => {
        fc.pre(calendar.isWorkday(day));
        const reached = addWorkdays(calendar, day, n);
        expect(calendar.isWorkday(reached)).toBe(true);
        expect(addWorkdays(calendar, reached, -n)).toBe(day);
        expect(workdaysBetween(calendar, day, reached)).toBe(n);
      }),
    );
  });
});

describe('working days left', () => {
  const left = (now: string, due: string): number => workdaysLeft(calendar, hours, now, due);

  it.each([
    ['2026-11-23T08:30:00', '2026-11-23T17:30:00', 1],
    ['2026-11-23T13:00:00', '2026-11-23T17:30:00', 0.5],
    ['2026-11-23T20:00:00', '2026-11-24T08:00:00', 0],
    ['2026-11-27T17:30:00', '2026-11-30T13:00:00', 0.5],
    ['2026-11-28T12:00:00', '2026-11-29T12:00:00', 0],
    ['2026-11-30T13:00:00', '2026-11-27T17:30:00', -0.5],
    ['2026-02-13T17:30:00', '2026-02-24T17:30:00', 2],
  ])('at %s until %s: %f', (now, due, w) => {
    expect(left(now, due)).toBeCloseTo(w, 9);
  });

  it('never falls as due moves later, never rises as now does, and has no jumps', () => {
    fc.assert(
      fc.property(aMoment, aMoment, fc.integer({ min: 1, max: 3000 }), (now, due, minutes) => {
        expect(left(now, addMinutes(due, minutes))).toBeGreaterThanOrEqual(left(now, due) - 1e-9);
        expect(left(addMinutes(now, minutes), due)).toBeLessThanOrEqual(left(now, due) + 1e-9);
        expect(Math.abs(left(due, addMinutes(due, 1)))).toBeLessThanOrEqual(1 / 540 + 1e-9);
        expect(left(now, due) + left(due, now)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('has no jump at midnight', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const midnight = at(addDays(day, 1), '00:00');
        expect(left(at(dayOf(addMinutes(midnight, -1)), '23:59'), midnight)).toBeCloseTo(0, 9);
      }),
    );
  });
});
