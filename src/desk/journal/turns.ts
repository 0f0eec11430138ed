import type { Sieve } from '../../core/sieve.ts';
import type { PastSieves } from '../archive/archiving.ts';
import { type Difference, isSameChange, PARTS, type RecordChange, withDifference } from '../changes.ts';
import { type Contents, drawerNamesOf, recordsOf } from '../live/contents.ts';
import { changedSince } from './needRefusals.ts';

/** The difference that takes this one back. */
export const inverse = ({ changes, settings, holidays, extra }: Difference): Difference => ({
  changes: changes.map(({ before, after, ...change }): RecordChange => ({ ...change, before: after, after: before })),
  ...(settings === undefined ? {} : { settings: { before: settings.after, after: settings.before } }),
  ...(holidays === undefined ? {} : { holidays: { before: holidays.after, after: holidays.before } }),
  ...(extra === undefined ? {} : { extra: { before: extra.after, after: extra.before } }),
});

/** The desk after these differences, one after the other. Throws `changedSince` if a record or a part is not as its `before` says. */
export const withTurns = (contents: Contents, turns: readonly Difference[]): Contents =>
  turns.reduce((before, turn) => {
    refuseChanged(before, turn);
    return withDifference(before, turn);
  }, contents);

const refuseChanged = (contents: Contents, turn: Difference): void => {
  const rows = new Map<string, unknown>();
  for (const drawer of new Set(turn.changes.map((change) => change.drawer)))
    for (const row of recordsOf(contents.drawers, drawer)) rows.set(row.id, row);
  for (const { id, before } of turn.changes) if (!isSameChange(rows.get(id) ?? null, before)) throw changedSince(id);
  for (const part of PARTS) {
    const turned = turn[part];
    if (turned !== undefined && !isSameChange(contents[part], turned.before)) throw changedSince(part);
  }
};

/** The records these differences start from that are not on the live desk. They may be in the archive. */
export const archivedIn = (contents: Contents, turns: readonly Difference[]): PastSieves => {
  const live = new Set(
    drawerNamesOf(contents.drawers).flatMap((drawer) => contents.drawers[drawer].map(({ id }) => id)),
  );
  const left = turns.flatMap(({ changes }) => changes).filter(({ id, before }) => before !== null && !live.has(id));
  const byDrawer = drawerNamesOf(contents.drawers).map(
    (drawer) => [drawer, left.filter((change) => change.drawer === drawer)] as const,
  );
  return Object.fromEntries(
    byDrawer.flatMap(([drawer, own]) => (own.length === 0 ? [] : [[drawer, [sieveFor(own.map(({ id }) => id))]]])),
  );
};

/** The number of records above which reading the whole archive is faster than looking for each of them. */
const MANY = 200;
const sieveFor = (ids: readonly string[]): Sieve => (ids.length > MANY ? {} : { ids });
