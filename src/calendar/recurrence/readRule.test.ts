import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../core/complaint.ts';
import { workCalendar } from '../working/workdays.ts';
import { beginningOf, isComplete, readRule, ruleFrom } from './readRule.ts';
import { isFrequent, type Recurrence } from './rule.ts';
import { aRule } from './rules.fixture.ts';
import { ruleText } from './spellRule.ts';

const week = (step: number, ...weekdays: number[]): Recurrence => ({ unit: 'week', step, weekdays });
const month = (step: number, months: number[], date: number): Recurrence => ({
  ...{ unit: 'month', step, months, spots: [{ by: 'date', date }] },
});
const year = (base: (Recurrence & { unit: 'year' })['base'], shift = 0, isWorking = false): Recurrence => ({
  ...{ unit: 'year', base, shift, isWorking },
});
const workday = (nth: number): Recurrence => ({ unit: 'month', step: 1, months: [], spots: [{ by: 'workday', nth }] });

const EVEN = [2, 4, 6, 8, 10, 12];

describe('a rule that is said', () => {
  it.each<[string, Recurrence]>([
    ['每周一', week(1, 1)],
    ['每星期一、三、五', week(1, 1, 3, 5)],
    ['每周一三五', week(1, 1, 3, 5)],
    ['周一至周五', week(1, 1, 2, 3, 4, 5)],
    ['每周一次', week(1)],
    ['两周周五', week(2, 5)],
    ['每两周周五', week(2, 5)],
    ['每 2 周 星期五', week(2, 5)],
    ['隔周周日', week(2, 7)],
    ['每兩週週五', week(2, 5)],
    ['每月25日', month(1, [], 25)],
    ['每月２５号', month(1, [], 25)],
    ['每月二十五日', month(1, [], 25)],
    ['每个月月底', month(1, [], 31)],
    ['每月最后一个工作日', workday(-1)],
    ['每月第一个工作日', workday(1)],
    ['每月倒数第三个工作日', workday(-3)],
    ['每月第二个周五', { unit: 'month', step: 1, months: [], spots: [{ by: 'weekday', nth: 2, weekday: 5 }] }],
    ['双月15日', month(1, EVEN, 15)],
    ['单月1日', month(1, [1, 3, 5, 7, 9, 11], 1)],
    ['每两个月15日', month(2, [], 15)],
    ['每季度首月10日', month(1, [1, 4, 7, 10], 10)],
    ['每季度末月20日', month(1, [3, 6, 9, 12], 20)],
    ['每年4月1日', year({ of: 'solar', month: 4, date: 1 })],
    ['每年2月29日', year({ of: 'solar', month: 2, date: 29 })],
    ['每年4、10月1日', month(1, [4, 10], 1)],
    ['农历九月初九', year({ of: 'lunar', month: 9, date: 9 })],
    ['每年腊月廿三', year({ of: 'lunar', month: 12, date: 23 })],
    ['農曆正月十五', year({ of: 'lunar', month: 1, date: 15 })],
    ['八月十五日', year({ of: 'solar', month: 8, date: 15 })],
    ['每年重阳节', year({ of: 'lunar', month: 9, date: 9 })],
    ['春节前7天', year({ of: 'lunar', month: 1, date: 1 }, -7)],
    ['春节前三个工作日', year({ of: 'lunar', month: 1, date: 1 }, -3, true)],
    ['国庆前', year({ of: 'solar', month: 10, date: 1 }, -1, true)],
    ['除夕', year({ of: 'eve' })],
    ['每月农历初一', { unit: 'lunarMonth', date: 1 }],
    ['每天', { unit: 'day', step: 1 }],
    ['每隔一天', { unit: 'day', step: 2 }],
    ['每个工作日', { unit: 'workday' }],
    ['every 2 weeks on fri', week(2, 5)],
    ['biweekly on Friday', week(2, 5)],
    ['every monday and thursday', week(1, 1, 4)],
    ['weekly', week(1)],
    ['monthly on 25', month(1, [], 25)],
    ['monthly on the 25th', month(1, [], 25)],
    ['last workday', workday(-1)],
    ['the last working day of the month', workday(-1)],
    ['even months on 15', month(1, EVEN, 15)],
    ['quarterly on the 10th of the first month', month(1, [1, 4, 7, 10], 10)],
    ['every 2 months on 15', month(2, [], 15)],
    ['yearly on 4-1', year({ of: 'solar', month: 4, date: 1 })],
    ['every year on April 1', year({ of: 'solar', month: 4, date: 1 })],
    ['lunar 9/9', year({ of: 'lunar', month: 9, date: 9 })],
    ['7 days before Spring Festival', year({ of: 'lunar', month: 1, date: 1 }, -7)],
    ['daily', { unit: 'day', step: 1 }],
    ['every workday', { unit: 'workday' }],
  ])('%s', (said, rule) => {
    expect(readRule(said)).toEqual(rule);
  });

  it.each([
    ...[
      '',
      '明天',
      '每',
      '每月32日',
      '每月0日',
      '每周八',
      '每年2月30日',
      '每年13月1日',
      '农历九月卅一',
      '每百周周一',
      '闰六月初一',
    ],
    ...[
      'fri',
      'monthly on 32',
      'every 0 weeks on fri',
      'yearly on 2-30',
      'sometimes',
      'every',
      '3 days before tea',
      '每月'.repeat(80),
    ],
  ])('refuses “%s” and says what can be written', (said) => {
    expect(() => readRule(said)).toThrow(Complaint);
  });

  it('takes weekday and date from its first day, if it says none', () => {
    expect(isComplete(readRule('每两周'))).toBe(false);
    expect(ruleFrom(readRule('每两周'), '2026-11-27')).toEqual(week(2, 5));
    expect(ruleFrom(readRule('每季度'), '2026-11-27')).toEqual(month(3, [], 27));
    expect(ruleFrom(readRule('每年'), '2026-11-27')).toEqual(month(12, [], 27));
    expect(isComplete(readRule('每月25日'))).toBe(true);
  });

  it('begins with the first day that fits, from which its steps are counted', () => {
    const calendar = workCalendar([]);
    expect(beginningOf(week(2, 5), '2026-11-28', calendar)).toBe('2026-12-04');
    expect(beginningOf(month(2, [], 15), '2026-11-20', calendar)).toBe('2026-12-15');
    expect(beginningOf(week(1, 5), '2026-11-28', calendar)).toBe('2026-11-28');
  });

  it('comes more often than once a week, or not', () => {
    expect(['每天', '每个工作日', '每周一三', '每3天'].map((said) => isFrequent(readRule(said)))).toEqual(
      Array(4).fill(true),
    );
    expect(
      ['每周一', '两周周五', '每月10日、25日', '每年4月1日', '每7天'].map((said) => isFrequent(readRule(said))),
    ).toEqual(Array(5).fill(false));
  });

  it('is said in both languages so that it is understood again', () => {
    fc.assert(
      fc.property(aRule, fc.constantFrom('en', 'zh'), (rule, lang) => {
        const said = ruleText(rule)[lang as 'en' | 'zh'];
        expect(readRule(said), said).toEqual(rule);
      }),
      { numRuns: 500 },
    );
  });
});
