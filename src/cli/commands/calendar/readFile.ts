import { createHash } from 'node:crypto';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { ProgramFiles } from '../../../core/programFiles.ts';
import { isSteering } from '../../../core/writing.ts';
import type { AnyCall } from '../../../drawers/kit/verb.ts';
import type { World } from '../../../drawers/kit/world.ts';
import type { Reader } from '../../../formats/ics/event.ts';
import { icsImportWords as w } from '../../../formats/ics/importWords.ts';
import { type Incoming, LIMITS } from '../../../formats/ics/incoming.ts';
import type { LeftOut } from '../../../formats/ics/leftOut.ts';
import { nameIn } from '../../../formats/ics/line.ts';
import { TooMuch } from '../../../formats/ics/meter.ts';
import type { RawEvent, Sifted } from '../../../formats/ics/sift.ts';
import type { WindowsZones } from '../../../formats/ics/zoneNames.ts';
import { outcomeOf } from './outcome.ts';
import { lineOf, readerOf } from './reader.ts';

/** The most endless recurrences that are accepted in one event. */
const MOST_ENDLESS = 3;

/** The calendar's file and owner, and everything the desk knows already. */
export type CalendarReading = {
  readonly file: string;
  readonly facts: Facts;
  readonly owner: string | null;
  /** UIDs of the desk's own records, which may come back in its own exports. */
  readonly own: ReadonlySet<string>;
  /** UIDs of events that were imported before. */
  readonly known: ReadonlySet<string>;
};

export type ReadCalendar = {
  readonly events: readonly Incoming[];
  /** Every UID in the file. */
  readonly seen: ReadonlySet<string>;
  /** The events left out, in the order of the file. */
  readonly left: readonly LeftOut[];
  readonly unknownZones: readonly string[];
};

type Tools = { readonly world: Pick<World, 'clock' | 'data'>; readonly progress: AnyCall['progress'] };

/** Reads the events of a file within the days that are looked at. Throws `badFile` if they exceed the limits. */
export const readCalendar = async (
  sifted: Sifted,
  reading: CalendarReading,
  { world, progress }: Tools,
): Promise<ReadCalendar> => {
  const ical = (await import('ical.js')).default;
  const windows = windowsZones(world.data);
  const reader = readerOf(ical, { ...reading, clock: world.clock, windows, zones: sifted.zones });
  const byUid = grouped(sifted.events);
  await progress.start(byUid.size);
  try {
    const { found, left } = readAll(byUid, sifted, { reading, reader, tick: progress.at });
    return {
      events: found,
      seen: new Set(byUid.keys()),
      left: [...sifted.left, ...left].sort((a, b) => a.line - b.line),
      unknownZones: [...new Set([...reader.clocks.unknown].map(lineOf))].sort(),
    };
  } finally {
    progress.stop();
  }
};

/** Microsoft's names of time zones, from a table made by build/windowsZones.js. */
const windowsZones = (data: ProgramFiles): WindowsZones => JSON.parse(data.text('windows-zones.json'));

const TICK = 50;

type Work = { readonly reading: CalendarReading; readonly reader: Reader; readonly tick: (done: number) => void };
type Found = { readonly found: Incoming[]; readonly left: LeftOut[] };

const readAll = (byUid: ReadonlyMap<string, readonly RawEvent[]>, { method }: Sifted, work: Work): Found => {
  const [found, left]: [Incoming[], LeftOut[]] = [[], []];
  let [done, times, endless] = [0, 0, 0];
  for (const [uid, raws] of byUid) {
    const outcome = bounded(work.reading.file, raws, () => outcomeOf(uid, raws, method, work));
    left.push(...outcome.left);
    endless += outcome.left.filter(({ reason }) => reason === 'endless').length;
    if (endless > MOST_ENDLESS) throw tooLong(work.reading.file, raws);
    if (outcome.event !== null) found.push(outcome.event);
    times += outcome.event?.times.length ?? 0;
    if (found.length > LIMITS.comingEvents || times > LIMITS.comingTimes)
      throw new Complaint(
        'badFile',
        w.tooManyComing(work.reading.file, LIMITS.comingEvents, LIMITS.comingTimes),
        w.shorter,
      );
    done += 1;
    if (done % TICK === 0) work.tick(done);
  }
  return { found, left };
};

const bounded = <T>(file: string, raws: readonly RawEvent[], work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof TooMuch ? tooLong(file, raws) : error;
  }
};

const tooLong = (file: string, [first]: readonly RawEvent[]): Complaint =>
  new Complaint('badFile', w.tooLong(file, first?.at ?? 1), w.exportAgain);

const grouped = (events: readonly RawEvent[]): ReadonlyMap<string, readonly RawEvent[]> => {
  const byUid = new Map<string, RawEvent[]>();
  for (const raw of events) {
    const uid = uidOf(raw);
    const same = byUid.get(uid);
    if (same === undefined) byUid.set(uid, [raw]);
    else same.push(raw);
  }
  return byUid;
};

/** Properties by which events without a UID are told apart: two that agree in all of them are one. */
const TELLING = new Set(['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RECURRENCE-ID', 'SUMMARY', 'LOCATION']);

/** The UID of an event. If it has none, or one that cannot be stored, a UID is computed from its properties, always the same. */
const uidOf = ({ uid, lines }: RawEvent): string => {
  if (uid !== null && uid.length <= LIMITS.uidLength && !isSteering(uid)) return uid;
  const said = uid ?? lines.flatMap(({ text }) => (TELLING.has(nameIn(text)) ? [text] : [])).join('\n');
  return `without-uid-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
};
