import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import type { Forgetting } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import { momentsIn } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { inward } from '../zone.ts';
import type { Forgets } from './scrub.ts';

/** A drawer that forgets persons, and how it does so. */
export type Forgetter = { readonly drawer: DrawerName; readonly how: Forgetting<Row> };

/** The persons to forget. */
export type ToForget = {
  /** Persons who were gone before this day. */
  readonly before: Day;
  /** Drawers that forget, by the letter of their ids. */
  readonly forgetters: ReadonlyMap<string, Forgetter>;
  /** Words that name commands. They stay in the journal. */
  readonly commands: ReadonlySet<string>;
};

/** The drawer of a record, if it forgets persons. */
export const forgetterOf = ({ forgetters }: ToForget, { id }: Row): Forgetter | undefined =>
  forgetters.get(id.slice(0, 1));

/** A record whose time is over but which is still open, and what to type about it. */
export type StillOpen = { readonly id: string; readonly does: Text };

/** Enters what was found out about a record. Null if that is nothing. It is called when the whole file could be read. */
export type Entering = (() => void) | null;

/**
 * The persons to forget. A record on the desk or in the archive is judged as it stands. A removed record, which is only in the journal or in
 * backups, is judged by its last copy: older copies may be from a time when the person was still inside.
 *
 * Ten years of visits do not fit into memory, so of each record only the verdict is kept.
 */
export type Whom = {
  /** Takes a record of the desk or of its archive. Of two states of a record the one that is entered last counts. */
  readonly stands: (row: Row) => Entering;
  /** Takes a copy of a record, as it is in a file. Call this when all records of the desk and its archive have been entered. */
  readonly copied: (row: Row) => Entering;
  /** Functions that remove the persons who are to be forgotten, or are forgotten already. */
  readonly forgets: (now: string) => Forgets;
  /** Ids of the records of which the persons are not forgotten yet. */
  readonly ids: () => readonly string[];
  /** The records that cannot be forgotten because their matter is open. */
  readonly stillOpen: () => readonly StillOpen[];
};

/** The id of a record to be forgotten; true if its person is forgotten already, false if it stays. */
type Verdict = string | boolean;
type Removed = { readonly updatedAt: string; readonly verdict: Verdict };

/** The verdicts on the records: of those that stand, and of those that are only in copies. */
type Verdicts = {
  readonly standing: Map<string, Verdict>;
  readonly removed: Map<string, Removed>;
  readonly open: Map<string, StillOpen>;
};

export const whomToForget = (asked: ToForget, reach: Reach): Whom => {
  const known: Verdicts = { standing: new Map(), removed: new Map(), open: new Map() };
  const { standing, removed, open } = known;
  const verdictOf = (uid: string): Verdict => standing.get(uid) ?? removed.get(uid)?.verdict ?? false;
  const judges = (form: Row): boolean => forgetterOf(asked, form) !== undefined;
  return {
    stands: (form) => (judges(form) ? standingIn(form, known, asked, reach) : null),
    copied: (form) => (judges(form) ? copyIn(form, known, asked, reach) : null),
    forgets: (now) => ({
      has: (uid) => verdictOf(uid) !== false,
      get: (uid) => (verdictOf(uid) === false ? undefined : (row) => forgotten(row, now, asked)),
    }),
    ids: () =>
      [...standing.values(), ...[...removed.values()].map(({ verdict }) => verdict)].filter(
        (verdict) => typeof verdict === 'string',
      ),
    stillOpen: () => [...open.values()].sort((a, b) => compareIds(a.id, b.id)),
  };
};

const standingIn = (form: Row, { standing, removed, open }: Verdicts, asked: ToForget, reach: Reach): Entering => {
  const { uid, id } = form;
  const sound = soundRow(form, asked, reach);
  const verdict = judged(sound, true, asked);
  const does = sound?.how.stillOpen(sound.row, asked.before) ?? null;
  return () => {
    standing.set(uid, verdict);
    removed.delete(uid);
    if (does === null) open.delete(uid);
    else open.set(uid, { id, does });
  };
};

const copyIn = (form: Row, { standing, removed }: Verdicts, asked: ToForget, reach: Reach): Entering => {
  const { uid, updatedAt } = form;
  const isOlder = (): boolean => standing.has(uid) || updatedAt < (removed.get(uid)?.updatedAt ?? '');
  if (isOlder()) return null;
  const verdict = judged(soundRow(form, asked, reach), false, asked);
  return () => {
    if (!isOlder()) removed.set(uid, { updatedAt, verdict });
  };
};

/** The record without its person; the record itself if that is so already. */
export const forgotten = (row: Row, now: string, asked: ToForget): Row =>
  forgetterOf(asked, row)?.how.forgotten(row, now) ?? row;

type Sound = { readonly row: Row; readonly how: Forgetting<Row> };

const judged = (sound: Sound | null, isStanding: boolean, { before }: ToForget): Verdict => {
  if (sound === null) return false;
  const { row, how } = sound;
  return how.isForgotten(row) || (how.isDue(row, before, isStanding) && row.id);
};

/** The record in memory; null if it is not valid, or of a drawer that forgets nobody. Nothing can be decided about an invalid record. */
const soundRow = (form: Row, asked: ToForget, { reading }: Reach): Sound | null => {
  const forgetter = forgetterOf(asked, form);
  if (forgetter === undefined) return null;
  const { drawer, how } = forgetter;
  try {
    const row = inward(form, momentsIn(drawer, reading), reading.zone);
    reading.check(drawer, row);
    return { row, how };
  } catch {
    return null;
  }
};
