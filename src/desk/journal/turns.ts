import type { Sieve } from '../../core/sieve.ts';
import type { PastSieves } from '../archive/archiving.ts';
import { byDrawer, type Difference, eachChanged, isSameChange, PARTS, withDifference } from '../changes.ts';
import { type Contents, drawerNamesOf, recordsOf } from '../live/contents.ts';
import { changedSince } from './needRefusals.ts';

/** The difference that takes this one back. */
export const inverse = ({ changes, settings, holidays, extra }: Difference): Difference => ({
  changes: eachChanged(changes, ({ before, after, ...change }) => ({ ...change, before: after, after: before })),
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

/** Throws `changedSince` if a part of the desk is not as the difference knows it. */
export const refuseChangedParts = (contents: Contents, turn: Difference): void => {
  for (const part of PARTS) {
    const turned = turn[part];
    if (turned !== undefined && !isSameChange(contents[part], turned.before)) throw changedSince(part);
  }
};

const refuseChanged = (contents: Contents, turn: Difference): void => {
  const rows = new Map<string, unknown>();
  for (const drawer of byDrawer(turn.changes).keys())
    for (const row of recordsOf(contents.drawers, drawer)) rows.set(row.id, row);
  for (const { id, before } of turn.changes) if (!isSameChange(rows.get(id) ?? null, before)) throw changedSince(id);
  refuseChangedParts(contents, turn);
};

/** The records these differences start from that are not on the live desk. They may be in the archive. */
export const archivedIn = (contents: Contents, turns: readonly Difference[]): PastSieves => {
  const live = new Set(
    drawerNamesOf(contents.drawers).flatMap((drawer) => contents.drawers[drawer].map(({ id }) => id)),
  );
  const left = turns.flatMap(({ changes }) =>
    Array.from(changes).filter(({ id, before }) => before !== null && !live.has(id)),
  );
  const known = drawerNamesOf(contents.drawers);
  return Object.fromEntries(
    [...byDrawer(left)].flatMap(([drawer, own]) =>
      known.includes(drawer) ? [[drawer, [sieveFor(own.map(({ id }) => id))]]] : [],
    ),
  );
};

/** The number of records above which reading the whole archive is faster than looking for each of them. */
const MANY = 200;
const sieveFor = (ids: readonly string[]): Sieve => (ids.length > MANY ? {} : { ids });
