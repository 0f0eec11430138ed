import { commit, type WritingCommand } from '../commit.ts';
import { writeDurably } from '../disk/durable.ts';
import { quietly } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { settled } from '../settling.ts';
import { type Held, heldFiles, leftovers } from './keptFiles.ts';
import { type Forgets, scrubbedFile, scrubbedLine } from './scrub.ts';
import { forgetterOf, type StillOpen, type ToForget, type Whom, whomToForget } from './whomToForget.ts';

/** Result of a purge: whom it forgot, and how many files it rewrote. */
export type Purged = {
  /** Ids of the records. Removed records that stand only in the journal or in backups are included. */
  readonly ids: readonly string[];
  readonly archives: number;
  readonly backups: number;
  /** Number of months of the journal. */
  readonly journals: number;
  /** Number of copies that other programs left beside the desk. */
  readonly copies: number;
  /** Paths of files that could not be looked through. They may still contain personal data. */
  readonly unread: readonly string[];
  /** Persons who left long enough ago, but whose records are still open. */
  readonly stillOpen: readonly StillOpen[];
};

/** The result that a purge would have. Takes no lock and changes nothing. */
export const purgeable = (command: WritingCommand, asked: ToForget): Purged =>
  reported(surveyed(command, command.live.contents(), asked));

/**
 * Removes persons from the desk, the archive, the backups and the journal, and writes a line into the journal that says so without their
 * names. If a crash cuts it short, the next purge finishes it. Writes nothing if there is nobody to forget. Call this under the lock.
 * Complains as `commit` does.
 */
export const purge = async (command: WritingCommand, asked: ToForget): Promise<Purged> => {
  const { live, last } = settled(command);
  const survey = surveyed(command, live, asked);
  const { ids } = survey.whom;
  if (ids.length === 0 && survey.rewritings.length === 0) return reported(survey);
  const after = forgotten(live, forgetsOf(survey.whom, command.now));
  await commit(command, { live, last, before: live, after }, { purged: { before: asked.before, records: ids.length } });
  // The files are looked through again: the commit has copied the old desk into the journal, and perhaps into a backup and the archive.
  const { rewritings, unread } = surveyed(command, command.live.contents(), asked);
  for (const one of rewritings) rewrite(one, command.reach);
  for (const path of leftovers(command.reach)) quietly(() => command.reach.disk.files.rmSync(path, { force: true }));
  return reported({ whom: survey.whom, rewritings, unread });
};

/** Writes a file anew. A copy beside the desk keeps its time, because a copy that is newer than the desk is named by every command. */
const rewrite = ({ kind, path, text }: Rewriting, { disk }: Reach): void => {
  const { atime, mtime } = disk.files.statSync(path);
  writeDurably(path, text, disk);
  if (kind === 'copy') quietly(() => disk.files.utimesSync(path, atime, mtime));
};

/** A file with its new text. */
type Rewriting = Pick<Held, 'kind' | 'path' | 'text'>;

type Survey = {
  readonly whom: Whom;
  readonly rewritings: readonly Rewriting[];
  readonly unread: readonly string[];
};

const surveyed = ({ reach, now }: WritingCommand, live: Contents, asked: ToForget): Survey => {
  const held = heldFiles(reach, (row) => forgetterOf(asked, row) !== undefined);
  const whom = whomToForget(live, held, reach, asked);
  const forgets = forgetsOf(whom, reach.reading.zone.withOffset(now));
  return {
    whom,
    rewritings: held.flatMap((file) => rewriting(file, forgets, asked)),
    unread: held.filter(({ isWhole }) => !isWhole).map(({ path }) => path),
  };
};

const forgetsOf = ({ uids }: Whom, now: string): Forgets =>
  new Map([...uids].map(([uid, how]) => [uid, (row) => how.forgotten(row, now)]));

const rewriting = (
  { kind, path, text, isLines, isWhole }: Held,
  forgets: Forgets,
  { commands }: ToForget,
): readonly Rewriting[] => {
  if (!isLines && !isWhole) return [];
  const after = isLines
    ? text
        .split('\n')
        .map((line) => orItself(line, () => scrubbedLine(line, forgets, commands)))
        .join('\n')
    : scrubbedFile(text, forgets);
  return after === text ? [] : [{ kind, path, text: after }];
};

/** The line without these persons. A torn line stays as it is; its file is reported. */
const orItself = (line: string, scrub: () => string): string => {
  try {
    return scrub();
  } catch {
    return line;
  }
};

const forgotten = (live: Contents, forgets: Forgets): Contents => {
  const drawers = drawerNamesOf(live.drawers).map((name) => [
    name,
    live.drawers[name].map((row) => forgets.get(row.uid)?.(row) ?? row),
  ]);
  return { ...live, drawers: Object.fromEntries(drawers) as Contents['drawers'] };
};

const reported = ({ whom, rewritings, unread }: Survey): Purged => {
  const count = (wanted: Held['kind']): number => rewritings.filter(({ kind }) => kind === wanted).length;
  const { ids, stillOpen } = whom;
  const files = {
    ...{ archives: count('archive'), backups: count('backup') },
    ...{ journals: count('journal'), copies: count('copy') },
  };
  return { ids, ...files, unread, stillOpen };
};
