// Own code, and not chrono-node: that takes 54 ms (Chinese only) to 180 ms to load, half a command's life and more, and it
// reads weekday names otherwise than the command line promises. What is promised stands in contract.md, "Times".

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

/** A moment as it was understood. */
export type Understood = {
  readonly moment: Moment;
  /** Its hour was taken for one of the afternoon only because it is small. */
  readonly isGuess: boolean;
};

/** What a moment is of: days and hour in the end. */
type Told = { readonly period: Period | TwoYears | null; readonly hour: Hour | null };

const refusal = (typed: string, unheard: Unheard, unread: typeof notAMoment) => {
  if (unheard.fault === 'weekday') return weekdayDisagrees(typed, unheard.date);
  if (unheard.fault === 'length') return isLengthOnly(typed);
  return unheard.fault === 'impossible' ? noSuchTime(typed) : unread(typed);
};

/** Minutes that may be months to whoever types `+3m` for a due date. */
const PERHAPS_MONTHS = /^(?:\+ ?|in )(\d{1,2}) ?m$/;
const MOST_MONTHS = 24;

const mayBeMonths = (folded: string, bare: Bare): boolean =>
  bare !== 'refuse' && Number(PERHAPS_MONTHS.exec(folded)?.[1] ?? MOST_MONTHS + 1) <= MOST_MONTHS;

const isGuessed = (hour: Hour | null): boolean => typeof hour === 'object' && hour !== null && hour.isGuess;

/** The moment that is meant by days and an hour, if it exists. Throws a complaint of days or hours that are not enough for one. */
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

/** Today without an hour of its own is no slip, however late it is. */
const isToday = (moment: Moment, hour: Hour | null | undefined, { now }: Hearing): boolean =>
  dayOf(moment) === dayOf(now) && (hour === null || hour === 'closing' || hour === 'opening');

/** Throws a doubt about a moment that is past, where one to come is wanted and its year was not written. */
const refusePast = (typed: string, moment: Moment, isDated: boolean, hearing: Hearing, hour?: Hour | null): void => {
  const isPast = hearing.sense === 'coming' && moment.slice(0, 16) < hearing.now.slice(0, 16);
  if (isPast && !isDated && !isToday(moment, hour, hearing)) throw pastDoubt(typed, moment);
};

/** A moment that stands in folded text, with what was only supposed. `typed` is said in complaints. Throws as `readMoment`. */
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

/** A moment as `readMoment` reads it, with what was only supposed. Throws as it does. */
export const understand = (typed: string, hearing: Hearing, bare: Bare): Understood =>
  understandFolded(typed, folding(typed), hearing, bare);

/**
 * The moment that was typed, in either language whatever the desk's is. An hour without a day is today's; a day without a year is the one
 * that the hearing's sense wants; a weekday is the next such, today excluded, or of what has happened the last such; hours without 上午, 下午,
 * am or pm are those of the 24-hour clock, unless the hearing is of daytime; 24:00 is the next day's 00:00.
 * @throws Complaint `badTime` on what is not understood, does not exist, or lacks the hour that `bare: 'refuse'` wants; `Doubt` on a day
 * that may be of two years, or that is past where one to come is wanted
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
 * The days that were typed, the first and the last: a day, a week, a month, a festival with its days off.
 * @throws Complaint `badTime` on what is not understood, does not exist, or says an hour; `Doubt` on a day that may be of two years
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

/**
 * The one day that was typed.
 * @throws Complaint as `readDays`, and of several days of which none is meant more than another
 */
export const readDay = (typed: string, hearing: Hearing): Day => {
  const { day } = readDays(typed, hearing);
  if (day === null) throw oneDayWanted(typed);
  if (!isDay(day)) throw noSuchTime(typed);
  return day;
};
