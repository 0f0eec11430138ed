import { type Moment, minutesBetween, stepMinutes } from '../../core/civil.ts';
import { compare } from '../../core/records.ts';
import type { CalendarClocks } from './clocks.ts';
import type { Vevent } from './properties.ts';
import { type Around, checked, isIn, isRecurring, keyIn, type Occurrence, occurrenceOf, timeAt } from './series.ts';

/** The occurrences of a series with its changes: a changed occurrence replaces the one it changes, even if it is on another day. */
export const withChanges = (
  master: Vevent,
  occurrences: readonly Occurrence[],
  changes: readonly Vevent[],
  { clocks, window }: Around,
): readonly Occurrence[] => {
  const last = isRecurring(master) ? window.lastRecurring : window.last;
  const single = new Map(changes.map((change) => [keyIn(master, change.replaces ?? change.start, clocks), change]));
  const ranges = [...single].filter(([, { isRange }]) => isRange).sort(([a], [b]) => compare(a, b));
  const left = occurrences
    .filter(({ of }) => !single.has(of))
    .map((one) => {
      const range = ranges.findLast(([since]) => since < one.of);
      return range === undefined ? one : shifted(one, range, clocks);
    });
  const changed = [...single].map(([of, change]) => ({
    ...occurrenceOf(change, change.start, change.length, clocks),
    of,
  }));
  return [...left, ...changed].filter(({ time, from }) => !from.isCancelled && isIn(time, window.first, last));
};

/** An occurrence after a change with RANGE=THISANDFUTURE. It is moved as far as the changed occurrence was, and has its length. */
const shifted = (one: Occurrence, [since, change]: readonly [Moment, Vevent], clocks: CalendarClocks): Occurrence => {
  const own = timeAt(change.start, change.length, clocks);
  const start = stepMinutes(one.time.start, minutesBetween(since, own.start));
  return {
    ...one,
    from: change,
    time: checked({ start, end: stepMinutes(start, minutesBetween(own.start, own.end)) }),
  };
};
