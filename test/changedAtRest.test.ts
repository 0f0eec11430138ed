import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayList } from '../src/agenda/list.ts';
import { dayPage } from '../src/agenda/page.ts';
import { deskAt } from '../src/cli/desk/deskAt.ts';
import { addDays, addMinutes, dayOf, type Moment } from '../src/core/civil.ts';
import type { DrawerName, Row } from '../src/core/record.ts';
import type { DayHeard } from '../src/core/said.ts';
import type { Contents } from '../src/desk/live/contents.ts';
import { anyDesk } from './anyDesk.fixture.ts';
import { edgeOf, inZone, sink } from './world.fixture.ts';

/** A desk in a folder, as a command at a moment finds it, with all drawers open. */
const openedAt = async (folder: string, now: Moment) => {
  const streams = { input: process.stdin, out: sink().stream, err: sink().stream };
  const at = deskAt(edgeOf(folder, { OFFICE_NOW: now }, { argv: ['jot'], ...streams }), undefined);
  await at.drawers.openAll();
  return at;
};

/** Throws of a die, the same ones each time. */
const dieOf = (throws: readonly number[]): ((sides: number) => boolean) => {
  let n = 0;
  return (sides) => (throws[n++ % throws.length] ?? 0) % sides === 0;
};

/** Records of a drawer after a command: some have gone, some are changed, some have come. */
const mixed = (before: readonly Row[], others: readonly Row[], isHit: (sides: number) => boolean): readonly Row[] => {
  const left = before.filter(() => !isHit(4));
  const [changing, ...coming] = others;
  const known = new Set(before.flatMap(({ id, uid }) => [id, uid]));
  const come = coming.filter(({ id, uid }) => !known.has(id) && !known.has(uid));
  const at = changing === undefined || !isHit(2) ? -1 : 0;
  return [...left.map((row, n) => (n === at ? { ...changing, id: row.id, uid: row.uid } : row)), ...come] as Row[];
};

const changed = (contents: Contents, other: Contents, isHit: (sides: number) => boolean): Contents => {
  const names = Object.keys(contents.drawers) as DrawerName[];
  const drawers = names.map((name) => [name, mixed(contents.drawers[name], other.drawers[name], isHit)]);
  return { ...contents, drawers: Object.fromEntries(drawers) as Contents['drawers'] };
};

/** Lists and pages of a moment: as the note of the desk lets them be made, and made of all records. */
const bothAt = async (folder: string, now: Moment) => {
  const { store, drawers, factsOf } = await openedAt(folder, now);
  const contents = store.read();
  const [facts, today, all] = [factsOf(contents), dayOf(now), drawers.open()];
  const { said, asleep } = store.quiet(today);
  const listOf = (heard: DayHeard) => {
    const list = dayList(heard, facts, null);
    const ranked = JSON.parse(JSON.stringify({ ...list, actions: [] })) as unknown;
    return { ranked, page: dayPage(list, { facts, reveal: false }) };
  };
  const awake = all.filter(({ name }) => asleep[name] === undefined);
  return {
    noted: listOf({ drawers: awake, recordsOf: ({ name }) => store.awake(name, today), said }),
    read: listOf({ drawers: all, recordsOf: ({ name }) => contents.drawers[name], said: [] }),
  };
};

it('a list says the same by the note and without, whatever was changed in the course of the day', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(anyDesk, anyDesk, anyDesk),
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 1300 }),
      fc.array(fc.nat(100), { minLength: 7, maxLength: 40 }),
      fc.nat(60 * 24 * 16),
      async ([first, ...others], day, minute, throws, later) => {
        const room = mkdtempSync(join(tmpdir(), 'office-test-'));
        const [folder, isHit] = [join(room, 'desk'), dieOf(throws)];
        const now = addMinutes(`${addDays('2025-01-01', day)}T00:00:00`, minute);
        try {
          const { noted, read } = await inZone('Asia/Shanghai', async () => {
            const { settings, holidays, counters, drawers } = first;
            const laid = (contents: Contents) => ({ ...contents, settings, holidays, counters, drawers });
            await (await openedAt(folder, now)).store.change(({ contents }) => ({
              contents: laid(contents),
              result: null,
            }));
            for (const [n, other] of others.entries())
              await (await openedAt(folder, addMinutes(now, n + 1))).store.change(({ contents }) => ({
                ...{ contents: changed(contents, other, isHit), result: null },
              }));
            return bothAt(folder, addMinutes(now, later + others.length));
          });
          expect(noted).toEqual(read);
        } finally {
          rmSync(room, { recursive: true, force: true });
        }
      },
    ),
    { numRuns: 12 },
  );
});
