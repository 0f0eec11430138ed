import type { PastSieves } from '../archive/archiving.ts';
import { type Difference, differenceOf } from '../changes.ts';
import type { Contents } from '../live/contents.ts';
import type { Store, WorkOutcome } from '../store.ts';
import type { JournalEntry } from './entry.ts';
import type { JournalMark } from './mark.ts';
import { chooseRedo } from './redo.ts';
import { archivedIn, inverse, withTurns } from './turns.ts';
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
    objecting: asked.of === null ? () => {} : objecting,
  });

/** Does again the commands that were taken back last (see `chooseRedo`): all or none. Complains of `nothingToRedo` and as `takeBack`. */
export const doAgain = (store: Store, steps: number): Promise<Turned> =>
  turned(store, {
    choose: (contents) => chooseRedo(store.history(), contents, steps),
    turnOf: (entry) => entry,
    mark: (redoes) => ({ redoes }),
    objecting: () => {},
  });

type Turning = {
  readonly choose: (contents: Contents) => readonly JournalEntry[];
  readonly turnOf: (entry: JournalEntry) => Difference;
  readonly mark: (revisions: readonly number[]) => JournalMark;
  readonly objecting: Objecting;
};

const turned = async (store: Store, turning: Turning): Promise<Turned> => {
  const attempt = (past: PastSieves): Promise<Turned> =>
    store.change(({ contents }) => turnedDesk(contents, turning, past), past);
  try {
    return await attempt({});
  } catch (error) {
    if (!(error instanceof Archived)) throw error;
    return attempt(error.past);
  }
};

const turnedDesk = (
  contents: Contents,
  { choose, turnOf, mark, objecting }: Turning,
  past: PastSieves,
): WorkOutcome<Turned> => {
  const commands = choose(contents);
  const turns = commands.map(turnOf);
  const absent = archivedIn(contents, turns);
  if (Object.keys(absent).length > 0 && Object.keys(past).length === 0) throw new Archived(absent);
  const after = withTurns(contents, turns);
  const difference = differenceOf(contents, after) ?? { changes: [] };
  objecting(after, difference);
  return { contents: after, result: { commands, difference }, mark: mark(commands.map(({ revision }) => revision)) };
};

/** Thrown if some of the records are in the archive. The work is then repeated with them on the desk. */
class Archived extends Error {
  override readonly name = 'Archived';
  constructor(readonly past: PastSieves) {
    super('archived');
  }
}
