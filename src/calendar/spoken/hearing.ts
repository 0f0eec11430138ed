import { at, type Clock, type Day, dayOf, isMoment, type Moment, stepDays, stepMinutes } from '../../core/civil.ts';
import type { Hours, WorkCalendar } from '../../core/facts.ts';
import { clockOfPart, type Hour } from './clock.ts';
import { minutesIn } from './duration.ts';
import { fold } from './fold.ts';
import { listen, type Unheard } from './listen.ts';
import type { Half } from './partOfDay.ts';
import type { On, Period, Sense, TwoYears } from './phrase.ts';

/** Everything that the reading of a spoken time needs. */
export type Hearing = {
  readonly now: Moment;
  readonly hours: Hours;
  readonly calendar: WorkCalendar;
  /** The use of the time, which decides the year of a day without one; `planned` if left out. */
  readonly sense?: Sense;
  /** The first day of the range whose last day is read. A day without a year is then the first such day from there on. */
  readonly notBefore?: Day | null;
  /** True if hours from 1 to 6 without 早, 凌晨, am or a leading zero are in the afternoon, as for meetings. */
  readonly isDaytime?: boolean;
  /** The part of the day of an hour without one, because the span began in that part. */
  readonly part?: Half | null;
  /** Converts an instant, in ISO 8601 with offset, to the wall clock here. It only gets instants whose date, hour and offset exist. */
  readonly toLocal: (iso: string) => Moment;
};

/** The meaning of a day without a time: closing time, opening time, or none, so that a time has to be typed. */
export type Bare = 'close' | 'open' | 'refuse';

/** The content of a text: a complete moment; or days and a time, null if they were not typed. */
export type Heard =
  | { readonly moment: Moment; readonly isDated: boolean }
  | { readonly period: Period | TwoYears | null; readonly hour: Hour | null };

/**
 * The longest text that is read. No time anyone means is longer. Folding may lengthen a text, since one character may become eighteen
 * (NFKC).
 */
const LONGEST = 80;

/** Typed text in one spelling; '' if it is too long to be a time. */
export const folding = (typed: string): string => {
  const folded = typed.length > LONGEST ? '' : fold(typed);
  return folded.length > LONGEST ? '' : folded;
};

// An offset west of Greenwich needs the T: `2026-11-25 09:00-11:00` means until eleven.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:t| (?=[\d:.]+[z+]))(\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** The wall clock here at the instant; '' if its date or time does not exist. */
const instant = (folded: string, { toLocal }: Hearing): Moment => {
  const [, day = '', clock = '', seconds = ':00', offset = ''] = INSTANT.exec(folded) ?? [];
  const there = `${day}T${clock}${seconds}`;
  return isMoment(there) ? toLocal(there + offset.toUpperCase().replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')) : '';
};

const NOW = /^(?:(?:right )?now|right away|immediately|at once|现在|此刻|立即|马上|即刻|立刻)$/;
const FROM_NOW =
  /^(?:(?:\+ ?|in |within (?:the next )?|再?过)(?<ahead>.+?)(?:[之以]?[后内])?|- ?(?<back>.+)|(?<later>.+?)(?:[之以]?[后内]| from now| later| hence)|(?<earlier>.+?)(?:[之以]?前| ago| earlier))$/;

/** The moment of `now`, or at a distance from it in hours and minutes: `+90m`, `in 2 hours`, `半小时内`, `1小时前`. Null for other text. */
const fromNow = (folded: string, now: Moment): Moment | null => {
  if (NOW.test(folded)) return now;
  const { ahead, back, later, earlier } = FROM_NOW.exec(folded)?.groups ?? {};
  const minutes = minutesIn((ahead ?? back ?? later ?? earlier ?? '').trim());
  if (minutes === 0) return null;
  return stepMinutes(now, ahead === undefined && later === undefined ? -minutes : minutes);
};

/** Everything that the reading of days needs. */
const onDay = ({ now, calendar, sense = 'planned', notBefore = null }: Hearing): On => ({
  ...{ today: dayOf(now), calendar, sense, notBefore },
});

/** The content of folded text, or the reason why it cannot be read. */
export const hear = (folded: string, hearing: Hearing): Heard | Unheard => {
  if (folded === '') return { fault: 'unread' };
  if (INSTANT.test(folded)) return { moment: instant(folded, hearing), isDated: true };
  const distant = fromNow(folded, hearing.now);
  if (distant !== null) return { moment: distant, isDated: false };
  const { isDaytime = false, part = null } = hearing;
  return listen(folded, onDay(hearing), { isDaytime, part });
};

const atSecond = (day: Day, seconds: number): Moment => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const within = seconds % 86_400;
  const clock = [within / 3600, (within / 60) % 60, within % 60].map((value) => pad(Math.floor(value))).join(':');
  return `${seconds < 86_400 ? day : stepDays(day, 1)}T${clock}`;
};

const bareClock = (hours: Hours, bare: Bare): Clock | null => (bare === 'refuse' ? null : hours[bare]);

/** The moment of a day with a typed time; null if the time is missing and needed. */
export const placed = (day: Day, hour: Hour | null, hours: Hours, bare: Bare): Moment | null => {
  if (typeof hour === 'object' && hour !== null) return atSecond(day, hour.seconds);
  const clock = hour === null ? bareClock(hours, bare) : clockOfPart(hour, hours, bare);
  return clock && at(day, clock);
};
