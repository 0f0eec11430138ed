import {
  addDays,
  addMinutes,
  at,
  type Day,
  dayOf,
  daysBetween,
  isMoment,
  LAST_DAY,
  type Moment,
} from '../../core/civil.ts';
import type { Clocks } from './clocks.ts';
import { LIMITS } from './incoming.ts';
import { BeyondYears, Endless } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import type { Length } from './length.ts';
import type { Meter } from './meter.ts';
import type { Vevent } from './properties.ts';
import type { Rule } from './rule.ts';
import { type Stamp, stampDay, UTC } from './stamp.ts';
import { isEmpty, walk } from './walk.ts';

/** The first day that is looked at, the last for what recurs, and the last for what does not. */
type Window = { readonly first: Day; readonly lastRecurring: Day; readonly last: Day };

export type Around = { readonly clocks: Clocks; readonly meter: Meter; readonly window: Window };

/** An occurrence: when it was to begin by its series, and when it is. */
export type Occurrence = { readonly of: Moment; readonly time: Span; readonly from: Vevent };
export type Span = { readonly start: Moment; readonly end: Moment };

/** Start and end by the clock here. A whole day is from its first second to its last. */
export const spanOf = (start: Stamp, length: Length, clocks: Clocks): Span => {
  const from = clocks.here(start);
  if (start.isDay) {
    const days = 'days' in length ? length.days : Math.max(1, Math.ceil(length.minutes / 1440));
    return checked({ start: from, end: `${addDays(dayOf(from), days - 1)}T23:59:59` });
  }
  return checked({ start: from, end: addMinutes(from, 'minutes' in length ? length.minutes : length.days * 1440) });
};

export const checked = (span: Span): Span => {
  if (!isMoment(span.start) || !isMoment(span.end)) throw new BeyondYears(`${span.start} ${span.end}`);
  return span;
};

export const isIn = ({ start, end }: Span, first: Day, last: Day): boolean =>
  dayOf(end) >= first && dayOf(start) <= last;

export const isRecurring = ({ rules, added }: Vevent): boolean => rules.length + added.length > 0;

/**
 * The start of an occurrence as a series tells it: a day where it is of whole days, else a moment by the clock here. Exchange tells
 * which day of such a series was moved by the midnight of a zone, others which meeting was moved by its day alone.
 */
export const keyIn = ({ start }: Vevent, stamp: Stamp, clocks: Clocks): Moment => {
  if (start.isDay) return at(dayIn(stamp, clocks), '00:00');
  if (!stamp.isDay) return clocks.here(stamp.zone === null ? { ...stamp, zone: start.zone } : stamp);
  return clocks.here({ ...start, wall: stampDay(stamp) + start.wall.slice(10) });
};

/** The day that is meant by a time in a series of whole days: midnight in UTC is a day itself, another time in UTC is looked at from here. */
const dayIn = (stamp: Stamp, clocks: Clocks): Day =>
  stamp.zone !== UTC || stamp.wall.endsWith('T00:00:00') ? stampDay(stamp) : dayOf(clocks.here(stamp));

/** The occurrences of an event within the window, without those that were excepted. Throws `Endless`. */
export const occurrencesOf = (event: Vevent, { clocks, meter, window }: Around): readonly Occurrence[] => {
  const { first, lastRecurring, last } = window;
  const only = spanOf(event.start, event.length, clocks);
  if (!isRecurring(event))
    return isIn(only, first, last) ? [occurrenceOf(event, event.start, event.length, clocks)] : [];
  const excepted = new Set(event.excepted.map((stamp) => keyIn(event, stamp, clocks)));
  // What began before the first day may still go on; and the days of another zone are not those here.
  const reach = addDays(first, -2 - Math.min(366, daysBetween(dayOf(only.start), dayOf(only.end))));
  const span = { first: reach, last: addDays(lastRecurring, 2) };
  for (const rule of event.exrules)
    for (const stamp of namedBy(rule, event, span, { clocks, meter })) excepted.add(keyIn(event, stamp, clocks));
  const stamps = event.rules.flatMap((rule) => [...namedBy(rule, event, span, { clocks, meter })]);
  const found = [
    ...(event.rules.length === 0 ? [occurrenceOf(event, event.start, event.length, clocks)] : []),
    ...stamps.map((stamp) => occurrenceOf(event, stamp, event.length, clocks)),
    ...event.added.map(({ stamp, length }) =>
      occurrenceOf(event, likeStart(event, stamp), length ?? event.length, clocks),
    ),
  ];
  const kept = found.filter(({ of, time }) => !excepted.has(of) && isIn(time, first, lastRecurring));
  if (kept.length === 0) refuseEmpty(event, meter);
  return [...new Map(kept.map((one) => [one.of, one])).values()].slice(0, LIMITS.comingTimes);
};

export const occurrenceOf = (event: Vevent, start: Stamp, length: Length, clocks: Clocks): Occurrence => ({
  of: keyIn(event, start, clocks),
  time: spanOf(start, length, clocks),
  from: event,
});

/** A day that was added to a series of meetings has the hour of the others. */
const likeStart = ({ start }: Vevent, stamp: Stamp): Stamp =>
  start.isDay === stamp.isDay ? stamp : { ...start, wall: stampDay(stamp) + start.wall.slice(10) };

type Days = { readonly first: Day; readonly last: Day };

/** The starts that a rule names on these days, until its UNTIL. */
function* namedBy(
  rule: Rule,
  { start }: Vevent,
  { first, last }: Days,
  { clocks, meter }: Omit<Around, 'window'>,
): Generator<Stamp> {
  const isOver = endOf(rule, start, clocks);
  for (const wall of walk(rule, start.wall, first, last, meter)) {
    const stamp = { ...start, wall };
    if (isOver(stamp)) return;
    yield stamp;
  }
}

/** Whether a start is after UNTIL. A day alone is meant to its end. */
const endOf = ({ until }: Rule, start: Stamp, clocks: Clocks): ((stamp: Stamp) => boolean) => {
  if (until === null) return () => false;
  if (start.isDay) {
    const last = dayIn(until, clocks);
    return (stamp) => stampDay(stamp) > last;
  }
  if (until.isDay) return (stamp) => stampDay(stamp) > stampDay(until);
  const last = clocks.here(until.zone === null ? { ...until, zone: start.zone } : until);
  return (stamp) => clocks.here(stamp) > last;
};

/** Nothing in the window is no fault, but a rule that never comes to a date is. Throws `Endless`. */
const refuseEmpty = ({ rules, added, start }: Vevent, meter: Meter): void => {
  if (rules.length > 0 && added.length === 0 && rules.every((rule) => isEmpty(rule, start.wall, meter)))
    throw new Endless(w.emptyRule);
};

/** Whether a series goes on after the days that are looked at. */
export const comesLater = (event: Vevent, { clocks, meter, window }: Around): boolean => {
  const days = { first: addDays(window.lastRecurring, 1), last: LAST_DAY };
  return (
    event.added.some(({ stamp }) => stampDay(stamp) >= days.first) ||
    event.rules.some((rule) => namedBy(rule, event, days, { clocks, meter }).next().done !== true)
  );
};
