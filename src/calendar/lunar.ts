import { addDays, type Day } from '../core/civil.ts';
import { type Text, text } from '../core/text.ts';
import { lunarOf } from './working/almanac.ts';

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const TENS = ['初', '十', '廿', '三'];
const DATES = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

const monthName = (month: number, leap: boolean): string => `${leap ? '闰' : ''}${MONTHS[month - 1]}月`;

/** The name of a date in a lunar month: 初一 to 初十, 十一 to 十九, 二十, 廿一 to 廿九, 三十. */
const dateName = (date: number): string =>
  date === 10 ? '初十' : date === 20 ? '二十' : `${TENS[Math.floor(date / 10)]}${DATES[date % 10]}`;

/** The days of the lunar year that an office looks at. 除夕 is the last day of it, whatever its date. */
const FESTIVALS: Readonly<Record<string, Text>> = {
  '1/1': text('Spring Festival', '春节'),
  '1/15': text('Lantern Festival', '元宵节'),
  '5/5': text('Dragon Boat Festival', '端午节'),
  '8/15': text('Mid-Autumn Festival', '中秋节'),
  '9/9': text('Double Ninth Festival', '重阳节'),
  '12/8': text('Laba Festival', '腊八节'),
  '12/23': text('Little New Year', '小年'),
};
const EVE = text('Spring Festival Eve', '除夕');

/** The festival of the lunar year on a day, which may be no day off; null if there is none. A leap month has none. */
export const lunarFestival = (day: Day): Text | null => {
  const lunar = lunarOf(day);
  if (lunar === null || lunar.leap) return null;
  const { month, date } = lunar;
  const isEve = month === 12 && date >= 29 && lunarOf(addDays(day, 1))?.month === 1;
  return isEve ? EVE : (FESTIVALS[`${month}/${date}`] ?? null);
};

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
