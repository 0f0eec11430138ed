import type { Day } from '../calendar/civil.ts';
import type { DrawerName, Row } from '../record.ts';
import type { Forgetting } from '../rule.ts';
import type { Reach } from './adapter.ts';
import { type Contents, DRAWERS } from './contents.ts';
import type { Held } from './held.ts';
import { inward } from './zone.ts';

/** A drawer that forgets, and how. */
export type Forgetter = { readonly drawer: DrawerName; readonly how: Forgetting<Row> };

/** Whom to forget. */
export type Asked = {
  /** Those who were gone before this day. */
  readonly before: Day;
  /** By the letter of a record's id. */
  readonly forgetters: ReadonlyMap<string, Forgetter>;
  /** The words that name commands; they stay in the journal. */
  readonly commands: ReadonlySet<string>;
};

/** The drawer of this record, if it forgets. */
export const forgetterOf = ({ forgetters }: Asked, { id }: Row): Forgetter | undefined =>
  forgetters.get(id.slice(0, 1));

/** Who is to be forgotten or is so already, by uid; and the ids of those it is new for. */
export type Whom = { readonly uids: ReadonlyMap<string, Forgetting<Row>>; readonly ids: readonly string[] };

/**
 * Whoever is due by the record as it stands, on the desk or in the archive; and of the records that were removed and stand in the
 * history only, by their last copy. Older copies say nothing: they may be of a time when the person was still inside.
 */
export const whomToForget = (live: Contents, held: readonly Held[], reach: Reach, asked: Asked): Whom => {
  const standing = new Map<string, Row>();
  for (const { kind, rows } of held) if (kind === 'archive') for (const row of rows) standing.set(row.uid, row);
  for (const row of DRAWERS.flatMap((drawer) => live.drawers[drawer])) standing.set(row.uid, row);
  const removed = new Map<string, Row>();
  for (const row of held.flatMap(({ rows }) => rows))
    if (!standing.has(row.uid) && isLater(row, removed.get(row.uid))) removed.set(row.uid, row);
  const judged = [...judgedAmong(standing, true, reach, asked), ...judgedAmong(removed, false, reach, asked)];
  return {
    uids: new Map(judged.map(({ row, how }) => [row.uid, how])),
    ids: judged.flatMap(({ row, how }) => (how.isForgotten(row) ? [] : [row.id])),
  };
};

const isLater = (row: Row, other: Row | undefined): boolean => other === undefined || row.updatedAt >= other.updatedAt;

type Judged = { readonly row: Row; readonly how: Forgetting<Row> };

const judgedAmong = (rows: ReadonlyMap<string, Row>, stands: boolean, reach: Reach, asked: Asked): Judged[] =>
  [...rows.values()].flatMap((form) => {
    const forgetter = forgetterOf(asked, form);
    const row = forgetter === undefined ? null : soundRow(form, forgetter.drawer, reach);
    if (forgetter === undefined || row === null) return [];
    const { how } = forgetter;
    return how.isForgotten(row) || how.isDue(row, asked.before, stands) ? [{ row, how }] : [];
  });

/** The record as the program knows it; null for one that only looks like one, of which nothing can be told. */
const soundRow = (form: Row, drawer: DrawerName, { reading }: Reach): Row | null => {
  try {
    const row = inward(form, reading.zone);
    reading.check(drawer, row);
    return row;
  } catch {
    return null;
  }
};
