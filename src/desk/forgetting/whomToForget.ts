import type { Day } from '../../core/civil.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import type { Forgetting } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import { momentsIn } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { type Contents, namesOf } from '../live/contents.ts';
import { inward } from '../zone.ts';
import type { Held } from './keptFiles.ts';

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

/** Who is to be forgotten or is so already, by uid; the ids of those it is new for; and who is not, being in hand still. */
export type Whom = {
  readonly uids: ReadonlyMap<string, Forgetting<Row>>;
  readonly ids: readonly string[];
  readonly stillOpen: readonly StillOpen[];
};

/** A record that has been kept its time and yet cannot be forgotten, and what is to be typed about it. */
export type StillOpen = { readonly id: string; readonly does: Text };

/**
 * Whoever is due by the record as it stands, on the desk or in the archive; and of the records that were removed and stand in the
 * history only, by their last copy. Older copies say nothing: they may be of a time when the person was still inside.
 */
export const whomToForget = (live: Contents, held: readonly Held[], reach: Reach, asked: Asked): Whom => {
  const standing = new Map<string, Row>();
  for (const { kind, rows } of held) if (kind === 'archive') for (const row of rows) standing.set(row.uid, row);
  for (const row of namesOf(live.drawers).flatMap((drawer) => live.drawers[drawer])) standing.set(row.uid, row);
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
  ({ before }: Asked, stands: boolean) =>
  ({ row, how }: Judged): boolean =>
    how.isForgotten(row) || how.isDue(row, before, stands);

const soundAmong = (rows: ReadonlyMap<string, Row>, reach: Reach, asked: Asked): Judged[] =>
  [...rows.values()].flatMap((form) => {
    const forgetter = forgetterOf(asked, form);
    const row = forgetter === undefined ? null : soundRow(form, forgetter.drawer, reach);
    return forgetter === undefined || row === null ? [] : [{ row, how: forgetter.how }];
  });

/** The record as the program knows it; null for one that only looks like one, of which nothing can be told. */
const soundRow = (form: Row, drawer: DrawerName, { reading }: Reach): Row | null => {
  try {
    const row = inward(form, momentsIn(drawer, reading), reading.zone);
    reading.check(drawer, row);
    return row;
  } catch {
    return null;
  }
};
