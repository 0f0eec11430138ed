import { dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { classificationIn } from '../../../core/writing.ts';
import type { World } from '../../../drawers/kit/verb.ts';
import { type Bounded, boundedTo } from '../../../formats/ics/bounded.ts';
import { Endless, eventOf, type Reader } from '../../../formats/ics/expand.ts';
import { type Left, importWords as w } from '../../../formats/ics/importWords.ts';
import { type Incoming, LIMITS } from '../../../formats/ics/incoming.ts';
import { isFar, type RawEvent, type Sifted } from '../../../formats/ics/sift.ts';
import { missingZones } from '../../../formats/ics/usedZones.ts';
import { readerOf, zoneOf } from './readYear.ts';

/** For one event; a real one takes a hundredth. */
const MOST_MS = 1000;
/** So many endless events are no accident. */
const MOST_ENDLESS = 3;

/** Whose calendar is read, and what the desk knows already. */
export type Reading = {
  readonly file: string;
  readonly facts: Facts;
  readonly owner: string | null;
  /** UIDs of the desk's own records, which come back in its own exports. */
  readonly own: ReadonlySet<string>;
  /** UIDs of events that were taken in before. */
  readonly known: ReadonlySet<string>;
};

export type ReadCalendar = {
  readonly events: readonly Incoming[];
  /** Every UID in the file. */
  readonly seen: ReadonlySet<string>;
  readonly left: Left;
  readonly unknownZones: readonly string[];
};

/** What a file's events come to within the days that are looked at. Throws `badFile` where they are beyond all bounds. */
export const readCalendar = async (
  sifted: Sifted,
  reading: Reading,
  { clock }: Pick<World, 'clock'>,
): Promise<ReadCalendar> => {
  const { events, zones, endless, method } = sifted;
  const ical = (await import('ical.js')).default;
  const unknownZones = new Set<string>();
  const reader = readerOf(ical, reading, clock, unknownZones);
  const root = new ical.Component([
    'vcalendar',
    [],
    [...zones.flatMap((lines) => zoneOf(ical, lines)), ...missingZones(sifted, clock, dayOf(reading.facts.now))],
  ]);
  const bounded = await boundedTo(MOST_MS);
  const left = { own: 0, over: 0, broken: 0, endless, classified: 0 };
  const [found, byUid] = [[] as Incoming[], grouped(events, left)];
  for (const [uid, raws] of byUid) {
    const outcome = outcomeOf(uid, raws, {
      reading,
      reader,
      read: () => read(bounded, () => eventOf(uid, raws, root, reader)),
    });
    root.removeAllSubcomponents('vevent');
    if (typeof outcome === 'string') left[outcome] += 1;
    else found.push(method === 'CANCEL' && outcome.replaces.length === 0 ? { ...outcome, isCancelled: true } : outcome);
    if (left.endless - endless > MOST_ENDLESS) throw new Complaint('badFile', w.tooLong(reading.file), w.exportAgain);
    refuseTooMany(found, reading.file);
  }
  return { events: found, seen: new Set(byUid.keys()), left, unknownZones: [...unknownZones].sort() };
};

const grouped = (events: readonly RawEvent[], left: { broken: number }): Map<string, RawEvent[]> => {
  const byUid = new Map<string, RawEvent[]>();
  for (const raw of events) {
    if (raw.uid === null || raw.uid === '' || raw.uid.length > LIMITS.uidLength) left.broken += 1;
    else byUid.set(raw.uid, [...(byUid.get(raw.uid) ?? []), raw]);
  }
  return byUid;
};

type Trial = {
  readonly reading: Reading;
  readonly reader: Reader;
  readonly read: () => Incoming | 'broken' | 'endless';
};

const outcomeOf = (uid: string, raws: readonly RawEvent[], { reading, reader, read }: Trial): Incoming | keyof Left => {
  if (reading.own.has(uid)) return 'own';
  const isKnown = reading.known.has(uid);
  if (!isKnown && raws.every((raw) => isFar(raw, reader.window))) return 'over';
  const event = read();
  if (typeof event === 'string') return event;
  if (
    [event.title, event.place ?? '', ...event.times.flatMap(({ title = '', place = '' }) => [title, place])].some(
      isClassified,
    )
  )
    return 'classified';
  return event.times.length === 0 && !isKnown ? 'over' : event;
};

const isClassified = (written: string): boolean => classificationIn(written) !== null;

const read = (bounded: Bounded, work: () => Incoming): Incoming | 'broken' | 'endless' => {
  try {
    return bounded(work) ?? 'endless';
  } catch (error) {
    if (error instanceof Complaint) throw error;
    if (error instanceof Endless) return 'endless';
    // ical.js throws plain errors of every kind at what is not iCalendar: the event is counted, and the person told.
    return 'broken';
  }
};

const refuseTooMany = (found: readonly Incoming[], file: string): void => {
  const { comingEvents, comingTimes } = LIMITS;
  if (found.length > comingEvents || found.reduce((sum, { times }) => sum + times.length, 0) > comingTimes)
    throw new Complaint('badFile', w.tooManyComing(file, comingEvents, comingTimes), w.shorter);
};
