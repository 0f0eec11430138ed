import type { Row } from '../../core/record.ts';
import { withOpen } from '../disk/chunks.ts';
import { codeOf, type Files, isSystemError } from '../disk/files.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { fileStamp, noteStampOf } from '../live/note.ts';
import type { Rewritten } from '../live/seal.ts';
import { type Held, heldFiles } from './keptFiles.ts';
import { type Looked, lookThrough } from './lookThrough.ts';
import { scrubbedParts } from './scrubFile.ts';
import { type Entering, forgetterOf, forgotten, type ToForget, type Whom, whomToForget } from './whomToForget.ts';

/** A file of the desk that holds persons to be forgotten, as it was looked through. */
export type Dirty = Held & { readonly looked: Looked };

/**
 * A look through all files of a desk. Files that have been looked through, and did not change since, are not read again. No lock is needed.
 */
export type PurgeSurvey = {
  readonly whom: Whom;
  /** Looks through the files that are new or have changed, then at the live desk. Returns those that hold persons to be forgotten. */
  readonly look: (live: Contents) => readonly Dirty[];
  /** Takes the records of the live desk. */
  readonly takeLive: (live: Contents) => void;
  /** The parts of a file without the persons. Null if the file is another one by now. */
  readonly scrubbed: <T>(file: Dirty, work: (parts: Iterable<Rewritten>) => T) => T | null;
  /** Notes that a file was written anew, or with null that it has to be looked through again. */
  readonly rewritten: (file: Dirty, stamp: string | null) => void;
  /** Paths of files that could not be looked through. */
  readonly unread: () => readonly string[];
};

/** A file that was looked through; null if it cannot be read. `mayHold`: there may be persons to be forgotten in it. */
type Seen = { readonly looked: Looked | null; readonly mayHold: boolean };

export const purgeSurvey = (reach: Reach, asked: ToForget, now: string): PurgeSurvey => {
  const { files } = reach.disk;
  const whom = whomToForget(asked, reach);
  const seen = new Map<string, Seen>();
  const takeLive = (live: Contents): void => {
    for (const drawer of drawerNamesOf(live.drawers)) for (const row of live.drawers[drawer]) whom.stands(row)?.();
  };
  const scrubbed: PurgeSurvey['scrubbed'] = ({ path, looked }, work) =>
    unlessGone(() =>
      withOpen(path, files, (handle) => {
        if (fileStamp(handle, files) !== looked.stamp) return null;
        return work(
          scrubbedParts({ handle, files }, looked.form, { forgets: whom.forgets(now), commands: asked.commands }),
        );
      }),
    );
  const isDirty = (file: Dirty): boolean => scrubbed(file, changesAny) === true;
  return {
    ...{ whom, takeLive, scrubbed },
    rewritten: ({ path, looked }, stamp) => {
      if (stamp === null) seen.delete(path);
      else seen.set(path, { looked: { ...looked, stamp }, mayHold: false });
    },
    look: (live) => {
      const fresh = freshIn(heldFiles(reach), seen, files);
      takeAll(fresh.filter(isOfArchive), seen, { reach, asked, whom });
      takeLive(live);
      const others = fresh.filter((file) => !isOfArchive(file));
      takeAll(others, seen, { reach, asked, whom });
      return fresh.flatMap((file) => dirtyOf(file, seen.get(file.path))).filter(isDirty);
    },
    unread: () => [...seen].filter(([, { looked }]) => looked?.isWhole !== true).map(([path]) => path),
  };
};

const isOfArchive = ({ kind }: Held): boolean => kind === 'archive';

type Purging = { readonly reach: Reach; readonly asked: ToForget; readonly whom: Whom };

const takeAll = (files: readonly Held[], seen: Map<string, Seen>, purging: Purging): void => {
  for (const file of files) {
    const found = seenIn(file, purging);
    if (found === 'gone') seen.delete(file.path);
    else seen.set(file.path, found);
  }
};

/** The stamp of a file; null if it cannot be looked at, which is reported when it is read. */
const stampOf = (path: string, files: Files): string | null => {
  try {
    return noteStampOf(path, files);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
};

/** The files that have not been looked through, or have changed since. Files that are gone are no longer known. */
const freshIn = (listed: readonly Held[], seen: Map<string, Seen>, files: Files): readonly Held[] => {
  const paths = new Set(listed.map(({ path }) => path));
  for (const path of seen.keys()) if (!paths.has(path)) seen.delete(path);
  return listed.filter(({ form, path }) => form === 'shut' || seen.get(path)?.looked?.stamp !== stampOf(path, files));
};

const dirtyOf = (file: Held, found: Seen | undefined): readonly Dirty[] =>
  found === undefined || found.looked === null || !found.mayHold ? [] : [{ ...file, looked: found.looked }];

const changesAny = (parts: Iterable<Rewritten>): boolean => {
  for (const { before, after } of parts) if (before !== after) return true;
  return false;
};

const seenIn = (file: Held, { reach: { disk }, asked, whom }: Purging): Seen | 'gone' => {
  if (file.form === 'shut') return { looked: null, mayHold: false };
  const entering: Exclude<Entering, null>[] = [];
  let mayHold = false;
  const each = (row: Row): void => {
    if (forgetterOf(asked, row) === undefined) return;
    // In the journal the words that were typed about a person matter too.
    mayHold ||= file.form !== 'document' || forgotten(row, '', asked) !== row;
    const enter = file.kind === 'archive' ? whom.stands(row) : whom.copied(row);
    if (enter !== null) entering.push(enter);
  };
  const looked = lookThrough(file, disk.files, each);
  if (looked === 'gone') return 'gone';
  if (looked !== null) for (const enter of entering) enter();
  return { looked, mayHold };
};

/** The work's value; null if the file is gone or can no longer be read. */
const unlessGone = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error) && ['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(error))) return null;
    throw error;
  }
};
