import { type Day, weekdayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import { echo, type Text, text } from '../../core/text.ts';
import { ruleInChinese } from './chinese.ts';
import { ruleInEnglish } from './english.ts';
import { nominalDays } from './nominal.ts';
import type { Recurrence } from './rule.ts';

const LONGEST_TYPED = 120;

/**
 * Reads a rule of recurrence as it is said: `每周一`, `两周周五`, `每月最后一个工作日`, `农历九月初九`, `every 2 weeks on fri`. A rule that does not say its weekday or
 * date is complete only after `ruleFrom`. Throws `badValue`.
 */
export const readRule = (typed: string): Recurrence => {
  const isChinese = /\p{Script=Han}/u.test(typed);
  const rule = typed.length > LONGEST_TYPED ? null : isChinese ? ruleInChinese(typed) : ruleInEnglish(typed);
  if (rule !== null) return rule;
  if (/闰/.test(typed)) throw new Complaint('badValue', words.leapMonth(typed), words.leapMonthHint);
  throw new Complaint('badValue', words.notARule(typed), words.ruleHint);
};

/** Whether the rule says on which days it comes. */
export const isComplete = (rule: Recurrence): boolean =>
  (rule.unit !== 'week' || rule.weekdays.length > 0) && (rule.unit !== 'month' || rule.spots.length > 0);

/** The rule with the weekday or date of the day from which it runs, if it says none itself. */
export const ruleFrom = (rule: Recurrence, from: Day): Recurrence => {
  if (rule.unit === 'week' && rule.weekdays.length === 0) return { ...rule, weekdays: [weekdayOf(from)] };
  if (rule.unit === 'month' && rule.spots.length === 0)
    return { ...rule, spots: [{ by: 'date', date: Number(from.slice(8, 10)) }] };
  return rule;
};

/**
 * The day from which steps are counted: the first day from `from` on that the rule would have without its steps. So `两周周五` from a Saturday
 * begins on the next Friday.
 */
export const beginningOf = (rule: Recurrence, from: Day, calendar: WorkCalendar): Day => {
  if ((rule.unit !== 'week' && rule.unit !== 'month') || rule.step === 1) return from;
  const [first] = nominalDays({ rule: { ...rule, step: 1 }, from, calendar }, from);
  return first ?? from;
};

const words = {
  notARule: (typed: string): Text => text(`“${echo(typed)}” says no rule of recurrence`, `看不懂周期“${echo(typed)}”`),
  ruleHint: text(
    'Write: every 2 weeks on fri, monthly on 25, last workday, even months on 15, quarterly on 10 of the first month, yearly on 4-1, lunar 9/9, 7 days before spring festival',
    '可以写：每周一、两周周五、每月25日、每月最后一个工作日、双月15日、每季度首月10日、每年4月1日、农历九月初九、春节前7天',
  ),
  leapMonth: (typed: string): Text =>
    text(`“${echo(typed)}”: not every year has this leap month`, `“${echo(typed)}”：不是每年都有这个闰月`),
  leapMonthHint: text(
    'Write the month without leap; in a year that has it twice, the first counts',
    '请写不带“闰”的月份；有闰月的年份只在前一个月办一次',
  ),
} as const;
