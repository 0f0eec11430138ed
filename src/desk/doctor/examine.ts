import type { WritingCommand } from '../commit.ts';
import type { JournalPast } from '../journal/removedSince.ts';
import type { Contents } from '../live/contents.ts';
import type { Ailment } from './ailment.ts';
import type { RefLetters } from './census.ts';
import { examineDesk, journalEnd } from './examineDesk.ts';
import { examineFolder } from './examineFolder.ts';
import { examineJournal } from './examineJournal.ts';
import { examineKept, type KeptSeen } from './examineKept.ts';
import { examineLocks } from './examineLock.ts';
import { looking } from './unseen.ts';
import { doctorWords as w } from './words.ts';

export type Examined = Omit<KeptSeen, 'ailments'> & {
  readonly ailments: readonly Ailment[];
  /** The live desk; null if it cannot be read. */
  readonly contents: Contents | null;
  readonly past: JournalPast;
  readonly journalLines: number;
};

/** Examines every file of a desk. Takes no lock and changes nothing. */
export const examine = async (command: WritingCommand, refLetters: RefLetters): Promise<Examined> => {
  const { disk, folder } = command.reach;
  const eyes = looking(folder, disk.files);
  const reach = { ...command.reach, disk: { ...disk, files: eyes.files } };
  const kept = examineKept(reach, eyes, refLetters);
  const desk = examineDesk({ ...command, reach }, kept.archived, journalEnd(command));
  const journal = examineJournal(reach, eyes);
  const locks = await examineLocks({ ...command, reach }, eyes);
  const strewn = examineFolder(reach, locks.atWork, command.host.uid);
  return {
    ...kept,
    ailments: [
      ...[...desk.ailments, ...eyes.unseen(), ...kept.ailments, ...journal.ailments],
      ...[...brokenJournal(journal.past, desk.contents), ...locks.ailments, ...strewn],
    ],
    contents: desk.contents,
    past: journal.past,
    journalLines: journal.lines,
  };
};

const brokenJournal = (past: JournalPast, contents: Contents | null): readonly Ailment[] => {
  const found = contents === null ? null : past.brokenAt(contents.revision);
  if (found === null) return [];
  const what = found.isDouble ? w.journalTwice(found.revision) : w.journalGap(found.revision);
  return [{ code: 'journalBroken', severity: 'advice', where: 'journal', what, remedy: w.journalBrokenDoes }];
};
