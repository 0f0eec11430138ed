import { join } from 'node:path';
import { addDays, at, type Clock, dayOf, type Moment } from '../core/civil.ts';
import type { Row } from '../core/record.ts';
import { quietly, realFiles } from '../desk/disk/files.ts';
import { ownerOf, readNote, sealedLine, unsealedLine, writeNote } from '../desk/disk/note.ts';
import { noteStampOf } from '../desk/live/note.ts';
import type { Premises } from '../desk/premises.ts';
import type { AnyCall, Idling } from '../drawers/kit/verb.ts';
import type { DueReminder } from './plan/gather.ts';
import { mayHaveBrokenOff } from './plan/keeping.ts';
import type { Errand } from './prepare.ts';

/**
 * The moment until which nothing becomes due if nothing is changed: the next reminder, the end of the next snooze, closing time or midnight. At
 * these two the drawers look at another day: at the visitors who are still inside, at the rosters that are missing.
 */
export const idleUntil = (
  calls: readonly Pick<DueReminder, 'at'>[],
  records: readonly Pick<Row, 'snoozedUntil'>[],
  now: Moment,
  close: Clock,
): Moment => {
  const today = dayOf(now);
  const next = (soonest: Moment, moment: Moment | null): Moment =>
    moment !== null && moment > now && moment < soonest ? moment : soonest;
  return [at(today, close), ...calls.map((call) => call.at), ...records.map((row) => row.snoozedUntil)].reduce<Moment>(
    next,
    at(addDays(today, 1), '00:00'),
  );
};

/** The state in which a run found nothing due: program, desk, book of reminders and zone. */
const stateAt = ({ folder, zone, now, files = realFiles }: Premises, version: string): string =>
  JSON.stringify([
    version,
    noteStampOf(join(folder, 'desk.json'), files),
    noteStampOf(join(folder, 'remind', 'sent.json'), files),
    zone.withOffset(now).slice(now.length),
  ]);

const pathIn = (folder: string): string => join(folder, 'remind', 'idle.note');

/**
 * Notes that a run found nothing due, and until when nothing will be, so that the runs until then need not read the desk: cron runs one every
 * few minutes. A sending that may have broken off is looked at by every run. The note is not synced and may fail.
 */
export const noteIdle = ({ before, desk, facts, world }: IdleCall, { calls, sentBook }: Found): void => {
  if (before === null || sentBook.read().book.entries.some(mayHaveBrokenOff)) return;
  const { folder, now, files = realFiles } = world.premises();
  const records = desk.drawers.flatMap((drawer) => desk.records(drawer));
  const until = idleUntil(calls, records, now, facts.settings.hours.close);
  quietly(() => writeNote(pathIn(folder), sealedLine(JSON.stringify({ state: before, from: now, until })), files));
};

type IdleCall = Pick<AnyCall, 'before' | 'desk' | 'facts' | 'world'>;
type Found = Pick<Errand, 'calls' | 'sentBook'>;

/** The state of desk and book, and whether an earlier run found in this state that nothing is due at this moment. */
export const idlingAt = (premises: Premises, version: string): Idling => {
  const state = stateAt(premises, version);
  return { state, isIdle: isNoted(premises, state) };
};

const isNoted = ({ folder, now, files = realFiles }: Premises, expected: string): boolean => {
  const written = readNote(pathIn(folder), ownerOf(join(folder, 'desk.json'), files), files)?.toString() ?? '';
  const line = unsealedLine(written);
  if (line === null) return false;
  const { state, from, until } = JSON.parse(line) as Readonly<Record<'state' | 'from' | 'until', unknown>>;
  if (typeof from !== 'string' || typeof until !== 'string') return false;
  return from <= now && now < until && state === expected;
};
