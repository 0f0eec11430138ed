import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, addMinutes, at, clockOf, type Day, dayOf, daysFrom, type Moment } from '../../core/civil.ts';
import type { Facts, Hours } from '../../core/facts.ts';
import type { Shift } from './record.ts';
import { byStart, isRostered, spanOf } from './roster.ts';

/** A stretch of time in which nobody is rostered. `after` is the shift before it. */
export type Gap = { readonly start: Moment; readonly end: Moment; readonly after: Shift };

type Span = { readonly start: Moment; readonly end: Moment };

const DAYS_AHEAD = 7;
const DAYS_BACK = 7;

/**
 * The end of the days looked at: a week from now, or if that is a public holiday, the morning after the first working day that follows, because a roster
 * for the end of a holiday is written before it.
 */
const lookedUntil = ({ now, calendar, settings }: Facts): Moment => {
  const last = addDays(dayOf(now), DAYS_AHEAD);
  if (calendar.kindOf(last).kind !== 'holiday') return addMinutes(now, DAYS_AHEAD * 24 * 60);
  return at(addDays(addWorkdays(calendar, last, 1), 1), settings.hours.open);
};

/**
 * The gaps of the roster from now to seven days ahead, and to the end of a holiday in which that is. A roster that has run out is a gap since the end of its last shift, however long ago
 * that is. An office without any roster gets no gaps, and the time before the first shift looked at is not one.
 */
export const gapsIn = (records: readonly Shift[], facts: Facts): readonly Gap[] => {
  const { now, settings } = facts;
  const since = addMinutes(now, -DAYS_BACK * 24 * 60);
  const recent = records.filter((shift) => isRostered(shift) && shift.end > since).sort(byStart);
  const roster = recent.length > 0 ? recent : lastRostered(records);
  const first = roster[0];
  if (first === undefined) return [];
  const until = lookedUntil(facts);
  const wanted = spansWanted(roster, { start: first.start, end: until }, settings.hours);
  return joined(
    wanted.flatMap((span) => uncovered(span, roster)),
    settings.hours,
  )
    .filter(({ end }) => end > now)
    .flatMap((gap) => anchored(gap, roster));
};

/** The shift that a roster ends with; empty if nobody was ever rostered. It stays on the live desk until there is a later one. */
export const lastRostered = (records: readonly Shift[]): readonly Shift[] => {
  const [first, ...rest] = records.filter(isRostered);
  if (first === undefined) return [];
  return [rest.reduce((last, shift) => (byStart(shift, last) > 0 ? shift : last), first)];
};

/**
 * The stretches of time that have to be covered. The post is held around the clock, unless the roster only has day shifts: then only office
 * hours count, on every day, because somebody else holds the post at night.
 */
const spansWanted = (roster: readonly Shift[], { start, end }: Span, hours: Hours): readonly Span[] => {
  if (roster.some(({ shift }) => shift !== 'day')) return [{ start, end }];
  return daysFrom(dayOf(start), dayOf(end))
    .map((day) => spanOf(day, 'day', hours))
    .map((span) => ({ start: span.start, end: span.end < end ? span.end : end }))
    .filter((span) => span.start < span.end);
};

/** The parts of the span that no shift covers. `roster` is in order of time. */
const uncovered = ({ start, end }: Span, roster: readonly Shift[]): readonly Span[] => {
  const open: Span[] = [];
  let reached = start;
  for (const shift of roster) {
    if (shift.end <= reached || shift.start >= end) continue;
    if (shift.start > reached) open.push({ start: reached, end: shift.start });
    reached = shift.end;
  }
  return reached < end ? [...open, { start: reached, end }] : open;
};

/**
 * Spans joined into gaps. If office hours of consecutive days are uncovered, they form one gap, although the nights between need not be
 * covered.
 */
const joined = (spans: readonly Span[], { open, close }: Hours): readonly Span[] => {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const overnight =
      last !== undefined &&
      last.end === at(dayOf(last.end), close) &&
      span.start === at(addDays(dayOf(last.end), 1), open);
    if (last !== undefined && (overnight || last.end === span.start))
      whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
};

const anchored = (gap: Span, roster: readonly Shift[]): readonly Gap[] => {
  const last = roster.filter(({ end }) => end <= gap.start).at(-1);
  return last === undefined ? [] : [{ ...gap, after: last }];
};

/** The first and the last day of duty in a gap. The hours before opening time belong to the duty of the day before. */
export const daysOfGap = ({ start, end }: Gap, { open }: Hours): { first: Day; last: Day } => {
  const dutyDay = (moment: Moment): Day => (clockOf(moment) < open ? addDays(dayOf(moment), -1) : dayOf(moment));
  return { first: dutyDay(start), last: dutyDay(addMinutes(end, -1)) };
};
