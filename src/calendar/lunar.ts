import type { Day } from '../core/civil.ts';
import { type Text, text } from '../core/text.ts';
import { lunarOf } from './working/almanac.ts';

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const TENS = ['初', '十', '廿', '三'];
const DATES = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

const monthName = (month: number, leap: boolean): string => `${leap ? '闰' : ''}${MONTHS[month - 1]}月`;

/** The name of a date in a lunar month: 初一 to 初十, 十一 to 十九, 二十, 廿一 to 廿九, 三十. */
const dateName = (date: number): string =>
  date === 10 ? '初十' : date === 20 ? '二十' : `${TENS[Math.floor(date / 10)]}${DATES[date % 10]}`;

/** The lunar date as people say it: `十月十五`, in a leap month `闰六月初一`. Null outside the lunar years 1900 to 2100. */
export const lunarDay = (day: Day): string | null => {
  const lunar = lunarOf(day);
  return lunar === null ? null : `${monthName(lunar.month, lunar.leap)}${dateName(lunar.date)}`;
};

/**
 * The lunar date with its label: `lunar 10/15`, in a leap month `lunar leap 6/1`; in Chinese `农历十月十五`, and 腊月 for the last
 * month. Null outside the lunar years 1900 to 2100.
 */
export const lunarText = (day: Day): Text | null => {
  const lunar = lunarOf(day);
  if (lunar === null) return null;
  const { month, date, leap } = lunar;
  return text(`lunar ${leap ? 'leap ' : ''}${month}/${date}`, `农历${lunarDay(day)?.replace(/^十二月/, '腊月')}`);
};
