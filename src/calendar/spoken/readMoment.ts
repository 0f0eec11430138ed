// Own code instead of chrono-node, which takes 54 ms (Chinese only) to 180 ms to load, half of a command's time and more, and reads names
// of weekdays otherwise than the command line promises. contract.md, "Times", has the promise.

import { type Day, dayOf, isDay, isMoment, type Moment } from '../../core/civil.ts';
import type { Hour } from './clock.ts';
import { type Bare, folding, type Hearing, hear, placed } from './hearing.ts';
import type { Unheard } from './listen.ts';
import {
  dayOnly,
  hourWanted,
  isLengthOnly,
  noSuchTime,
  notADay,
  notAMoment,
  oneDayWanted,
  pastDoubt,
  perhapsMonths,
  weekdayDisagrees,
  yearDoubt,
} from './misread.ts';
import { isTwoYears, type Period, type TwoYears } from './phrase.ts';

export { readDuration } from './duration.ts';
export type { Bare, Hearing } from './hearing.ts';

/** A moment that was read, with the doubt about its hour. */
export type Understood = {
  readonly moment: Moment;
  /** True if the hour was taken for the afternoon only because it is small. */
  readonly isGuess: boolean;
};

/** The typed days and time, from which a moment is made. */
type Told = { readonly period: Period | TwoYears | null; readonly hour: Hour | null };

const refusal = (typed: string, unheard: Unheard, unread: typeof notAMoment) => {
  if (unheard.fault === 'weekday') return weekdayDisagrees(typed, unheard.date);
  if (unheard.fault === 'length') return isLengthOnly(typed);
  return unheard.fault === 'impossible' ? noSuchTime(typed) : unread(typed);
};

/** Minutes for which whoever types `+3m` as a due date may mean months. */
const PERHAPS_MONTHS = /^(?:\+ ?|in )(\d{1,2}) ?m$/;
const MOST_MONTHS = 24;

const mayBeMonths = (folded: string, bare: Bare): boolean =>
  bare !== 'refuse' && Number(PERHAPS_MONTHS.exec(folded)?.[1] ?? MOST_MONTHS + 1) <= MOST_MONTHS;

const isGuessed = (hour: Hour | null): boolean => typeof hour === 'object' && hour !== null && hour.isGuess;

/** The moment of days and a time. Throws a complaint if they are not enough for a moment, or do not exist. */
const momentTold = (typed: string, { period, hour }: Told, hearing: Hearing, bare: Bare): Moment => {
  const place = (day: Day): Moment => {
    const moment = placed(day, hour, hearing.hours, bare);
    if (moment === null) throw hourWanted(typed);
    return existing(typed, moment);
  };
  if (period === null) return place(hearing.notBefore ?? dayOf(hearing.now));
  if (isTwoYears(period)) throw yearDoubt(typed, hearing.now, place(period.earlier), place(period.later));
  if (period.day === null) throw oneDayWanted(typed);
  return place(period.day);
};

const existing = (typed: string, moment: Moment): Moment => {
  if (!isMoment(moment)) throw noSuchTime(typed);
  return moment;
};

/** Whether the moment is today without a typed time. It may be past already, and is no slip. */
const isToday = (moment: Moment, hour: Hour | null | undefined, { now }: Hearing): boolean =>
  dayOf(moment) === dayOf(now) && (hour === null || hour === 'closing' || hour === 'opening');

/** Throws a doubt about a moment in the past where one to come is needed, unless its year was typed. */
const refusePast = (typed: string, moment: Moment, isDated: boolean, hearing: Hearing, hour?: Hour | null): void => {
  const isPast = hearing.sense === 'coming' && moment.slice(0, 16) < hearing.now.slice(0, 16);
  if (isPast && !isDated && !isToday(moment, hour, hearing)) throw pastDoubt(typed, moment);
};

/** Reads the moment in folded text, with the doubt about its hour. Complaints repeat `typed`. Throws what `readMoment` throws. */
export const understandFolded = (typed: string, folded: string, hearing: Hearing, bare: Bare): Understood => {
  if (mayBeMonths(folded, bare)) throw perhapsMonths(typed);
  const heard = hear(folded, hearing);
  if ('fault' in heard) throw refusal(typed, heard, notAMoment);
  if ('moment' in heard) {
    const moment = existing(typed, heard.moment);
    refusePast(typed, moment, heard.isDated, hearing);
    return { moment, isGuess: false };
  }
  const moment = momentTold(typed, heard, hearing, bare);
  const isDated = heard.period !== null && 'isDated' in heard.period && heard.period.isDated === true;
  refusePast(typed, moment, isDated, hearing, heard.hour);
  return { moment, isGuess: isGuessed(heard.hour) };
};

/** Reads a moment, with the doubt about its hour. Throws what `readMoment` throws. */
export const understand = (typed: string, hearing: Hearing, bare: Bare): Understood =>
  understandFolded(typed, folding(typed), hearing, bare);

/**
 * Reads a moment, in either language whatever the desk's is. A time without a day is today's. A day without a year follows the hearing's
 * `sense`. A weekday is the next such day after today; in the past, the last such day before today. Hours without 上午, 下午, am or pm are
 * those of the 24-hour clock, unless the hearing is for daytime. 24:00 is the next day's 00:00. @throws Complaint `badTime` on text that is
 * not understood, does not exist, or lacks the time that `bare: 'refuse'` needs; `Doubt` on a day that may be in two years, or that is past
 * where one to come is needed
 */
export const readMoment = (typed: string, hearing: Hearing, { bare = 'close' }: { bare?: Bare } = {}): Moment =>
  understand(typed, hearing, bare).moment;

const daysTold = (typed: string, hearing: Hearing): Period | TwoYears => {
  const heard = hear(folding(typed), hearing);
  if ('fault' in heard) throw refusal(typed, heard, notADay);
  if ('moment' in heard || heard.hour !== null || heard.period === null)
    throw 'moment' in heard ? notADay(typed) : dayOnly(typed);
  return heard.period;
};

/**
 * Reads days, the first and the last: a day, a week, a month, a festival with its days off. @throws Complaint `badTime` on text that is not
 * understood, does not exist, or has a time; `Doubt` on a day that may be in two years
 */
export const readDays = (
  typed: string,
  hearing: Hearing,
): { readonly first: Day; readonly last: Day; readonly day: Day | null } => {
  const told = daysTold(typed, hearing);
  if (isTwoYears(told)) throw yearDoubt(typed, hearing.now, told.earlier, told.later);
  const { first, last, day } = told;
  if (!isDay(first) || !isDay(last)) throw noSuchTime(typed);
  return { first, last, day };
};

/** Reads a single day. @throws Complaint as `readDays`, and on several days none of which is preferred */
export const readDay = (typed: string, hearing: Hearing): Day => {
  const { day } = readDays(typed, hearing);
  if (day === null) throw oneDayWanted(typed);
  if (!isDay(day)) throw noSuchTime(typed);
  return day;
};
