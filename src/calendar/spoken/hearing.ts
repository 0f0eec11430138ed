import { addDays, addMinutes, at, type Clock, type Day, dayOf, isMoment, type Moment } from '../../core/civil.ts';
import type { Hours, WorkCalendar } from '../../core/facts.ts';
import { clockOfPart, type Hour } from './clock.ts';
import { minutesIn } from './duration.ts';
import { fold } from './fold.ts';
import { listen, type Unheard } from './listen.ts';
import type { Half } from './partOfDay.ts';
import type { On, Period, Sense, TwoYears } from './phrase.ts';

/** What a spoken time is read against. */
export type Hearing = {
  readonly now: Moment;
  readonly hours: Hours;
  readonly calendar: WorkCalendar;
  /** What a day without its year is about; `planned` unless said. */
  readonly sense?: Sense;
  /** The first day of a range of which this is the last: a day without its year is the first such from there on. */
  readonly notBefore?: Day | null;
  /** Hours of 1 to 6 without 早, 凌晨, am or a leading zero are of the afternoon, as in a meeting. */
  readonly isDaytime?: boolean;
  /** The part of the day that an hour without one is of, because the span began in it. */
  readonly part?: Half | null;
  /** The wall clock here at an instant, ISO 8601 with offset; asked only with one whose date, hour and offset exist. */
  readonly toLocal: (iso: string) => Moment;
};

/** What a day without an hour means: closing time, opening time, or nothing yet, because an hour is needed. */
export type Bare = 'close' | 'open' | 'refuse';

/** What was heard: a moment that stands for itself, or days and an hour, null where they were not said. */
export type Heard =
  | { readonly moment: Moment; readonly isDated: boolean }
  | { readonly period: Period | TwoYears | null; readonly hour: Hour | null };

/** Nothing anyone means is longer, and one character may unfold to eighteen (NFKC). */
const LONGEST = 80;

/** What was typed in one spelling; '' for what is too long to be a time. */
export const folding = (typed: string): string => {
  const folded = typed.length > LONGEST ? '' : fold(typed);
  return folded.length > LONGEST ? '' : folded;
};

// An offset to the west needs its T: `2026-11-25 09:00-11:00` is until eleven.
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:t| (?=[\d:.]+[z+]))(\d{2}:\d{2})(:\d{2})?(?:\.\d{1,9})?(z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;

/** The wall clock here at the instant; '' if its date or hour does not exist. */
const instant = (folded: string, { toLocal }: Hearing): Moment => {
  const [, day = '', clock = '', seconds = ':00', offset = ''] = INSTANT.exec(folded) ?? [];
  const there = `${day}T${clock}${seconds}`;
  return isMoment(there) ? toLocal(there + offset.toUpperCase().replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')) : '';
};

const NOW = /^(?:(?:right )?now|right away|immediately|at once|现在|此刻|立即|马上|即刻|立刻)$/;
const FROM_NOW =
  /^(?:(?:\+ ?|in |within (?:the next )?|再?过)(?<ahead>.+?)(?:[之以]?[后内])?|- ?(?<back>.+)|(?<later>.+?)(?:[之以]?[后内]| from now| later| hence)|(?<earlier>.+?)(?:[之以]?前| ago| earlier))$/;

/** `now`, and distances from it in hours and minutes: `+90m`, `in 2 hours`, `半小时内`, `1小时前`. */
const fromNow = (folded: string, now: Moment): Moment | null => {
  if (NOW.test(folded)) return now;
  const { ahead, back, later, earlier } = FROM_NOW.exec(folded)?.groups ?? {};
  const minutes = minutesIn((ahead ?? back ?? later ?? earlier ?? '').trim());
  if (minutes === 0) return null;
  return addMinutes(now, ahead === undefined && later === undefined ? -minutes : minutes);
};

/** What folded text is read against. */
const onDay = ({ now, calendar, sense = 'planned', notBefore = null }: Hearing): On => ({
  ...{ today: dayOf(now), calendar, sense, notBefore },
});

/** What folded text says. */
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
  return `${seconds < 86_400 ? day : addDays(day, 1)}T${clock}`;
};

const bareClock = (hours: Hours, bare: Bare): Clock | null => (bare === 'refuse' ? null : hours[bare]);

/** The moment of a day and what was said of its hour; null where an hour is needed and none was said. */
export const placed = (day: Day, hour: Hour | null, hours: Hours, bare: Bare): Moment | null => {
  if (typeof hour === 'object' && hour !== null) return atSecond(day, hour.seconds);
  const clock = hour === null ? bareClock(hours, bare) : clockOfPart(hour, hours, bare);
  return clock && at(day, clock);
};
