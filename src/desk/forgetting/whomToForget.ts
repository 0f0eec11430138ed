import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import type { Forgetting } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import { momentsIn } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, drawerNamesOf } from '../live/contents.ts';
import { inward } from '../zone.ts';
import type { Held } from './keptFiles.ts';

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

/**
 * The persons found: all to be forgotten or forgotten already, by the uid of their record; the ids of those not forgotten yet; and those
 * who cannot be forgotten because their matter is open.
 */
export type Whom = {
  readonly uids: ReadonlyMap<string, Forgetting<Row>>;
  readonly ids: readonly string[];
  readonly stillOpen: readonly StillOpen[];
};

/** A record whose time is over but which is still open, and what to type about it. */
export type StillOpen = { readonly id: string; readonly does: Text };

/**
 * Finds the persons to forget. A record on the desk or in the archive is judged as it stands. A removed record, which is only in the
 * journal or in backups, is judged by its last copy: older copies may be from a time when the person was still inside.
 */
export const whomToForget = (live: Contents, held: readonly Held[], reach: Reach, asked: ToForget): Whom => {
  const standing = new Map<string, Row>();
  for (const { kind, rows } of held) if (kind === 'archive') for (const row of rows) standing.set(row.uid, row);
  for (const row of drawerNamesOf(live.drawers).flatMap((drawer) => live.drawers[drawer])) standing.set(row.uid, row);
  const removed = new Map<string, Row>();
  for (const row of held.flatMap(({ rows }) => rows))
    if (!standing.has(row.uid) && isLater(row, removed.get(row.uid))) removed.set(row.uid, row);
  const present = soundAmong(standing, reach, asked);
  const judged = [
    ...present.filter(isJudged(asked, true)),
    ...soundAmong(removed, reach, asked).filter(isJudged(asked, false)),
  ];
  return {
    uids: new Map(judged.map(({ row, how }) => [row.uid, how])),
    ids: judged.flatMap(({ row, how }) => (how.isForgotten(row) ? [] : [row.id])),
    stillOpen: present
      .flatMap(({ row, how }) => {
        const does = how.stillOpen(row, asked.before);
        return does === null ? [] : [{ id: row.id, does }];
      })
      .sort((a, b) => compareIds(a.id, b.id)),
  };
};

const isLater = (row: Row, other: Row | undefined): boolean => other === undefined || row.updatedAt >= other.updatedAt;

type Judged = { readonly row: Row; readonly how: Forgetting<Row> };

const isJudged =
  ({ before }: ToForget, stands: boolean) =>
  ({ row, how }: Judged): boolean =>
    how.isForgotten(row) || how.isDue(row, before, stands);

const soundAmong = (rows: ReadonlyMap<string, Row>, reach: Reach, asked: ToForget): Judged[] =>
  [...rows.values()].flatMap((form) => {
    const forgetter = forgetterOf(asked, form);
    const row = forgetter === undefined ? null : soundRow(form, forgetter.drawer, reach);
    return forgetter === undefined || row === null ? [] : [{ row, how: forgetter.how }];
  });

/** The record in memory; null if it is not valid. Nothing can be decided about such a record. */
const soundRow = (form: Row, drawer: DrawerName, { reading }: Reach): Row | null => {
  try {
    const row = inward(form, momentsIn(drawer, reading), reading.zone);
    reading.check(drawer, row);
    return row;
  } catch {
    return null;
  }
};
