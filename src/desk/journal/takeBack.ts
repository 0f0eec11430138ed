import type { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import type { AnySieve } from '../../core/sieve.ts';
import type { PastSieves } from '../archive/archiving.ts';
import { type Difference, differenceOf } from '../changes.ts';
import type { Contents } from '../live/contents.ts';
import type { Store, WorkOutcome } from '../store.ts';
import type { VastWork } from '../vast/commitVast.ts';
import type { JournalEntry } from './entry.ts';
import type { JournalMark } from './mark.ts';
import { chooseRedo } from './redo.ts';
import { together } from './together.ts';
import { archivedIn, inverse, refuseChangedParts, withTurns } from './turns.ts';
import { chooseUndo, type StepsAsked } from './undo.ts';
import { severalVast } from './undoRefusals.ts';

/** Commands that were taken back or done again, and the difference that made to the desk. */
export type Turned = {
  /** The first to be taken back or done again stands first. */
  readonly commands: readonly JournalEntry[];
  readonly difference: Difference;
};

/**
 * The records of a drawer after an undo, those of the archive too. Of these, records that the sieve keeps back may be missing. A changed record
 * may come a second time, as it was.
 */
type RowsAfter = (drawer: DrawerName, sieve: AnySieve) => Iterable<Row>;

/** A check of the desk after an undo. Throws `neededSince` if a record on it cannot stand after this difference. */
export type Objecting = (after: RowsAfter, difference: Difference) => void;

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
    fewer: (count) => severalVast('nothingToUndo', count, asked.of),
  });

/** Does again the commands that were taken back last (see `chooseRedo`): all or none. Complains of `nothingToRedo` and as `takeBack`. */
export const doAgain = (store: Store, steps: number): Promise<Turned> =>
  turned(store, {
    choose: (contents) => chooseRedo(store.history(), contents, steps),
    turnOf: (entry) => entry,
    mark: (redoes) => ({ redoes }),
    objecting: null,
    fewer: (count) => severalVast('nothingToRedo', count, null),
  });

type Turning = {
  readonly choose: (contents: Contents) => readonly JournalEntry[];
  readonly turnOf: (entry: JournalEntry) => Difference;
  readonly mark: (revisions: readonly number[]) => JournalMark;
  /** Null if the desk comes into a state that it had before. */
  readonly objecting: Objecting | null;
  /** The command that is typed to take back or do again so many. */
  readonly fewer: (count: number) => Complaint;
};

const turned = async (store: Store, turning: Turning): Promise<Turned> => {
  const attempt = (past: PastSieves): Promise<Turned> =>
    store.change(({ contents }) => turnedDesk(contents, turning, { past, store }), past);
  try {
    return await attempt({});
  } catch (error) {
    if (error instanceof Vast) return store.changeVast((contents) => turnedVast(contents, turning, error, store));
    if (!(error instanceof Archived)) throw error;
    return attempt(error.past);
  }
};

/** The turn of commands of which one has very many changes, such as the import of a whole desk. They are chosen again if the desk was changed meanwhile. */
const turnedVast = (
  contents: Contents,
  { choose, turnOf, mark, objecting, fewer }: Turning,
  chosen: Vast,
  store: Store,
): VastWork & { readonly result: Turned } => {
  const commands = contents.revision === chosen.revision ? chosen.commands : choose(contents);
  const [first = -1, second] = commands.flatMap((command, n) => (store.isVast(command) ? [n] : []));
  if (second !== undefined) throw fewer(second);
  const difference = together(commands.map(turnOf), first);
  refuseChangedParts(contents, difference);
  objecting?.(
    rowsAfter((drawer) => store.unordered(contents, drawer), difference),
    difference,
  );
  return {
    ...{ difference, counters: contents.counters, mark: mark(commands.map(({ revision }) => revision)) },
    result: { commands, difference },
  };
};

/** The records after a difference that is not held: of these only the ids of the changed ones are. */
const rowsAfter = (rowsOf: (drawer: DrawerName) => Iterable<Row>, { changes }: Difference): RowsAfter => {
  const [changed, written] = [new Map<DrawerName, Set<string>>(), new Set<DrawerName>()];
  for (const { drawer, id, after } of changes) {
    changed.set(drawer, (changed.get(drawer) ?? new Set()).add(id));
    if (after !== null) written.add(drawer);
  }
  return function* (drawer) {
    const own = changed.get(drawer);
    for (const row of rowsOf(drawer)) if (own?.has(row.id) !== true) yield row;
    // Each time the line of the journal is read anew. The undo of an import writes nothing.
    if (written.has(drawer))
      for (const { drawer: of, after } of changes) if (of === drawer && after !== null) yield after;
  };
};

const turnedDesk = (
  contents: Contents,
  { choose, turnOf, mark, objecting }: Turning,
  { past, store }: { readonly past: PastSieves; readonly store: Store },
): WorkOutcome<Turned> => {
  const commands = choose(contents);
  if (commands.some(store.isVast)) throw new Vast(contents.revision, commands);
  const turns = commands.map(turnOf);
  const absent = archivedIn(contents, turns);
  if (Object.keys(absent).length > 0 && Object.keys(past).length === 0) throw new Archived(absent);
  const after = withTurns(contents, turns);
  const difference = differenceOf(contents, after) ?? { changes: [] };
  objecting?.((drawer, sieve) => [...after.drawers[drawer], ...store.archived(drawer, sieve)], difference);
  return { contents: after, result: { commands, difference }, mark: mark(commands.map(({ revision }) => revision)) };
};

/** Thrown if the changes are too many to be held. */
class Vast extends Error {
  override readonly name = 'Vast';
  constructor(
    readonly revision: number,
    readonly commands: readonly JournalEntry[],
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
