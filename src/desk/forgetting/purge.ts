import { type Command, commit } from '../commit.ts';
import { writeDurably } from '../disk/durable.ts';
import { quietly } from '../disk/files.ts';
import { type Contents, namesOf } from '../live/contents.ts';
import { settled } from '../settling.ts';
import { type Held, heldFiles, leftovers } from './keptFiles.ts';
import { type Forgets, scrubbedFile, scrubbedLine } from './scrub.ts';
import { type Asked, forgetterOf, type StillOpen, type Whom, whomToForget } from './whomToForget.ts';

/** Who was forgotten, and what had to be rewritten for it. */
export type Purged = {
  /** Ids of the records, those included that were removed from the desk and stood in its history only. */
  readonly ids: readonly string[];
  readonly archives: number;
  readonly backups: number;
  /** Months of the journal. */
  readonly journals: number;
  /** Paths of files that could not be looked through, and may hold anything still. */
  readonly unread: readonly string[];
  /** Those who were gone in time, had their matters been closed. */
  readonly stillOpen: readonly StillOpen[];
};

/** What a purge would do. Takes no lock and changes nothing. */
export const purgeable = (command: Command, asked: Asked): Purged =>
  reported(surveyed(command, command.live.contents(), asked));

/**
 * Forgets persons wherever the desk has them: on it, in the archive, in backups, in the journal; and notes in the journal that it
 * did, without their names. Cut short by a crash it is completed by the next. Where there is nobody to forget nothing is written.
 * Call under the lock. Complains as `commit` does.
 */
export const purge = async (command: Command, asked: Asked): Promise<Purged> => {
  const { live, last } = settled(command);
  const survey = surveyed(command, live, asked);
  const { ids } = survey.whom;
  if (ids.length === 0 && survey.rewritings.length === 0) return reported(survey);
  const after = forgotten(live, forgetsOf(survey.whom, command.now));
  await commit(command, { live, last, before: live, after }, { purged: { before: asked.before, records: ids.length } });
  // Looked through once more: the desk as it was has just gone into the journal, and perhaps into a backup and the archive.
  const { rewritings, unread } = surveyed(command, command.live.contents(), asked);
  for (const { path, text } of rewritings) writeDurably(path, text, command.reach.disk);
  for (const path of leftovers(command.reach)) quietly(() => command.reach.disk.files.rmSync(path, { force: true }));
  return reported({ whom: survey.whom, rewritings, unread });
};

/** A file as it is to be. */
type Rewriting = Pick<Held, 'kind' | 'path' | 'text'>;

type Survey = {
  readonly whom: Whom;
  readonly rewritings: readonly Rewriting[];
  readonly unread: readonly string[];
};

const surveyed = ({ reach, now }: Command, live: Contents, asked: Asked): Survey => {
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
  { kind, path, text, isWhole }: Held,
  forgets: Forgets,
  { commands }: Asked,
): readonly Rewriting[] => {
  if (kind !== 'journal' && !isWhole) return [];
  const after =
    kind === 'journal'
      ? text
          .split('\n')
          .map((line) => orItself(line, () => scrubbedLine(line, forgets, commands)))
          .join('\n')
      : scrubbedFile(text, forgets);
  return after === text ? [] : [{ kind, path, text: after }];
};

/** A torn line of the journal stays as it is, and its file is named. */
const orItself = (line: string, scrub: () => string): string => {
  try {
    return scrub();
  } catch {
    return line;
  }
};

const forgotten = (live: Contents, forgets: Forgets): Contents => {
  const drawers = namesOf(live.drawers).map((name) => [
    name,
    live.drawers[name].map((row) => forgets.get(row.uid)?.(row) ?? row),
  ]);
  return { ...live, drawers: Object.fromEntries(drawers) as Contents['drawers'] };
};

const reported = ({ whom, rewritings, unread }: Survey): Purged => {
  const count = (wanted: Held['kind']): number => rewritings.filter(({ kind }) => kind === wanted).length;
  const { ids, stillOpen } = whom;
  const files = { archives: count('archive'), backups: count('backup'), journals: count('journal') };
  return { ids, ...files, unread, stillOpen };
};
