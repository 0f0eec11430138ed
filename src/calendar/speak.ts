import {
  type Clock,
  clockOf,
  type Day,
  dayOf,
  endClockOf,
  lastDayOf,
  type Moment,
  weekdayOf,
  yearOf,
} from '../core/civil.ts';
import { both, type Lang, type Text, text } from '../core/text.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));
const weekdayName = (day: Day): string => WEEKDAYS[weekdayOf(day) - 1] ?? '';
const zhWeekday = (day: Day): string => '一二三四五六日'.charAt(weekdayOf(day) - 1);
const zhDate = (day: Day): string => `${yearOf(day)}年${monthOf(day)}月${dateOf(day)}日`;

/** A weekday: `Wednesday`, `星期三`. */
export const weekdayText = (day: Day): Text => text(weekdayName(day), `星期${zhWeekday(day)}`);

/** A weekday, shortened: `Wed`, `周三`. */
export const shortWeekday = (day: Day): Text => text(weekdayName(day).slice(0, 3), `周${zhWeekday(day)}`);

/** A day as papers have it, without its weekday: `2026-11-23`, `2026年11月23日`. */
export const paperDay = (day: Day): Text => text(day, zhDate(day));

/** A day with its weekday: `Mon 2026-11-23`, `2026年11月23日 周一`. */
export const dayText = (day: Day): Text => text(`${shortWeekday(day).en} ${day}`, `${zhDate(day)} 周${zhWeekday(day)}`);

/** A moment in full, without seconds: `Fri 2026-11-27 17:30`, `2026年11月27日 周五 17:30`. Answers repeat a typed time in this form. */
export const momentText = (moment: Moment): Text =>
  both((lang) => `${dayText(dayOf(moment))[lang]} ${clockOf(moment)}`);

/** A day in a column: `today`, `Fri 11-27`, in another year `2027-01-04`; `今天`, `11-27 周五`. */
export const shortDay = (day: Day, now: Moment): Text => {
  if (day === dayOf(now)) return text('today', '今天');
  return dateInYear(day, now);
};

/** A day in a column, as `shortDay`, but without a special word for today. */
export const dateInYear = (day: Day, now: Moment): Text => {
  const date = day.slice(5);
  return yearOf(day) === yearOf(dayOf(now))
    ? text(`${shortWeekday(day).en} ${date}`, `${date} ${shortWeekday(day).zh}`)
    : text(day, day);
};

/** A moment in a column: `today 17:30`, `Fri 11-27 17:30`, in another year `2027-01-04 17:30`; `今天 17:30`, `11-27 周五 17:30`. */
export const shortMoment = (moment: Moment, now: Moment): Text =>
  both((lang) => `${shortDay(dayOf(moment), now)[lang]} ${clockOf(moment)}`);

const PARTS: readonly (readonly [Clock, string])[] = [
  ['18:00', '晚上'],
  ['13:00', '下午'],
  ['12:00', '中午'],
  ['06:00', '上午'],
  ['00:00', '凌晨'],
];

/** The midnight at the end of a day. Chinese writes it with 24 hours too, without the part of the day. */
const MIDNIGHT: Clock = '24:00';

const zhPart = (clock: Clock): string => (clock === MIDNIGHT ? '' : partBefore(clock));
const partBefore = (clock: Clock): string => PARTS.find(([from]) => clock >= from)?.[1] ?? '';
const hourOf = (clock: Clock): number => Number(clock.slice(0, 2));

/** Whether a time is in the night hours, from 0 to 7. Typed without a zero, such hours are taken for the afternoon. */
const isSmall = (clock: Clock): boolean => clock < '07:00';

/** The time in figures: with 24 hours in English, with 12 hours in Chinese, where the part of the day stands before it. */
const clockIn = (lang: Lang, clock: Clock): string => {
  if ((lang === 'en' && isSmall(clock)) || clock === MIDNIGHT) return clock;
  return `${lang === 'zh' && hourOf(clock) > 12 ? hourOf(clock) - 12 : hourOf(clock)}${clock.slice(2)}`;
};

/** A time of day: `15:00`, `下午3:00`. */
export const clockText = (clock: Clock): Text => text(clockIn('en', clock), `${zhPart(clock)}${clockIn('zh', clock)}`);

const fullDay = (day: Day): Text =>
  text(
    `${weekdayName(day)}, ${dateOf(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`,
    `${zhDate(day)}（星期${zhWeekday(day)}）`,
  );

const fullMoment = (date: Day, clock: Clock): Text => {
  const day = fullDay(date);
  return text(`${day.en}, ${clockIn('en', clock)}`, `${day.zh}${zhPart(clock)}${clockIn('zh', clock)}`);
};

/**
 * The time of a meeting as a formal notice writes it: `2026年11月25日（星期三）上午9:00–10:30`, `Wednesday, 25 November 2026, 9:00–10:30`. Without an
 * end only its start is written; if it lasts several days, both ends in full.
 */
export const noticeWhen = (start: Moment, end: Moment | null): Text => {
  const from = fullMoment(dayOf(start), clockOf(start));
  if (end === null) return from;
  const [last, clock] = [lastDayOf(start, end), endClockOf(start, end)];
  const to = fullMoment(last, clock);
  if (dayOf(start) !== last) return text(`${from.en} – ${to.en}`, `${from.zh}至${to.zh}`);
  const part = zhPart(clock);
  const zhEnd = `${part === zhPart(clockOf(start)) ? '' : part}${clockIn('zh', clock)}`;
  return text(`${from.en}–${clockIn('en', clock)}`, `${from.zh}–${zhEnd}`);
};
