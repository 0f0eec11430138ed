import { Complaint } from '../../core/complaint.ts';
import { newestGood } from '../backup/backup.ts';
import { keepAsItWas, type WritingCommand } from '../commit.ts';
import { isSystemError } from '../disk/files.ts';
import { knownNames } from '../forms.ts';
import { type LastEntry, lastEntry } from '../journal/journal.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { isCutShort } from '../settling.ts';
import { highestAmong, highestCounters } from '../transaction.ts';
import type { Ailment } from './ailment.ts';
import type { ArchiveSeen } from './examineArchive.ts';
import { doctorWords as w } from './words.ts';

export type DeskSeen = {
  readonly ailments: readonly Ailment[];
  /** The live desk; null if it cannot be read. */
  readonly contents: Contents | null;
};

/** The last entry of the journal; null if there is none, 'unseen' if the journal cannot be read. */
export type JournalEnd = LastEntry | null | 'unseen';

export const journalEnd = ({ reach: { folder, today, reading, disk } }: WritingCommand): JournalEnd => {
  try {
    return lastEntry(folder, today, reading, disk.files);
  } catch (error) {
    // `examineJournal` reports this.
    if (isSystemError(error)) return 'unseen';
    throw error;
  }
};

/**
 * Examines the live desk: checks every record against its schema, even under a right seal, then the counters, then the revision against
 * the journal.
 */
export const examineDesk = (command: WritingCommand, archived: ArchiveSeen, last: JournalEnd): DeskSeen => {
  try {
    const contents = command.live.refreshed();
    const ailments = [
      ...rotten(command),
      ...malformed(command, contents),
      ...countersBehind(command, contents, archived, last),
      ...besideJournal(command, contents, last),
    ];
    return { contents, ailments };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { contents: null, ailments: [untrusted(command, error)] };
  }
};

const untrusted = ({ reach }: WritingCommand, { code, what }: Complaint): Ailment => {
  const where = 'desk.json';
  const severity = 'fault';
  if (code === 'newerDesk') return { code: 'newerFile', severity, where, what, remedy: w.upgrade };
  if (code !== 'damagedDesk') return { code: 'unreadable', severity, where, what, remedy: w.unreadableDoes };
  const good = newestGood(reach.folder, reach.reading, reach.disk.files);
  return { code, severity, where, what, remedy: w.restoreIt(good) };
};

/** The finding for bytes that changed by themselves, as on a failing disk. Size and times do not show it, only the seal does. */
const rotten = ({ live, reach: { folder, reading, disk } }: WritingCommand): Ailment[] => {
  if (live.isWhole()) return [];
  const remedy = w.restoreRotten(newestGood(folder, reading, disk.files));
  return [{ code: 'damagedDesk', severity: 'fault', where: 'desk.json', what: w.rotten, remedy }];
};

const malformed = ({ reach }: WritingCommand, { drawers }: Contents): Ailment[] =>
  knownNames(reach.reading).flatMap((drawer) =>
    drawers[drawer].flatMap((row) => {
      try {
        reach.reading.check(drawer, row);
        return [];
      } catch (error) {
        if (!(error instanceof Complaint)) throw error;
        const what = w.badRecord(error.what);
        return [{ code: 'badRecord', severity: 'fault', where: row.id, what, remedy: w.editIt(row.id) } as const];
      }
    }),
  );

/** Findings for counters that are too low: a number must not be given out twice, even if only the archive or the journal knows of it. */
const countersBehind = (
  command: WritingCommand,
  contents: Contents,
  archived: ArchiveSeen,
  last: JournalEnd,
): Ailment[] => {
  const rows = drawerNamesOf(contents.drawers).flatMap((drawer) => contents.drawers[drawer]);
  // The next command finishes one that was cut short. A desk that is written before would be newer than the journal and seem to lack a record.
  const isOver = last !== 'unseen' && last !== null && !isCutShort(last, command.live, contents);
  const journal = isOver ? last.entry.counters : {};
  const highest = highestCounters([contents.counters, journal, highestAmong(rows), archived.highest], []);
  return Object.entries(highest).flatMap(([letter, number]) => {
    const counter = contents.counters[letter] ?? 0;
    if (counter >= number) return [];
    // One cure raises all counters, so that the file is written once.
    const cure = () => raise(command, highest);
    const what = w.counterBehind(letter, counter, number);
    return [{ code: 'counterBehind', severity: 'fault', where: 'desk.json', what, remedy: w.raise, cure } as const];
  });
};

const raise = (command: WritingCommand, counters: Contents['counters']): void => {
  const contents = command.live.proven();
  const raised = highestCounters([contents.counters, counters], []);
  if (JSON.stringify(raised) === JSON.stringify(highestCounters([contents.counters], []))) return;
  keepAsItWas(command);
  command.live.write({ ...contents, counters: raised });
};

const besideJournal = ({ live }: WritingCommand, contents: Contents, end: JournalEnd): Ailment[] => {
  const { revision } = contents;
  const last = end === 'unseen' ? revision : (end?.entry.revision ?? 0);
  if (last === revision) return [];
  const isOnItsWay = end !== null && end !== 'unseen' && isCutShort(end, live, contents);
  const advice = { severity: 'advice', where: 'journal' } as const;
  return last > revision
    ? [
        {
          ...advice,
          code: 'unsettled',
          what: w.journalAhead(last, revision),
          remedy: isOnItsWay ? w.nextCommand : w.lacksDoes,
        },
      ]
    : [{ ...advice, code: 'journalBehind', what: w.journalBehind(last, revision), remedy: null }];
};
