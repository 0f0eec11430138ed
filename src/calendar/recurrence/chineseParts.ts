import { withDigits } from '../spoken/numerals.ts';
import { simplified } from '../spoken/script.ts';
import type { Spot } from './rule.ts';

/** The number that digits or Chinese numerals mean; NaN if they mean none. */
export const numberIn = (said: string): number => Number(withDigits(said).replace(/^廿(?=\d\d)/, ''));

/** A pattern for a number in digits or Chinese numerals. */
export const N = '([0-9一二三四五六七八九十两廿卅]+)';
/** A pattern for a weekday after 周. */
export const WEEKDAY = '[一二三四五六日天1-7]';

const weekdayIn = (said: string): number => (/[日天7]/.test(said) ? 7 : numberIn(said));

/** Typed text in one spelling: simplified, narrow, without blanks, without the words that say no more than that it comes once. */
export const inOneSpelling = (typed: string): string =>
  simplified(typed.normalize('NFKC').toLowerCase())
    .replace(/\s+/g, '')
    .replace(/星期|礼拜/g, '周')
    .replace(/号/g, '日')
    .replace(/[,，;；和及与]/g, '、')
    .replace(/(?:[一1]?[次期回]|出版一期)$/, '')
    .replace(/^每逢/, '每');

/** The weekdays of `一、三、五`, `一三五` and `一至五`. */
export const weekdaysIn = (said: string): readonly number[] => {
  const days = said.replace(/周/g, '');
  const range = new RegExp(`^(${WEEKDAY})[至到-](${WEEKDAY})$`).exec(days);
  const [first, last] = [weekdayIn(range?.[1] ?? ''), weekdayIn(range?.[2] ?? '')];
  if (range !== null) return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  return [...new Set(Array.from(days.replace(/、/g, ''), weekdayIn))].sort();
};

const SPOTS: readonly (readonly [RegExp, (...groups: string[]) => Spot | null])[] = [
  [/^(?:月?末|月?底|最后[一1]?[天日])$/, () => ({ by: 'date', date: 31 })],
  [/^最后[一1]?个?工作日$/, () => ({ by: 'workday', nth: -1 })],
  [/^(?:首个?|头[一1]?个)工作日$/, () => ({ by: 'workday', nth: 1 })],
  [new RegExp(`^倒数第?${N}个?工作日$`), (n = '') => ({ by: 'workday', nth: -numberIn(n) })],
  [new RegExp(`^第?${N}个?工作日$`), (n = '') => ({ by: 'workday', nth: numberIn(n) })],
  [new RegExp(`^最后[一1]?个?周(${WEEKDAY})$`), (day = '') => ({ by: 'weekday', nth: -1, weekday: weekdayIn(day) })],
  [
    new RegExp(`^(?:第${N}|首)个?周(${WEEKDAY})$`),
    (n = '一', day = '') => ({ by: 'weekday', nth: numberIn(n), weekday: weekdayIn(day) }),
  ],
  [new RegExp(`^${N}日?$`), (n = '') => ({ by: 'date', date: numberIn(n) })],
];

const isSpot = (spot: Spot): boolean => {
  if (spot.by === 'date') return spot.date >= 1 && spot.date <= 31;
  const most = spot.by === 'workday' ? 15 : 5;
  return spot.nth !== 0 && Math.abs(spot.nth) <= most;
};

const spotIn = (said: string): Spot | null => {
  for (const [shape, make] of SPOTS) {
    const match = shape.exec(said);
    if (match !== null) return make(...match.slice(1));
  }
  return null;
};

/** The days within a month; null if one of them cannot be read or does not exist. */
export const spotsIn = (said: string): readonly Spot[] | null => {
  if (said === '') return [];
  const spots = said.split('、').map(spotIn);
  return spots.every((spot) => spot !== null && isSpot(spot)) ? spots.filter((spot) => spot !== null) : null;
};
