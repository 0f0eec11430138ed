// Own code, and not chrono-node: that takes 54 ms (Chinese only) to 180 ms to load, half a command's life and more, and it
// reads weekday names otherwise than the command line promises. What is promised stands in contract.md, "Times".

import {
  addDays,
  addMinutes,
  at,
  type Clock,
  type Day,
  dayOf,
  isDay,
  isMoment,
  type Moment,
} from '../../core/civil.ts';
import type { Complaint } from '../../core/complaint.ts';
import type { Hours, WorkCalendar } from '../../core/facts.ts';
import { clockOfPart } from './clock.ts';
import { minutesIn } from './duration.ts';
import { fold } from './fold.ts';
import { type Heard, listen, type Unheard } from './listen.ts';
import { dayOnly, hourWanted, noSuchTime, notADay, notAMoment, weekdayDisagrees } from './misread.ts';

export { readDuration } from './duration.ts';

/** What a spoken time is read against. */
export type Hearing = {
  readonly now: Moment;
  readonly hours: Hours;
  readonly calendar: WorkCalendar;
  /** It is of something that has happened: a date without a year is the last such, today included. */
  readonly isPast?: boolean;
  /** The wall clock here at an instant, ISO 8601 with offset; asked only with one whose date, hour and offset exist. */
  readonly toLocal: (iso: string) => Moment;
};

/** What a day without an hour means: closing time, opening time, or nothing yet, because an hour is needed. */
export type Bare = 'close' | 'open' | 'refuse';

const LONGEST = 80;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** The wall clock here at the instant; '' if its date or hour does not exist. */
const instant = (folded: string, { toLocal }: Hearing): Moment => {
  const [, day = '', clock = '', seconds = ':00', offset = ''] = INSTANT.exec(folded) ?? [];
  const there = `${day}T${clock}${seconds}`;
  return isMoment(there) ? toLocal(there + offset.toUpperCase().replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')) : '';
};

/** `now`, and distances from it in hours and minutes: `+90m`, `in 2 hours`, `半小时后`. */
const fromNow = (folded: string, now: Moment): Moment | null => {
  if (/^(?:now|现在|此刻)$/.test(folded)) return now;
  const [, ahead, back, later] = /^(?:(?:\+|in )(.+)|-(.+)|(.+?)[之以]?后)$/.exec(folded) ?? [];
  const minutes = minutesIn((ahead ?? back ?? later ?? '').trim());
  return minutes === 0 ? null : addMinutes(now, back === undefined ? minutes : -minutes);
};

const atSecond = (day: Day, seconds: number): Moment => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const within = seconds % 86_400;
  const clock = [within / 3600, (within / 60) % 60, within % 60].map((value) => pad(Math.floor(value))).join(':');
  return `${seconds < 86_400 ? day : addDays(day, 1)}T${clock}`;
};

const bareClock = (hours: Hours, bare: Bare): Clock | null => (bare === 'refuse' ? null : hours[bare]);

const placed = ({ day, hour }: Heard, { now, hours }: Hearing, bare: Bare): Moment | null => {
  const on = day ?? dayOf(now);
  if (typeof hour === 'number') return atSecond(on, hour);
  const clock = hour === null ? bareClock(hours, bare) : clockOfPart(hour, hours, bare);
  return clock && at(on, clock);
};

// Nothing anyone means is longer, and one character may unfold to eighteen (NFKC).
const folding = (typed: string): string => {
  const folded = typed.length > LONGEST ? '' : fold(typed);
  return folded.length > LONGEST ? '' : folded;
};

const heard = (folded: string, { now, calendar, isPast = false }: Hearing): Heard | Unheard =>
  folded === '' ? { fault: 'unread' } : listen(folded, { today: dayOf(now), calendar, isPast });

const refusal = (typed: string, unheard: Unheard, unread: (typed: string) => Complaint): Complaint => {
  if (unheard.fault === 'weekday') return weekdayDisagrees(typed, unheard.date);
  return unheard.fault === 'impossible' ? noSuchTime(typed) : unread(typed);
};

const understood = (typed: string, hearing: Hearing, bare: Bare): Moment => {
  const folded = folding(typed);
  if (INSTANT.test(folded)) return instant(folded, hearing);
  const distant = fromNow(folded, hearing.now);
  if (distant !== null) return distant;
  const found = heard(folded, hearing);
  if ('fault' in found) throw refusal(typed, found, notAMoment);
  const moment = placed(found, hearing, bare);
  if (moment === null) throw hourWanted(typed);
  return moment;
};

/**
 * The moment that was typed, in either language whatever the desk's is. An hour without a day is today's, gone by or not; a
 * date without a year is the next such, of what has happened the last such, today included; a weekday is the next such, today excluded; hours without 上午, 下午,
 * am or pm are those of the 24-hour clock; 24:00 is the next day's 00:00.
 * @throws Complaint `badTime` on what is not understood, does not exist, or lacks the hour that `bare: 'refuse'` wants
 */
export const readMoment = (typed: string, hearing: Hearing, { bare = 'close' }: { bare?: Bare } = {}): Moment => {
  const moment = understood(typed, hearing, bare);
  if (!isMoment(moment)) throw noSuchTime(typed);
  return moment;
};

/**
 * The day that was typed: whatever `readMoment` reads, but without an hour.
 * @throws Complaint `badTime` on what is not understood, does not exist, or says an hour
 */
export const readDay = (typed: string, hearing: Hearing): Day => {
  const found = heard(folding(typed), hearing);
  if ('fault' in found) throw refusal(typed, found, notADay);
  if (found.hour !== null || found.day === null) throw dayOnly(typed);
  if (!isDay(found.day)) throw noSuchTime(typed);
  return found.day;
};
