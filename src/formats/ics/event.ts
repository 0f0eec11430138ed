import type { Moment } from '../../core/civil.ts';
import type { Contact } from '../../core/facts.ts';
import { compare } from '../../core/records.ts';
import { withChanges } from './changes.ts';
import type { Incoming, When } from './incoming.ts';
import { BeyondYears, Endless, type LeftOut, Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type Vevent, veventOf } from './properties.ts';
import type { Ical } from './rule.ts';
import { type Around, comesLater, isIn, isRecurring, keyIn, type Occurrence, occurrencesOf, timeAt } from './series.ts';
import type { RawEvent } from './sift.ts';
import { stampDay } from './stamp.ts';
import { peopleIn } from './whoSits.ts';

/** Everything that reading an event needs. */
export type Reader = Around & {
  readonly ical: Ical;
  /** Makes harmless text of one line, cut to the length of a line; '' if nothing is left. */
  readonly line: (written: string) => string;
  readonly contacts: readonly Contact[];
  /** The person whose calendar it is, who takes part in every event of it. */
  readonly owner: string | null;
};

/** The reason why an event has no time within the window: it is over, too far ahead, or a series whose next time comes later. */
export type Absence = 'over' | 'far' | 'later';

/** The readable part of an event (null if nothing is left of it), and the parts that could not be read. */
export type ReadEvent = {
  readonly event: (Incoming & { readonly absence?: Absence }) | null;
  readonly left: readonly LeftOut[];
};

/**
 * The event of all VEVENTs with one UID, including its changed occurrences. Of several revisions the newest counts. Throws `TooMuch`; and
 * if nothing can be read, an error that `faultIn` understands.
 */
export const eventOf = (uid: string, raws: readonly RawEvent[], reader: Reader): ReadEvent => {
  const left: LeftOut[] = [];
  const read = raws.flatMap((raw) => readOf(raw, reader, left) ?? []);
  const masters = read.filter(({ replaces }) => replaces === null);
  const isHeadless = masters.length === 0 && raws.some(({ lines }) => !lines.some(isRecurrence));
  if (isHeadless)
    left.push(...read.map(({ at }) => ({ line: at, reason: 'broken' as const, message: w.withoutSeries })));
  if (read.length === 0 || isHeadless) return { event: null, left };
  const changes = read.filter(({ replaces }) => replaces !== null).sort(byRevision);
  const master = [...masters].sort(byRevision).at(-1);
  return { event: master === undefined ? loose(uid, changes, reader) : whole(uid, master, changes, reader), left };
};

const isRecurrence = ({ text }: { readonly text: string }): boolean => /^RECURRENCE-ID/i.test(text);

const readOf = (raw: RawEvent, { ical, clocks }: Reader, left: LeftOut[]): Vevent | null => {
  try {
    return veventOf(raw, { ical, clocks });
  } catch (error) {
    left.push(faultIn(error, raw.at));
    return null;
  }
};

/** The fault of an event, with the faulty line, or else its first line. Any other error is thrown on. */
export const faultIn = (error: unknown, line: number): LeftOut => {
  if (error instanceof Unread) return { line: error.line, reason: 'broken', message: error.what };
  if (error instanceof BeyondYears) return { line, reason: 'broken', message: w.beyondYears };
  if (error instanceof Endless) return { line, reason: 'endless', message: error.what };
  throw error;
};

/** The order of revisions (RFC 5546, 2.1.5): by SEQUENCE, then by the moment of revision, then by their place in the file. */
const byRevision = (a: Vevent, b: Vevent): number =>
  a.sequence - b.sequence || compare(a.modifiedAt ?? '', b.modifiedAt ?? '') || a.at - b.at;

const whole = (uid: string, master: Vevent, changes: readonly Vevent[], reader: Reader): ReadEvent['event'] => {
  const occurrences = withChanges(master, occurrencesOf(master, reader), changes, reader);
  return {
    ...common(uid, master, [master, ...changes], occurrences, reader),
    isCancelled: master.isCancelled,
    replaces: [],
    ...(occurrences.length > 0 ? {} : { absence: absenceOf(master, reader) }),
  };
};

const absenceOf = (master: Vevent, reader: Reader): Absence => {
  if (isRecurring(master)) return comesLater(master, reader) ? 'later' : 'over';
  return stampDay(master.start) > reader.window.last ? 'far' : 'over';
};

/** The event if only changed occurrences arrived, without the series. */
const loose = (uid: string, changes: readonly Vevent[], reader: Reader): ReadEvent['event'] => {
  const newest = new Map(changes.map((change) => [replacedBy(change, reader), change]));
  const occurrences = [...newest].map(([of, change]) => ({
    of,
    time: timeAt(change.start, change.length, reader.clocks),
    from: change,
  }));
  const { first, last } = reader.window;
  const shown = occurrences.filter(({ time, from }) => !from.isCancelled && isIn(time, first, last));
  const [main] = newest.values();
  if (main === undefined) throw new Error('no event');
  return {
    ...common(uid, main, changes, shown, reader),
    isCancelled: false,
    replaces: [...newest.keys()],
    ...(shown.length > 0 ? {} : { absence: stampDay(main.start) > last ? 'far' : 'over' }),
  };
};

const replacedBy = (change: Vevent, { clocks }: Reader): Moment =>
  keyIn(change, change.replaces ?? change.start, clocks);

const common = (
  foreignUid: string,
  main: Vevent,
  all: readonly Vevent[],
  occurrences: readonly Occurrence[],
  reader: Reader,
): Omit<Incoming, 'isCancelled' | 'replaces'> => {
  const title = reader.line(main.title) || '—';
  const place = reader.line(main.place) || null;
  const modified = all.flatMap(({ modifiedAt }) => modifiedAt ?? []).sort(compare);
  return {
    foreignUid,
    sequence: all.reduce((highest, { sequence }) => Math.max(highest, sequence), 0),
    modifiedAt: modified.at(-1) ?? null,
    title,
    place,
    people: peopleIn(main.parties, reader),
    isAllDay: main.start.isDay,
    isFree: main.isFree,
    times: occurrences
      .map((one) => timeOf(one, title, place, reader))
      .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
  };
};

/** The time of an occurrence, with title and place only if they differ from the event's. */
const timeOf = ({ time, from }: Occurrence, usual: string, usualPlace: string | null, { line }: Reader): When => {
  const [title, place] = [line(from.title), line(from.place)];
  return {
    ...time,
    ...(title === '' || title === usual ? {} : { title }),
    ...(place === '' || place === usualPlace ? {} : { place }),
  };
};
