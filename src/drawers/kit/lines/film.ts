import type { Busy, BusyTimes } from '../../../core/busy.ts';
import { addMinutes, clockOf, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { nameKey } from '../../../core/names/fold.ts';
import type { Row } from '../../../core/record.ts';
import { compareIds } from '../../../core/records.ts';
import { isLineOpen } from './line.ts';
import { type Lined, type ScheduledLine, scheduled } from './lined.ts';

/** Gaps of a line, in the order in which they are named. */
const GAPS = [
  /** The line has no owner (无人). */
  'nobody',
  /** The owner is of another unit than the owner before, and has not said yes (未应). */
  'unconfirmed',
  /** The line is due before the line that it comes after (倒挂). */
  'order',
  /** The owner is on leave that day (请假). */
  'away',
  /** The owner has another line in the same hour, or is needed by another record then (撞). */
  'double',
  /** The date is past (逾期). */
  'late',
] as const;

export type LineGap = (typeof GAPS)[number];

/** A line in the film of an event, with its owner's unit, its gaps, and the ids of the records that need its owner at the same time. */
export type Shot = ScheduledLine & {
  readonly unit: string | null;
  readonly gaps: readonly LineGap[];
  readonly clashes: readonly string[];
};

/** Minutes within which two lines of one owner are in each other's way. */
const HOUR = 60;

/** The times at which people are needed elsewhere, and the records to which the record of the film belongs. */
export type Elsewhere = { readonly busy: BusyTimes; readonly refs: readonly string[] };

/**
 * The film of an event (过电影): all lines in the order of time, each with what may go wrong at it. Lines that are not needed are left out.
 */
export const filmOf = <R extends Row>(
  of: Lined<R>,
  record: R,
  { busy, refs }: Elsewhere,
  facts: Facts,
): readonly Shot[] => {
  const lines = scheduled(of, record, facts).filter(({ skipped }) => skipped === null);
  const units = lines.map((line) => unitOf(line, facts));
  const hours = lines.map((line) => hourOf(line, facts));
  return lines.map((line, at) => {
    const unit = units[at] ?? null;
    if (!isLineOpen(line)) return { ...line, unit, gaps: [], clashes: [] };
    const before = units.slice(0, at).findLast((one) => one !== null) ?? null;
    const hour = hours[at] ?? null;
    const clashes = hour === null ? [] : clashesOf(hour, { id: record.id, refs }, { busy, now: facts.now });
    const isDouble =
      clashes.length > 0 ||
      (hour !== null &&
        hours.slice(0, at).some((earlier) => earlier?.owner === hour.owner && isWithin(hour, earlier.by)));
    return { ...line, unit, gaps: gapsAt(line, { unit, before, isDouble, lines }, facts), clashes };
  });
};

/** The moment at which an open line keeps its owner busy, the moments around it that are too near, and the label of the owner. */
type Hour = { readonly owner: string; readonly by: Moment; readonly from: Moment; readonly to: Moment };

/** The hour of an open line; null if it has none. A line that is due at closing time may be done at any hour of the day, so it has none. */
const hourOf = (line: ScheduledLine, { settings, contacts }: Facts): Hour | null => {
  const { owner, by } = line;
  if (owner === null || by === null || !isLineOpen(line) || clockOf(by) === settings.hours.close) return null;
  const label = directoryOf(contacts).labelOf(owner);
  return { owner: label, by, from: addMinutes(by, -HOUR), to: addMinutes(by, HOUR) };
};

const isWithin = ({ from, to }: Hour, by: Moment): boolean => from < by && by < to;

/**
 * Ids of the other records that need the owner of a line at its hour: for a line of theirs in the same hour, for something that goes on then,
 * or for something that begins less than an hour before or after. An event that belongs to the record needs people for the same matter, and one that
 * is over needs nobody: a line that was due then is late, whoever was needed elsewhere.
 */
const clashesOf = (
  hour: Hour,
  { id, refs }: Pick<Row, 'id'> & { readonly refs: readonly string[] },
  { busy, now }: { readonly busy: BusyTimes; readonly now: Moment },
): readonly string[] => {
  const isElsewhere = (one: Busy): boolean => one.isWork || !(one.end < now || refs.includes(one.id) || one.isOf(id));
  const met = busy
    .around(hour.owner, hour.from, hour.to)
    .filter((one) => one.id !== id && isNeededAt(hour, one) && isElsewhere(one));
  return [...new Set(met.map((one) => one.id))].sort(compareIds);
};

const isNeededAt = (hour: Hour, { start, end }: Busy): boolean =>
  isWithin(hour, start) || (start < hour.by && hour.by < end);

/** The number of gaps in a film. */
export const gapCount = (film: readonly Shot[]): number => film.reduce((sum, { gaps }) => sum + gaps.length, 0);

/** The unit of a line's owner: a person's unit, or the owner itself if that is a unit. People without one are of this office. */
const unitOf = ({ owner }: ScheduledLine, { contacts, settings }: Facts): string | null => {
  if (owner === null) return null;
  const person = directoryOf(contacts).person(owner);
  return person === null ? owner : (person.org ?? settings.office);
};

type Around = {
  readonly unit: string | null;
  readonly before: string | null;
  /** Whether the owner has another line in the same hour. */
  readonly isDouble: boolean;
  readonly lines: readonly ScheduledLine[];
};

const gapsAt = (line: ScheduledLine, { unit, before, isDouble, lines }: Around, facts: Facts): readonly LineGap[] => {
  const { owner, by, after } = line;
  const isHandedOver = unit !== null && before !== null && nameKey(unit) !== nameKey(before);
  const earlier = after === null || after === 0 ? undefined : lines.find(({ no }) => no === after);
  const found: Readonly<Record<LineGap, boolean>> = {
    nobody: owner === null && line.person === null,
    unconfirmed: isHandedOver && line.confirmedAt === null,
    order: earlier?.by != null && by !== null && by < earlier.by,
    away: owner !== null && by !== null && isAway(owner, by, facts),
    double: isDouble,
    late: by !== null && by < facts.now,
  };
  return GAPS.filter((gap) => found[gap]);
};

const isAway = (owner: string, by: Moment, { contacts }: Facts): boolean =>
  directoryOf(contacts)
    .person(owner)
    ?.leaves.some(({ from, to }) => from <= dayOf(by) && dayOf(by) <= to) ?? false;
