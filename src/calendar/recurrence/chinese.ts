import { inOneSpelling, N, numberIn, spotsIn, WEEKDAY, weekdaysIn } from './chineseParts.ts';
import { festivalNamed } from './festivals.ts';
import { type Phrase, ruleBy } from './phrases.ts';
import type { Base, Recurrence } from './rule.ts';

const monthly = (step: number, months: readonly number[], said: string): Recurrence | null => {
  const spots = spotsIn(said.replace(/^的/, ''));
  return spots === null || !(step >= 1 && step <= 24) ? null : { unit: 'month', step, months, spots };
};

const EVEN = [2, 4, 6, 8, 10, 12];
const ODD = [1, 3, 5, 7, 9, 11];

/** The months of every quarter that a word means: its first, second or last. */
const inQuarter = (said: string): readonly number[] => {
  const nth = /^(?:末|最后|第?[三3])/.test(said) ? 3 : /^(?:次|第?[二2]|中)/.test(said) ? 2 : 1;
  return [0, 3, 6, 9].map((month) => month + nth);
};

const quarterly = (month: string, spot: string): Recurrence | null => {
  if (month === '' && spot === '') return { unit: 'month', step: 3, months: [], spots: [] };
  const isAtEnd = month === '' && /^(?:最后|末|底|倒数)/.test(spot);
  return spot === '' ? null : monthly(1, isAtEnd ? [3, 6, 9, 12] : inQuarter(month), spot);
};

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const yearly = (base: Base | null, shift = 0, isWorking = false): Recurrence | null =>
  base === null ? null : { unit: 'year', base, shift, isWorking };

/** A date of every year in some months: `4月1日`, `4月、10月1日`. */
const inMonths = (said: string, spot: string): Recurrence | null => {
  const months = said.split(/月?、/).map((month) => numberIn(month.replace('月', '')));
  const [month = 0] = months;
  if (!months.every((one) => one >= 1 && one <= 12)) return null;
  const date = new RegExp(`^${N}日?$`).exec(spot)?.[1];
  if (months.length > 1 || date === undefined)
    return spot === ''
      ? null
      : monthly(
          1,
          [...months].sort((a, b) => a - b),
          spot,
        );
  const number = numberIn(date);
  return number >= 1 && number <= (LENGTHS[month - 1] ?? 0) ? yearly({ of: 'solar', month, date: number }) : null;
};

const LUNAR_MONTH = '(正|冬|腊|[0-9一二三四五六七八九十]+)月';
const LUNAR_DATE = '(初[一二三四五六七八九十0-9]+|[廿卅][一二三四五六七八九0-9]?|[一二三四五六七八九十0-9]+)日?';
const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

const lunar = (month: string, date: string): Recurrence | null => {
  const [number, day] = [NAMED[month] ?? numberIn(month), numberIn(date.replace('初', ''))];
  return number >= 1 && number <= 12 && day >= 1 && day <= 30
    ? yearly({ of: 'lunar', month: number, date: day })
    : null;
};

const lunarMonthly = (date: string): Recurrence | null => {
  const day = numberIn(date.replace('初', ''));
  return day >= 1 && day <= 30 ? { unit: 'lunarMonth', date: day } : null;
};

/** The days between a festival and the rule's day: `前7天`, `后3个工作日`, `前两周`; `前` alone is the last working day before. */
const around = (name: string, side: string, count: string, unit: string): Recurrence | null => {
  const dated = festivalNamed(name, 'zh') === null && side !== '' ? ruleSaid(name) : null;
  const base = dated?.unit === 'year' && dated.shift === 0 ? dated.base : festivalNamed(name, 'zh');
  if (side === '') return yearly(base);
  const sign = side === '前' ? -1 : 1;
  if (count === '') return yearly(base, sign, true);
  const days = numberIn(count) * (unit === '周' ? 7 : 1);
  return days >= 1 && days <= 180 ? yearly(base, sign * days, unit.includes('工作日')) : null;
};

const stepped = (step: number, most: number, make: (step: number) => Recurrence): Recurrence | null =>
  step >= 1 && step <= most ? make(step) : null;

const stepOf = (gap: string, count: string): number => (count === '' ? 1 : numberIn(count)) + (gap === '' ? 0 : 1);

const weekly = (step: number, days: string): Recurrence | null => {
  const weekdays = weekdaysIn(days);
  const isRead = days === '' || (weekdays.length > 0 && weekdays.every((day) => day >= 1 && day <= 7));
  return isRead ? stepped(step, 52, () => ({ unit: 'week', step, weekdays })) : null;
};

const DAYS = `((?:周?${WEEKDAY}[、至到-]?)*)`;

const PHRASES: readonly Phrase[] = [
  [/^每?个?工作日$/, () => ({ unit: 'workday' })],
  [/^(?:每[天日]|天天)$/, () => ({ unit: 'day', step: 1 })],
  [
    new RegExp(`^每(隔?)${N}[天日]$`),
    (gap = '', n = '') => stepped(stepOf(gap, n), 366, (step) => ({ unit: 'day', step })),
  ],
  [new RegExp(`^(?:隔周|每隔[一1]周|双周)的?${DAYS}$`), (days = '') => weekly(2, days)],
  [new RegExp(`^每?${N}个?周的?${DAYS}$`), (n = '', days = '') => weekly(numberIn(n), days)],
  [new RegExp(`^每?周的?${DAYS}$`), (days = '') => weekly(1, days)],
  [new RegExp(`^(?:每月农历|农历每个?月|农历)${LUNAR_DATE}$`), (date = '') => lunarMonthly(date)],
  [
    new RegExp(`^(?:每年)?(?:农历|阴历|旧历)${LUNAR_MONTH}${LUNAR_DATE}$`),
    (month = '', date = '') => lunar(month, date),
  ],
  [new RegExp(`^(?:每年)?(正|冬|腊)月${LUNAR_DATE}$`), (month = '', date = '') => lunar(month, date)],
  [new RegExp(`^(?:每年)?${LUNAR_MONTH}((?:初|廿|卅).+)$`), (month = '', date = '') => lunar(month, date)],
  [/^每?双月(.*)$/, (spot = '') => (spot === '' ? null : monthly(1, EVEN, spot))],
  [/^每?单月(.*)$/, (spot = '') => (spot === '' ? null : monthly(1, ODD, spot))],
  [/^每个?月度?(.*)$/, (spot = '') => monthly(1, [], spot)],
  [new RegExp(`^每?(隔?)${N}个月(.*)$`), (gap = '', n = '', spot = '') => monthly(stepOf(gap, n), [], spot)],
  [/^(?:每个?季度?|季)((?:首|头|次|中|末|最后[一1]?个|第?[一二三123]个?)月)?的?(.*)$/, quarterly],
  [/^每半年$/, () => ({ unit: 'month', step: 6, months: [], spots: [] })],
  [/^每年$/, () => ({ unit: 'month', step: 12, months: [], spots: [] })],
  [/^(?:每年)?((?:[0-9一二三四五六七八九十]+月?、)*[0-9一二三四五六七八九十]+)月(.*)$/, inMonths],
  [new RegExp(`^(?:每年)?(.+?)(?:当天|([前后])(?:${N}(天|日|个?工作日|周))?)?$`), around],
];

const ruleSaid = (said: string): Recurrence | null => ruleBy(PHRASES, said);

/**
 * The rule that Chinese words say; null if they say none. A rule without a weekday or a date (`每两周`) has an empty list in its place; the
 * series' first day then says which.
 */
export const ruleInChinese = (typed: string): Recurrence | null => ruleSaid(inOneSpelling(typed));
