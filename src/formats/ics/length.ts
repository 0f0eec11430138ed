import { daysBetween, minutesBetween } from '../../core/civil.ts';
import type { CalendarClocks } from './clocks.ts';
import { Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type CalendarLine, lineValueIn, parametersIn } from './line.ts';
import type { Ical } from './rule.ts';
import { type Stamp, stampDay, stampIn, stampOf, stampsIn } from './stamp.ts';

/** The length of an event: in days if it is of whole days, else in minutes. */
export type Length = { readonly days: number } | { readonly minutes: number };

/** A date added to a series; its length is null if it is that of the others. */
export type Added = { readonly stamp: Stamp; readonly length: Length | null };

export type Tools = { readonly ical: Ical; readonly clocks: CalendarClocks };

type Ends = {
  readonly end: CalendarLine | undefined;
  readonly duration: CalendarLine | undefined;
  /** The end as a whole day, if the start was read as one. */
  readonly whole: (stamp: Stamp) => Stamp;
};

/** The length by DTEND, or else DURATION. Without either, a whole day lasts one day, and anything else has no length. Throws `Unread`. */
export const lengthOf = (start: Stamp, { end, duration, whole }: Ends, tools: Tools): Length => {
  if (end !== undefined) return between(start, whole(stampIn(end)), tools.clocks);
  if (duration !== undefined) return lengthIn(duration, lineValueIn(duration.text), start, tools.ical);
  return start.isDay ? { days: 1 } : { minutes: 0 };
};

/** The time between start and end. An end before the start counts as equal to it. The end of whole days is the day after the last. */
const between = (start: Stamp, end: Stamp, clocks: CalendarClocks): Length => {
  if (!start.isDay) return { minutes: Math.max(0, minutesBetween(clocks.here(start), clocks.here(end))) };
  const touched = end.isDay || end.wall.endsWith('T00:00:00') ? 0 : 1;
  return { days: Math.max(1, daysBetween(stampDay(start), stampDay(end)) + touched) };
};

const lengthIn = (line: CalendarLine, written: string, start: Stamp, ical: Ical): Length => {
  const seconds = secondsIn(written, ical);
  if (seconds === null) throw new Unread(line.at, w.badLength(written));
  return start.isDay ? { days: Math.max(1, Math.ceil(seconds / 86_400)) } : { minutes: Math.max(0, seconds / 60) };
};

const secondsIn = (written: string, ical: Ical): number | null => {
  try {
    const seconds = ical.Duration.fromString(written.toUpperCase()).toSeconds();
    return Number.isFinite(seconds) ? seconds : null;
  } catch {
    return null;
  }
};

/** The dates of an RDATE, which holds times, or periods: a start with an end or a length. */
export const addedIn = (line: CalendarLine, { ical, clocks }: Tools): readonly Added[] => {
  if (!line.text.includes('/')) return stampsIn(line).map((stamp) => ({ stamp, length: null }));
  const { value, tzid } = parametersIn(line.text);
  return value.split(',').map((period) => {
    const [from = '', to = ''] = period.split('/');
    const [stamp, end] = [stampOf(from, tzid), stampOf(to, tzid)];
    if (stamp === null) throw new Unread(line.at, w.badTime(period));
    return { stamp, length: end === null ? lengthIn(line, to, stamp, ical) : between(stamp, end, clocks) };
  });
};
