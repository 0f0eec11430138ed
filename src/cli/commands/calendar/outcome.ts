import { classificationIn } from '../../../core/writing.ts';
import { type Absence, eventOf, faultIn, type ReadEvent, type Reader } from '../../../formats/ics/event.ts';
import type { LeftOut, LeftReason } from '../../../formats/ics/leftOut.ts';
import { leftWords as l } from '../../../formats/ics/leftWords.ts';
import { isFar, type RawEvent } from '../../../formats/ics/sift.ts';

type Known = {
  /** UIDs of the desk's own records, and of events that were imported before. */
  readonly reading: { readonly own: ReadonlySet<string>; readonly known: ReadonlySet<string> };
  readonly reader: Reader;
};

/** The outcome for the VEVENTs of one UID: an event to be taken in, and the parts that are left out. Throws `TooMuch`. */
export const outcomeOf = (
  uid: string,
  raws: readonly RawEvent[],
  method: string | null,
  { reading, reader }: Known,
): ReadEvent => {
  const line = raws.reduce((first, { at }) => Math.min(first, at), raws[0]?.at ?? 1);
  if (reading.own.has(uid)) return leftOut({ line, reason: 'own', message: l.isOwn });
  const isKnown = reading.known.has(uid);
  const far = isKnown ? null : farness(raws, reader);
  if (far !== null) return leftOut({ line, ...ABSENT[far] });
  const { event: read, left } = readOf(uid, raws, reader, line);
  if (read === null) return { event: null, left };
  const event = method === 'CANCEL' && read.replaces.length === 0 ? { ...read, isCancelled: true } : read;
  const reason = reasonAgainst(event, isKnown);
  return reason === null ? { event, left } : { event: null, left: [...left, { line, ...reason }] };
};

const leftOut = (one: LeftOut): ReadEvent => ({ event: null, left: [one] });

/** The reason that applies to all of the VEVENTs: everything is over, or everything is too far ahead. Null if one is in the window. */
const farness = (raws: readonly RawEvent[], { window }: Reader): 'over' | 'far' | null => {
  const each = new Set(raws.map((raw) => isFar(raw, window)));
  const [only = null] = each;
  return each.size === 1 ? only : each.has(null) ? null : 'over';
};

const readOf = (uid: string, raws: readonly RawEvent[], reader: Reader, line: number): ReadEvent => {
  try {
    return eventOf(uid, raws, reader);
  } catch (error) {
    return leftOut(faultIn(error, line));
  }
};

type Reason = { readonly reason: LeftReason; readonly message: LeftOut['message'] };

const ABSENT: Readonly<Record<Absence, Reason>> = {
  over: { reason: 'over', message: l.isOver },
  far: { reason: 'far', message: l.isFar },
  later: { reason: 'far', message: l.comesLater },
};

/**
 * The reason why a readable event is not imported; null if it is. An event imported before is always imported again, because the desk must
 * learn that it was cancelled or is over.
 */
const reasonAgainst = (event: NonNullable<ReadEvent['event']>, isKnown: boolean): Reason | null => {
  const said = [event.title, event.place ?? '', ...event.times.flatMap(({ title = '', place = '' }) => [title, place])];
  if (said.some((written) => classificationIn(written) !== null))
    return { reason: 'classified', message: l.isClassified };
  if (isKnown) return null;
  if (event.isCancelled) return { reason: 'cancelled', message: l.isCancelled };
  return event.times.length > 0 ? null : ABSENT[event.absence ?? 'over'];
};
