import {
  at,
  type Day,
  dayOf,
  daysBetween,
  isMoment,
  LAST_DAY,
  type Moment,
  stepDays,
  stepMinutes,
} from '../../core/civil.ts';
import type { CalendarClocks } from './clocks.ts';
import { LIMITS } from './incoming.ts';
import { BeyondYears, Endless } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import type { Length } from './length.ts';
import type { Meter } from './meter.ts';
import type { Vevent } from './properties.ts';
import type { Rule } from './rule.ts';
import { type Stamp, stampDay, UTC } from './stamp.ts';
import { isEmpty, walk } from './walk.ts';

/** The days that are looked at: the first, the last for recurring events, and the last for others. */
type Window = { readonly first: Day; readonly lastRecurring: Day; readonly last: Day };

export type Around = { readonly clocks: CalendarClocks; readonly meter: Meter; readonly window: Window };

/** An occurrence. `of` is its start by the series, `time` its actual time. */
export type Occurrence = { readonly of: Moment; readonly time: Stretch; readonly from: Vevent };
export type Stretch = { readonly start: Moment; readonly end: Moment };

/** Start and end on the office's clock. A whole day lasts from its first second to its last. */
export const timeAt = (start: Stamp, length: Length, clocks: CalendarClocks): Stretch => {
  const from = clocks.here(start);
  if (start.isDay) {
    const days = 'days' in length ? length.days : Math.max(1, Math.ceil(length.minutes / 1440));
    return checked({ start: from, end: `${stepDays(dayOf(from), days - 1)}T23:59:59` });
  }
  return checked({ start: from, end: stepMinutes(from, 'minutes' in length ? length.minutes : length.days * 1440) });
};

export const checked = (span: Stretch): Stretch => {
  if (!isMoment(span.start) || !isMoment(span.end)) throw new BeyondYears(`${span.start} ${span.end}`);
  return span;
};

export const isIn = ({ start, end }: Stretch, first: Day, last: Day): boolean =>
  dayOf(end) >= first && dayOf(start) <= last;

export const isRecurring = ({ rules, added }: Vevent): boolean => rules.length + added.length > 0;

/**
 * The start of an occurrence, by which changes refer to it: the day for a series of whole days, else a moment on the office's clock. For a
 * series of whole days Exchange gives the midnight of a zone; for a series of meetings some programs give only the day.
 */
export const keyIn = ({ start }: Vevent, stamp: Stamp, clocks: CalendarClocks): Moment => {
  if (start.isDay) return at(dayIn(stamp, clocks), '00:00');
  if (!stamp.isDay) return clocks.here(stamp.zone === null ? { ...stamp, zone: start.zone } : stamp);
  return clocks.here({ ...start, wall: stampDay(stamp) + start.wall.slice(10) });
};

/**
 * The day meant by a time in a series of whole days. Midnight in UTC stands for the day itself; another time in UTC is converted to the
 * office's clock.
 */
const dayIn = (stamp: Stamp, clocks: CalendarClocks): Day =>
  stamp.zone !== UTC || stamp.wall.endsWith('T00:00:00') ? stampDay(stamp) : dayOf(clocks.here(stamp));

/** The occurrences of an event within the window, without the excluded ones. Throws `Endless`. */
export const occurrencesOf = (event: Vevent, { clocks, meter, window }: Around): readonly Occurrence[] => {
  const { first, lastRecurring, last } = window;
  const only = timeAt(event.start, event.length, clocks);
  if (!isRecurring(event))
    return isIn(only, first, last) ? [occurrenceOf(event, event.start, event.length, clocks)] : [];
  const excepted = new Set(event.excepted.map((stamp) => keyIn(event, stamp, clocks)));
  // An event that began before the first day may still be going on, and a day in another zone may be a neighbouring one here.
  const reach = stepDays(first, -2 - Math.min(366, daysBetween(dayOf(only.start), dayOf(only.end))));
  const span = { first: reach, last: stepDays(lastRecurring, 2) };
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

export const occurrenceOf = (event: Vevent, start: Stamp, length: Length, clocks: CalendarClocks): Occurrence => ({
  of: keyIn(event, start, clocks),
  time: timeAt(start, length, clocks),
  from: event,
});

/** The start of an added date. A day added to a series of meetings has the time of the others. */
const likeStart = ({ start }: Vevent, stamp: Stamp): Stamp =>
  start.isDay === stamp.isDay ? stamp : { ...start, wall: stampDay(stamp) + start.wall.slice(10) };

type Days = { readonly first: Day; readonly last: Day };

/** The starts that a rule gives on these days, up to its UNTIL. */
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

/** A function that tells whether a start is after UNTIL. An UNTIL without a time includes its whole day. */
const endOf = ({ until }: Rule, start: Stamp, clocks: CalendarClocks): ((stamp: Stamp) => boolean) => {
  if (until === null) return () => false;
  if (start.isDay) {
    const last = dayIn(until, clocks);
    return (stamp) => stampDay(stamp) > last;
  }
  if (until.isDay) return (stamp) => stampDay(stamp) > stampDay(until);
  const last = clocks.here(until.zone === null ? { ...until, zone: start.zone } : until);
  return (stamp) => clocks.here(stamp) > last;
};

/** Throws `Endless` for rules that never give a date. A series that only has no date within the window is no fault. */
const refuseEmpty = ({ rules, added, start }: Vevent, meter: Meter): void => {
  if (rules.length > 0 && added.length === 0 && rules.every((rule) => isEmpty(rule, start.wall, meter)))
    throw new Endless(w.emptyRule);
};

/** Whether a series has occurrences after the days looked at. */
export const comesLater = (event: Vevent, { clocks, meter, window }: Around): boolean => {
  const days = { first: stepDays(window.lastRecurring, 1), last: LAST_DAY };
  return (
    event.added.some(({ stamp }) => stampDay(stamp) >= days.first) ||
    event.rules.some((rule) => namedBy(rule, event, days, { clocks, meter }).next().done !== true)
  );
};
