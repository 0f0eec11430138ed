import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysFrom } from '../core/civil.ts';
import { lunarDay, lunarFestival, lunarText } from './lunar.ts';

// New Year, its eve, mid-autumn, and leap months. In 2033 older tables put the leap month elsewhere.
describe('the lunar day', () => {
  it.each([
    ['2026-11-23', '十月十五', 'lunar 10/15'],
    ['2026-02-17', '正月初一', 'lunar 1/1'],
    ['2026-02-16', '十二月廿九', 'lunar 12/29'],
    ['2026-09-25', '八月十五', 'lunar 8/15'],
    ['2025-07-25', '闰六月初一', 'lunar leap 6/1'],
    ['2033-12-22', '闰十一月初一', 'lunar leap 11/1'],
    ['2023-04-10', '闰二月二十', 'lunar leap 2/20'],
  ])('%s is %s', (day, zh, en) => {
    expect(lunarDay(day)).toBe(zh);
    expect(lunarText(day)).toEqual({ en, zh: `农历${zh.replace('十二月', '腊月')}` });
  });
});

it('has one eve of Spring Festival in every lunar year, on its last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), (year) => {
      const days = daysFrom(`${year}-01-15`, `${year}-02-25`);
      const eves = days.filter((day) => lunarFestival(day)?.zh === '除夕');
      expect(eves).toHaveLength(1);
      expect(lunarFestival(addDays(eves[0] ?? '', 1))?.zh).toBe('春节');
    }),
  );
});
