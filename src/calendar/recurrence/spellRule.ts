import { type Text, text } from '../../core/text.ts';
import { festivalOn } from './festivals.ts';
import type { Base, Recurrence, Spot } from './rule.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DIGITS = '一二三四五六七八九十';
const zhWeekday = (weekday: number): string => '一二三四五六日'.charAt(weekday - 1);
const LUNAR_MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];

const lunarDateName = (date: number): string => {
  if (date <= 10) return `初${DIGITS.charAt(date - 1)}`;
  if (date < 20) return `十${DIGITS.charAt(date - 11)}`;
  if (date === 20) return '二十';
  return date === 30 ? '三十' : `廿${DIGITS.charAt(date - 21)}`;
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const nth = (n: number): string => (n === -1 ? 'last' : (ORDINALS[n - 1] ?? `${Math.abs(n)}th`));

const workdayText = (n: number): Text => {
  if (n === -1) return text('the last workday', '最后一个工作日');
  return n < 0
    ? text(`the workday ${-n} from the end`, `倒数第${-n}个工作日`)
    : text(`the ${nth(n)} workday`, `第${n}个工作日`);
};

const spotText = (spot: Spot): Text => {
  if (spot.by === 'date') return text(`${spot.date}`, `${spot.date}日`);
  if (spot.by === 'workday') return workdayText(spot.nth);
  const which = spot.nth < 0 ? '最后一个' : `第${spot.nth}个`;
  return text(`the ${nth(spot.nth)} ${WEEKDAYS[spot.weekday - 1]}`, `${which}周${zhWeekday(spot.weekday)}`);
};

const spotsText = (spots: readonly Spot[]): Text => {
  const all = spots.map(spotText);
  return text(all.map(({ en }) => en).join(', '), all.map(({ zh }) => zh).join('、'));
};

const isMonths = (months: readonly number[], all: readonly number[]): boolean => months.join() === all.join();

/** A number before a measure word: two is 两. */
const several = (n: number): string => (n === 2 ? '两' : `${n}`);

const monthlyText = ({ step, months, spots }: Recurrence & { unit: 'month' }): Text => {
  const { en, zh } = spotsText(spots);
  if (isMonths(months, [2, 4, 6, 8, 10, 12])) return text(`even months on ${en}`, `双月${zh}`);
  if (isMonths(months, [1, 3, 5, 7, 9, 11])) return text(`odd months on ${en}`, `单月${zh}`);
  for (const [n, name, zhName] of [
    [1, 'first', '首月'],
    [2, 'second', '第二个月'],
    [3, 'last', '末月'],
  ] as const)
    if (isMonths(months, [n, n + 3, n + 6, n + 9]))
      return text(`quarterly on ${en} of the ${name} month`, `每季度${zhName}${zh}`);
  if (months.length > 0)
    return text(
      `every ${months.map((month) => MONTHS[month - 1]).join(', ')} on ${en}`,
      `每年${months.join('、')}月${zh}`,
    );
  return step === 1
    ? text(`monthly on ${en}`, `每月${zh}`)
    : text(`every ${step} months on ${en}`, `每${several(step)}个月${zh}`);
};

const weeklyText = ({ step, weekdays }: Recurrence & { unit: 'week' }): Text => {
  const en = weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(', ');
  const zh = weekdays.map(zhWeekday).join('、');
  return step === 1
    ? text(`every ${en}`, `每周${zh}`)
    : text(`every ${step} weeks on ${en}`, `每${several(step)}周周${zh}`);
};

const baseText = (base: Base): Text => {
  const [zh, en] = festivalOn(base) ?? [];
  if (zh !== undefined && en !== undefined) return text(en, zh);
  if (base.of === 'lunar')
    return text(`lunar ${base.month}/${base.date}`, `农历${LUNAR_MONTHS[base.month - 1]}月${lunarDateName(base.date)}`);
  return base.of === 'solar'
    ? text(`${MONTHS[base.month - 1]} ${base.date}`, `${base.month}月${base.date}日`)
    : text('', '');
};

const yearlyText = ({ base, shift, isWorking }: Recurrence & { unit: 'year' }): Text => {
  const { en, zh } = baseText(base);
  if (shift === 0) return text(`yearly on ${en}`, `每年${zh}`);
  const [count, side] = [Math.abs(shift), shift < 0 ? text('before', '前') : text('after', '后')];
  const unit = isWorking ? text('workdays', '个工作日') : text('days', '天');
  const singular = count === 1 ? unit.en.slice(0, -1) : unit.en;
  return text(`${count} ${singular} ${side.en} ${en}`, `${zh}${side.zh}${count}${unit.zh}`);
};

/** The rule in words that `readRule` understands. */
export const ruleText = (rule: Recurrence): Text => {
  switch (rule.unit) {
    case 'day':
      return rule.step === 1 ? text('daily', '每天') : text(`every ${rule.step} days`, `每${rule.step}天`);
    case 'workday':
      return text('every workday', '每个工作日');
    case 'week':
      return weeklyText(rule);
    case 'month':
      return monthlyText(rule);
    case 'lunarMonth':
      return text(`lunar day ${rule.date} of every month`, `农历每月${lunarDateName(rule.date)}`);
    default:
      return yearlyText(rule);
  }
};
