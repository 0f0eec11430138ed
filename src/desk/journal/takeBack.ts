import type { PastSieves } from '../archive/archiving.ts';
import { type Difference, differenceOf } from '../changes.ts';
import type { Contents } from '../live/contents.ts';
import type { Store, WorkOutcome } from '../store.ts';
import type { VastWork } from '../vast/commitVast.ts';
import type { JournalEntry } from './entry.ts';
import type { JournalMark } from './mark.ts';
import { chooseRedo } from './redo.ts';
import { archivedIn, inverse, refuseChangedParts, withTurns } from './turns.ts';
import { chooseUndo, type StepsAsked } from './undo.ts';

/** Commands that were taken back or done again, and the difference that made to the desk. */
export type Turned = {
  /** The first to be taken back or done again stands first. */
  readonly commands: readonly JournalEntry[];
  readonly difference: Difference;
};

/** A check of the desk after an undo. Throws `neededSince` if a record on it cannot stand after this difference. */
export type Objecting = (after: Contents, difference: Difference) => void;

/**
 * Takes back the last commands that stand (see `chooseUndo`): all of them or none. Their ids are not given out again. With `asked.of`
 * the commands after them stay, and the desk may come into a state it never had: only then `objecting` checks it. Complains of
 * `nothingToUndo`, `neededSince`, `changedSince`, and as `Store.change`.
 */
export const takeBack = (store: Store, asked: StepsAsked, objecting: Objecting): Promise<Turned> =>
  turned(store, {
    choose: (contents) => chooseUndo(store.history(), contents, asked),
    turnOf: inverse,
    mark: (undoes) => ({ undoes }),
    objecting: asked.of === null ? null : objecting,
  });

/** Does again the commands that were taken back last (see `chooseRedo`): all or none. Complains of `nothingToRedo` and as `takeBack`. */
export const doAgain = (store: Store, steps: number): Promise<Turned> =>
  turned(store, {
    choose: (contents) => chooseRedo(store.history(), contents, steps),
    turnOf: (entry) => entry,
    mark: (redoes) => ({ redoes }),
    objecting: null,
  });

type Turning = {
  readonly choose: (contents: Contents) => readonly JournalEntry[];
  readonly turnOf: (entry: JournalEntry) => Difference;
  readonly mark: (revisions: readonly number[]) => JournalMark;
  /** Null if the desk comes into a state that it had before. */
  readonly objecting: Objecting | null;
};

const turned = async (store: Store, turning: Turning): Promise<Turned> => {
  const attempt = (past: PastSieves): Promise<Turned> =>
    store.change(({ contents }) => turnedDesk(contents, turning, { past, isVast: store.isVast }), past);
  try {
    return await attempt({});
  } catch (error) {
    if (error instanceof Vast) return store.changeVast((contents) => turnedVast(contents, turning, error));
    if (!(error instanceof Archived)) throw error;
    return attempt(error.past);
  }
};

/** The turn of a command with very many changes, such as the import of a whole desk. It is chosen again if the desk was changed meanwhile. */
const turnedVast = (
  contents: Contents,
  { choose, turnOf, mark }: Turning,
  chosen: Vast,
): VastWork & { readonly result: Turned } => {
  const [command = chosen.command] = contents.revision === chosen.revision ? [chosen.command] : choose(contents);
  const difference = turnOf(command);
  refuseChangedParts(contents, difference);
  return {
    ...{ difference, counters: contents.counters, mark: mark([command.revision]) },
    result: { commands: [command], difference },
  };
};

const turnedDesk = (
  contents: Contents,
  { choose, turnOf, mark, objecting }: Turning,
  { past, isVast }: { readonly past: PastSieves; readonly isVast: Store['isVast'] },
): WorkOutcome<Turned> => {
  const commands = choose(contents);
  const [command] = commands;
  if (objecting === null && commands.length === 1 && command !== undefined && isVast(command))
    throw new Vast(contents.revision, command);
  const turns = commands.map(turnOf);
  const absent = archivedIn(contents, turns);
  if (Object.keys(absent).length > 0 && Object.keys(past).length === 0) throw new Archived(absent);
  const after = withTurns(contents, turns);
  const difference = differenceOf(contents, after) ?? { changes: [] };
  objecting?.(after, difference);
  return { contents: after, result: { commands, difference }, mark: mark(commands.map(({ revision }) => revision)) };
};

/** Thrown if the changes are too many to be held. */
class Vast extends Error {
  override readonly name = 'Vast';
  constructor(
    readonly revision: number,
    readonly command: JournalEntry,
  ) {
    super('vast');
  }
}

/** Thrown if some of the records are in the archive. The work is then repeated with them on the desk. */
class Archived extends Error {
  override readonly name = 'Archived';
  constructor(readonly past: PastSieves) {
    super('archived');
  }
}
