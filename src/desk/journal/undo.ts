import type { Sieve } from '../../core/sieve.ts';
import type { Past } from '../archive/archiving.ts';
import { type Change, type Difference, isSame, PARTS, withDifference } from '../changes.ts';
import { type Contents, DRAWERS } from '../live/contents.ts';
import {
  beyondPurge,
  beyondRestore,
  changedSince,
  fewerCommands,
  nothingToUndo,
  otherFormat,
  tornBefore,
} from '../refusals.ts';
import type { PastLine } from './history.ts';
import type { Entry } from './journal.ts';

/** What an undo is about to do. */
export type Undoing = {
  /** The entries whose changes are taken back, the newest first. */
  readonly takes: readonly Entry[];
  /** The ordinary commands this is about, by revision: they no longer stand, or with `isRedo` stand again. */
  readonly commands: readonly number[];
  readonly isRedo: boolean;
};

/**
 * What `office undo` takes back. Without steps the last command; if that was an undo, the commands it took back stand again; if that
 * was such a redo, so do those of the undo before, and only when there is none left the redo is taken back.
 * With steps the last so many commands that still stand, whatever was undone in between. Throws `nothingToUndo`, also where the
 * journal is torn, or a backup was restored, before enough commands are found.
 */
export const chooseUndo = (past: Iterable<PastLine>, contents: Contents, steps: number | null): Undoing => {
  const entries = wayBack(past, contents);
  return steps === null ? lastOf(entries) : lastStanding(entries, steps);
};

function* wayBack(past: Iterable<PastLine>, contents: Contents): Iterable<Entry> {
  let expected = contents.revision;
  for (const line of past) {
    const entry = trusted(line, expected, contents);
    expected = entry.revision - 1;
    yield entry;
  }
}

const lastOf = (entries: Iterable<Entry>): Undoing => {
  let newest: Entry | null = null;
  // Redos whose undo is not met yet: each and its undo cancel out.
  let redos = 0;
  for (const entry of entries) {
    newest ??= entry;
    if (entry.redoes !== undefined) redos += 1;
    else if (entry.undoes === undefined) return single(newest);
    else if (redos === 0) return single(entry);
    else redos -= 1;
  }
  if (newest === null) throw nothingToUndo();
  return single(newest);
};

const lastStanding = (entries: Iterable<Entry>, steps: number): Undoing => {
  const takes: Entry[] = [];
  const stands = standing();
  for (const entry of entries) {
    if (stands(entry)) takes.push(entry);
    if (takes.length === steps) return { takes, commands: takes.map(({ revision }) => revision), isRedo: false };
  }
  throw takes.length === 0 ? nothingToUndo() : fewerCommands(takes.length);
};

const single = (entry: Entry): Undoing => {
  const { revision, undoes, redoes } = entry;
  return { takes: [entry], commands: undoes ?? redoes ?? [revision], isRedo: undoes !== undefined };
};

/** The entry in a line of the journal, if the way back leads over it. */
const trusted = (line: PastLine, expected: number, { version }: Contents): Entry => {
  if ('torn' in line) throw tornBefore(line.torn.file, line.torn.line);
  const { entry } = line;
  // A gap: the desk was changed past its journal, or the other way round, and what is written there is not what happened last.
  if (entry.revision !== expected) throw tornBefore(null, null);
  if (entry.restored !== undefined) throw beyondRestore(entry.restored);
  if (entry.purged !== undefined) throw beyondPurge(entry.purged);
  if (entry.version !== version) throw otherFormat();
  return entry;
};

/** Asked of entry after entry, the newest first: is it an ordinary command, and was it not taken back since? */
const standing = () => {
  const isUndone = new Map<number, boolean>();
  return ({ revision, undoes, redoes }: Entry): boolean => {
    for (const command of undoes ?? []) if (!isUndone.has(command)) isUndone.set(command, true);
    for (const command of redoes ?? []) if (!isUndone.has(command)) isUndone.set(command, false);
    return undoes === undefined && redoes === undefined && isUndone.get(revision) !== true;
  };
};

/** The desk without what these entries did to it. Throws `changedSince`, naming what is no longer as one of them left it. */
export const withoutEntries = (contents: Contents, takes: readonly Entry[]): Contents =>
  takes.reduce((later, entry) => {
    refuseChanged(later, entry);
    return withDifference(later, inverse(entry));
  }, contents);

const refuseChanged = (contents: Contents, entry: Difference): void => {
  const rows = new Map<string, unknown>();
  for (const drawer of new Set(entry.changes.map((change) => change.drawer)))
    for (const row of contents.drawers[drawer]) rows.set(row.id, row);
  for (const { id, after } of entry.changes) if (!isSame(rows.get(id) ?? null, after)) throw changedSince(id);
  for (const part of PARTS) {
    const turn = entry[part];
    if (turn !== undefined && !isSame(contents[part], turn.after)) throw changedSince(part);
  }
};

const inverse = ({ changes, settings, holidays, extra }: Difference): Difference => ({
  changes: changes.map(({ before, after, ...change }): Change => ({ ...change, before: after, after: before })),
  ...(settings === undefined ? {} : { settings: { before: settings.after, after: settings.before } }),
  ...(holidays === undefined ? {} : { holidays: { before: holidays.after, after: holidays.before } }),
  ...(extra === undefined ? {} : { extra: { before: extra.after, after: extra.before } }),
});

/** The archived records that these entries changed, and that have to be looked at before anything is taken back. */
export const archivedIn = (contents: Contents, takes: readonly Entry[]): Past => {
  const live = new Set(DRAWERS.flatMap((drawer) => contents.drawers[drawer].map(({ id }) => id)));
  const left = takes.flatMap(({ changes }) => changes).filter(({ id, after }) => after !== null && !live.has(id));
  const byDrawer = DRAWERS.map((drawer) => [drawer, left.filter((change) => change.drawer === drawer)] as const);
  return Object.fromEntries(
    byDrawer.flatMap(([drawer, own]) => (own.length === 0 ? [] : [[drawer, [sieveFor(own.map(({ id }) => id))]]])),
  );
};

/** To ask for many records one by one takes longer than to read them all. */
const MANY = 200;
const sieveFor = (ids: readonly string[]): Sieve => (ids.length > MANY ? {} : { ids });
