import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followup, scratch, storeIn, withFollowups } from '../desk.fixture.ts';
import { type Files, realFiles } from '../disk/files.ts';
import type { Leaving } from './file.ts';

/** A desk whose first records lie in these months of the archive, by their ids; the last one is on the live desk. */
const filed = async (months: readonly number[]): Promise<string> => {
  const folder = join(scratch(), 'desk');
  const leaving = (): Leaving[] =>
    months.map((month, n) => ({
      ...{ drawer: 'followups', row: followup(n + 1), day: null },
      month: `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    }));
  const all = Array.from({ length: months.length + 1 }, (_, n) => followup(n + 1));
  await storeIn(folder).change(({ contents }) => withFollowups(contents, all));
  await storeIn(folder, { now: '2026-11-24T08:30:00', leaving }).change(({ contents }) =>
    withFollowups(contents, [...contents.drawers.followups, followup(all.length + 1)]),
  );
  return folder;
};

it('all records of a drawer come in the order of their ids, wherever they lie', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(59), { maxLength: 40 }), async (months) => {
      const store = storeIn(await filed(months));
      const rows = store.steadily(() => [...store.inOrder('followups')]);
      expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: months.length + 2 }, (_, n) => `F${n + 1}`));
    }),
    { numRuns: 15 },
  );
});

it('each file of the archive is read twice, and few are held', async () => {
  const folder = await filed(Array.from({ length: 60 }, (_, n) => n));
  const opened = new Map<string, number>();
  const openSync: Files['openSync'] = (path, ...how) => {
    opened.set(String(path), (opened.get(String(path)) ?? 0) + 1);
    return realFiles.openSync(path, ...how);
  };
  const store = storeIn(folder, { files: { ...realFiles, openSync } });
  expect([...store.inOrder('followups')]).toHaveLength(62);
  const months = [...opened].filter(([path]) => /followups-/.test(path));
  expect(months).toHaveLength(60);
  expect(new Set(months.map(([, times]) => times))).toEqual(new Set([2]));
});
