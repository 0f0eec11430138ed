import type { Ailment } from './ailment.ts';
import type { Command } from './commit.ts';
import type { Contents } from './contents.ts';
import { examineDesk } from './examineDesk.ts';
import { examineFolder } from './examineFolder.ts';
import { examineJournal } from './examineJournal.ts';
import { type Archived, examineKept } from './examineKept.ts';

export type Examined = {
  readonly ailments: readonly Ailment[];
  /** The live desk, null when it cannot be read. */
  readonly contents: Contents | null;
  readonly archived: readonly Archived[];
  readonly journalLines: number;
  readonly backups: number;
};

/** Reads every file of a desk. Takes no lock and changes nothing. */
export const examine = async (command: Command): Promise<Examined> => {
  const kept = examineKept(command.reach);
  const desk = examineDesk(command, kept.archived);
  const journal = examineJournal(command.reach);
  const folder = await examineFolder(command);
  return {
    ailments: [...desk.ailments, ...kept.ailments, ...journal.ailments, ...folder],
    contents: desk.contents,
    archived: kept.archived,
    journalLines: journal.lines,
    backups: kept.backups,
  };
};
