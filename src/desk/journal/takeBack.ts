import type { Past } from '../archive/archiving.ts';
import { type Difference, differenceOf } from '../changes.ts';
import type { Outcome, Store } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import type { PastLine } from './history.ts';
import type { Entry } from './journal.ts';
import { archivedIn, chooseUndo, type Undoing, withoutEntries } from './undo.ts';

export type TakenBack = {
  /** The commands it was about, the newest first, as the journal has them; with `isRedo` they stand again, else no longer. */
  readonly commands: readonly Entry[];
  readonly isRedo: boolean;
  /** What that did to the desk. */
  readonly difference: Difference;
};

/**
 * Takes back the last command, or the last so many that still stand, see `chooseUndo`: all of it or nothing. Numbers given out stay given out.
 * Complains of `nothingToUndo`, of `changedSince`, and as `Store.change`.
 */
export const takeBack = async (store: Store, steps: number | null): Promise<TakenBack> => {
  const { undoing, difference } = await withArchive((past) =>
    store.change((tx) => undone(store, tx, steps, past), past),
  );
  return { commands: commandsOf(undoing, store.history()), isRedo: undoing.isRedo, difference };
};

type Done = { readonly undoing: Undoing; readonly difference: Difference };

const undone = (store: Store, { contents }: Transaction, steps: number | null, past: Past): Outcome<Done> => {
  const undoing = chooseUndo(store.history(), contents, steps);
  const absent = archivedIn(contents, undoing.takes);
  if (Object.keys(absent).length > 0 && Object.keys(past).length === 0) throw new Archived(absent);
  const after = withoutEntries(contents, undoing.takes);
  const mark = undoing.isRedo ? { redoes: undoing.commands } : { undoes: undoing.commands };
  return { contents: after, result: { undoing, difference: differenceOf(contents, after) ?? { changes: [] } }, mark };
};

/** Records have gone to the archive since, and have to be asked for. */
class Archived extends Error {
  override readonly name = 'Archived';
  constructor(readonly past: Past) {
    super('archived');
  }
}

const withArchive = async <T>(work: (past: Past) => Promise<T>): Promise<T> => {
  try {
    return await work({});
  } catch (error) {
    if (!(error instanceof Archived)) throw error;
    return work(error.past);
  }
};

/** What was typed for a command stands further back than the undo or redo of it that is taken back. */
const commandsOf = ({ takes, commands }: Undoing, past: Iterable<PastLine>): readonly Entry[] => {
  if (takes.every(({ revision }) => commands.includes(revision))) return takes;
  const found: Entry[] = [];
  for (const line of past) {
    if (found.length === commands.length) break;
    if ('entry' in line && commands.includes(line.entry.revision)) found.push(line.entry);
  }
  return found.length > 0 ? found : takes;
};
