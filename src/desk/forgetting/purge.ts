import { commit, type WritingCommand } from '../commit.ts';
import { quietly } from '../disk/files.ts';
import type { JournalMark } from '../journal/mark.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { settled } from '../settling.ts';
import { type Held, leftovers } from './keptFiles.ts';
import { rewriteAll, type UnderLock } from './rewriting.ts';
import type { Forgets } from './scrub.ts';
import { type PurgeSurvey, purgeSurvey } from './survey.ts';
import type { StillOpen, ToForget } from './whomToForget.ts';

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
export const purgeable = (command: WritingCommand, asked: ToForget): Purged => {
  const survey = surveyFor(command, asked);
  const dirty = survey.look(command.live.contents());
  return reported(survey, survey.whom.ids(), dirty);
};

/** The number of times that the desk is looked through again, because others wrote meanwhile. */
const MOST_ROUNDS = 20;

/**
 * Removes persons from the desk, the archive, the backups and the journal, and writes a line into the journal that says so without their
 * names. Writes nothing if there is nobody to forget. Files are read and prepared without the lock, which is taken for moments only: to write
 * the live desk, then to put some files in place. If a crash cuts it short, the next purge finishes it. Complains as `commit` does.
 */
export const purge = async (command: WritingCommand, asked: ToForget, underLock: UnderLock): Promise<Purged> => {
  const survey = surveyFor(command, asked);
  let dirty = survey.look(command.live.refreshed());
  const ids = survey.whom.ids();
  if (ids.length === 0 && dirty.length === 0) return reported(survey, ids, dirty);
  const mark = { purged: { before: asked.before, records: ids.length } };
  await underLock(() => forgetLive(command, survey, mark));
  const done = new Map<string, Held>();
  // The commit has copied the old desk into the journal, and perhaps into a backup and the archive. Others may have written, too.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isLiveDone = round === 0 || !hasPersons(command, survey);
    if (round > 0 && isLiveDone && dirty.length === 0) break;
    if (!isLiveDone) await underLock(() => forgetLive(command, survey, mark));
    for (const file of await rewriteAll(dirty, survey, command.reach, underLock)) done.set(file.path, file);
    dirty = survey.look(command.live.refreshed());
  }
  await underLock(() => clearUp(command));
  return reported(survey, ids, [...done.values()]);
};

const surveyFor = ({ reach, now }: WritingCommand, asked: ToForget): PurgeSurvey =>
  purgeSurvey(reach, asked, reach.reading.zone.withOffset(now));

/** Forgets the persons on the live desk, and enters the purge into the journal. Call this under the lock. */
const forgetLive = async (command: WritingCommand, survey: PurgeSurvey, mark: JournalMark): Promise<void> => {
  const { live, last } = settled(command);
  survey.takeLive(live);
  const after = withoutPersons(live, survey.whom.forgets(command.now));
  await commit(command, { live, last, before: live, after }, mark);
};

/** Whether a person to be forgotten is on the live desk: another process may have brought one back from the archive meanwhile. */
const hasPersons = ({ live, now }: WritingCommand, { whom }: PurgeSurvey): boolean => {
  const contents = live.refreshed();
  const forgets = whom.forgets(now);
  return drawerNamesOf(contents.drawers).some((name) =>
    contents.drawers[name].some((row) => (forgets.get(row.uid)?.(row) ?? row) !== row),
  );
};

const withoutPersons = (live: Contents, forgets: Forgets): Contents => {
  const drawers = drawerNamesOf(live.drawers).map((name) => [
    name,
    live.drawers[name].map((row) => forgets.get(row.uid)?.(row) ?? row),
  ]);
  return { ...live, drawers: Object.fromEntries(drawers) as Contents['drawers'] };
};

/** Removes what killed processes left beside the files. */
const clearUp = ({ reach }: WritingCommand): void => {
  for (const path of leftovers(reach)) quietly(() => reach.disk.files.rmSync(path, { force: true }));
};

const reported = ({ whom, unread }: PurgeSurvey, ids: readonly string[], files: readonly Held[]): Purged => {
  const count = (wanted: Held['kind']): number => files.filter(({ kind }) => kind === wanted).length;
  return {
    ...{ ids, archives: count('archive'), backups: count('backup') },
    ...{ journals: count('journal'), copies: count('copy') },
    ...{ unread: unread(), stillOpen: whom.stillOpen() },
  };
};
