import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, monthLength, stepDays, weekdayOf, yearOf } from '../../core/civil.ts';
import { aDay } from '../days.fixture.ts';
import { lunarDate, lunarOf, qingming } from '../working/almanac.ts';
import { workCalendar } from '../working/workdays.ts';
import { nominalDays } from './nominal.ts';
import { movedDay, occurrencesFrom, type Series, type SeriesDay } from './occurrences.ts';
import { readRule, ruleFrom } from './readRule.ts';
import { ON_HOLIDAY, type OnHoliday, type Recurrence, type Spot } from './rule.ts';
import { aRule } from './rules.fixture.ts';

const calendar = workCalendar([]);

const series = (said: string, from: Day, onHoliday: OnHoliday = 'before', until: Day | null = null): Series => ({
  ...{ every: ruleFrom(readRule(said), from), from, until, onHoliday },
});

const some = (one: Series, count: number, since = one.from): readonly SeriesDay[] =>
  atMost(count, occurrencesFrom(one, since, calendar));
const atMost = <T>(count: number, all: Iterable<T>): readonly T[] => {
  const kept: T[] = [];
  for (const each of all) {
    if (kept.length === count) break;
    kept.push(each);
  }
  return kept;
};
const dates = (one: Series, count: number): readonly Day[] => some(one, count).map(({ date }) => date);

describe('the occurrences of a series', () => {
  it('every two weeks on Friday: the one of 中秋 is a day earlier, the next is not', () => {
    expect(dates(series('两周周五', '2026-09-11'), 5)).toEqual([
      ...['2026-09-11', '2026-09-24', '2026-10-09', '2026-10-23', '2026-11-06'],
    ]);
  });

  it('monthly on the 31st: cut off in short months, and back on the 31st after them', () => {
    expect(dates(series('每月31日', '2026-01-01', 'keep'), 4)).toEqual([
      ...['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ]);
  });

  it('重阳 of 2026 is a Sunday: the Friday before, the Monday after, or the day itself', () => {
    const on = (how: OnHoliday) => dates(series('农历九月初九', '2026-01-01', how), 1);
    expect(on('before')).toEqual(['2026-10-16']);
    expect(on('after')).toEqual(['2026-10-19']);
    expect(on('keep')).toEqual(['2026-10-18']);
  });

  it('a lunar date in a year that has its month twice comes once, in the first', () => {
    // 2025 had a second sixth month from 25 July on.
    expect(dates(series('农历六月初六', '2025-01-01', 'keep'), 2)).toEqual(['2025-06-30', '2026-07-19']);
    expect(lunarOf('2025-07-30')).toEqual({ month: 6, date: 6, leap: true });
    const monthly = dates(series('农历每月初一', '2025-06-01', 'keep'), 3);
    expect(monthly).toEqual(['2025-06-25', '2025-08-23', '2025-09-22']);
  });

  it('腊月三十 is the last day of the lunar year, also of one with 29 days', () => {
    for (const day of dates(series('腊月三十', '2020-03-01', 'keep'), 12))
      expect(lunarOf(addDays(day, 1))).toEqual({ month: 1, date: 1, leap: false });
  });

  it('29 February is the 28th in common years, and the 29th again in leap years', () => {
    expect(dates(series('每年2月29日', '2024-01-01', 'keep'), 5)).toEqual([
      ...['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
  });

  it('a number of days before the Spring Festival, and the last workday before it', () => {
    expect(dates(series('春节前7天', '2026-01-01', 'keep'), 2)).toEqual(['2026-02-10', '2027-01-30']);
    expect(dates(series('春节前', '2026-01-01'), 1)).toEqual(['2026-02-14']);
  });

  it('the last workday of a month needs no moving', () => {
    expect(dates(series('每月最后一个工作日', '2026-09-01'), 3)).toEqual(['2026-09-30', '2026-10-30', '2026-11-30']);
  });

  it('even months, the first month of a quarter, months of the year', () => {
    expect(dates(series('双月15日', '2026-11-01', 'keep'), 2)).toEqual(['2026-12-15', '2027-02-15']);
    expect(dates(series('每季度首月10日', '2026-11-01', 'keep'), 2)).toEqual(['2027-01-10', '2027-04-10']);
    expect(dates(series('每年4月1日', '2026-11-01', 'keep'), 2)).toEqual(['2027-04-01', '2028-04-01']);
  });

  it('Saturdays stay Saturdays, but move off a holiday; every day is every day', () => {
    const week = some(series('每周六', '2026-09-19'), 4).map(({ date }) => date);
    expect(week).toEqual(['2026-09-19', '2026-09-24', '2026-09-30', '2026-10-10']);
    expect(dates(series('每天', '2026-10-01'), 2)).toEqual(['2026-10-01', '2026-10-02']);
  });

  it('two that a holiday moves to one day are one', () => {
    // In 2025 the holiday lasted from Wednesday, 1 October, to Wednesday, 8 October.
    expect(dates(series('每周三', '2025-09-24'), 3)).toEqual(['2025-09-24', '2025-09-30', '2025-10-15']);
  });

  it('ends with its last day', () => {
    expect(dates(series('每月25日', '2026-10-01', 'keep', '2026-12-25'), 9)).toHaveLength(3);
  });

  it('ends where the tables of lunar years end, and at the end of the calendar', () => {
    expect([...occurrencesFrom(series('农历九月初九', '2098-01-01'), '2098-01-01', calendar)]).toHaveLength(3);
    expect([...occurrencesFrom(series('每月25日', '9999-10-01', 'keep'), '9999-10-01', calendar)]).toHaveLength(3);
  });
});

// The naive walk: each day of ten years is asked whether it belongs to the rule, without any step from one occurrence to the next.

const monthsBetween = (a: Day, b: Day): number =>
  (yearOf(b) - yearOf(a)) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

const isAt = (spot: Spot, day: Day): boolean => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const length = monthLength(yearOf(day), month);
  if (spot.by === 'date') return date === Math.min(spot.date, length);
  const all = Array.from({ length }, (_, n) => `${day.slice(0, 8)}${String(n + 1).padStart(2, '0')}`);
  const fit = all.filter((one) => (spot.by === 'workday' ? calendar.isWorkday(one) : weekdayOf(one) === spot.weekday));
  return (spot.nth > 0 ? fit[spot.nth - 1] : fit.at(spot.nth)) === day;
};

const shiftedFrom = (day: Day, { shift, isWorking }: Recurrence & { unit: 'year' }): Day => {
  if (!isWorking) return stepDays(day, shift);
  let [here, left] = [day, Math.abs(shift)];
  while (left > 0) {
    here = stepDays(here, Math.sign(shift));
    if (calendar.isWorkday(here)) left -= 1;
  }
  return here;
};

const isLunar = (day: Day, month: number | null, date: number): boolean => {
  const lunar = lunarOf(day);
  if (lunar === null || lunar.leap || (month !== null && lunar.month !== month)) return false;
  return lunar.date === date || (date === 30 && lunar.date === 29 && lunarOf(addDays(day, 1))?.date === 1);
};

const isBase = ({ base }: Recurrence & { unit: 'year' }, day: Day): boolean => {
  if (base.of === 'solar') return Number(day.slice(5, 7)) === base.month && isAt({ by: 'date', date: base.date }, day);
  if (base.of === 'lunar') return isLunar(day, base.month, base.date);
  if (base.of === 'qingming') return qingming(yearOf(day)) === day;
  return lunarDate(yearOf(addDays(day, 1)), 1, 1) === addDays(day, 1);
};

const has = (rule: Exclude<Recurrence, { unit: 'year' }>, from: Day, day: Day): boolean => {
  switch (rule.unit) {
    case 'day':
      return daysBetween(from, day) % rule.step === 0;
    case 'workday':
      return calendar.isWorkday(day);
    case 'week': {
      const weeks = (daysBetween(from, day) + weekdayOf(from) - weekdayOf(day)) / 7;
      return weeks % rule.step === 0 && rule.weekdays.includes(weekdayOf(day));
    }
    case 'month': {
      const isMonth =
        rule.months.length > 0
          ? rule.months.includes(Number(day.slice(5, 7)))
          : monthsBetween(from, day) % rule.step === 0;
      return isMonth && rule.spots.some((spot) => isAt(spot, day));
    }
    default:
      return isLunar(day, null, rule.date);
  }
};

const naive = (rule: Recurrence, from: Day, last: Day): readonly Day[] => {
  const days = Array.from({ length: daysBetween(from, last) + 1 }, (_, n) => addDays(from, n));
  if (rule.unit !== 'year') return days.filter((day) => has(rule, from, day));
  const near = Array.from({ length: days.length + 200 }, (_, n) => addDays(from, n - 100));
  return near
    .filter((day) => isBase(rule, day))
    .map((day) => shiftedFrom(day, rule))
    .filter((day) => day >= from && day <= last);
};

const until = (last: Day, days: Iterable<Day>): readonly Day[] => {
  const kept: Day[] = [];
  for (const day of days) {
    if (day > last) break;
    kept.push(day);
  }
  return kept;
};

describe('the walk along a rule', () => {
  it('agrees with a walk that asks every day of ten years', () => {
    fc.assert(
      fc.property(aRule, aDay, (rule, from) => {
        const last = addDays(from, 3652);
        expect(until(last, nominalDays({ rule, from, calendar }, from))).toEqual(naive(rule, from, last));
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from any day as it would have come there from the beginning', () => {
    fc.assert(
      fc.property(aRule, aDay, fc.nat(1500), fc.constantFrom(...ON_HOLIDAY), (every, from, days, onHoliday) => {
        const one: Series = { every, from, until: null, onHoliday };
        const [since, last] = [addDays(from, days), addDays(from, days + 700)];
        const whole = [...untilDay(last, one, from)].filter(({ anchor }) => anchor >= since);
        expect([...untilDay(last, one, since)]).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  it('never goes back, never comes twice on a day, skips only what a holiday moves together, and keeps its days', () => {
    fc.assert(
      fc.property(aRule, aDay, fc.constantFrom(...ON_HOLIDAY), (every, from, onHoliday) => {
        const one: Series = { every, from, until: null, onHoliday };
        const found = [...untilDay(addDays(from, 1500), one, from)];
        const days = found.map(({ date }) => date);
        expect([...new Set(days)].sort()).toEqual(days);
        const anchors = until(addDays(from, 1500), nominalDays({ rule: every, from, calendar }, from));
        if (onHoliday === 'keep') expect(days).toEqual(anchors);
        for (const anchor of anchors) expect(days).toContain(movedDay(one, anchor, calendar));
      }),
      { numRuns: 100 },
    );
  });
});

function* untilDay(last: Day, one: Series, since: Day): Generator<SeriesDay> {
  for (const occurrence of occurrencesFrom(one, since, calendar)) {
    if (occurrence.anchor > last) return;
    yield occurrence;
  }
}
