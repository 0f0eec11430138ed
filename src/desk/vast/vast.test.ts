import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../changes.ts';
import { adding, complaintOf, diskWith, filesBelow, scratch } from '../desk.fixture.ts';
import { doAgain, takeBack } from '../journal/takeBack.ts';
import { withDrawers } from '../live/drawersOpenedLate.ts';
import { wholeDesk } from '../wholeDesk.ts';
import { apply, at, begun, changes, kept, mixed, row, stateOf } from './vast.fixture.ts';

const months = (folder: string): string[] =>
  filesBelow(folder).filter((path) => path.startsWith('archive/') && path.endsWith('.json'));

describe('a change that is not held in memory', () => {
  it('puts every record where it belongs, and is taken back and done again', async () => {
    const folder = await begun();
    const before = stateOf(folder);
    await apply(folder, mixed);
    const after = stateOf(folder);
    expect(after.rows.map(({ id }) => id)).toEqual(['F2', 'F3', 'F4', 'F6', 'F7', 'F8']);
    expect(after.settings).toEqual({ office: '办' });
    expect(
      at(folder)
        .read()
        .drawers.followups.map(({ id }) => id),
    ).toEqual(['F3', 'F8']);
    expect(months(folder)).toEqual([2024, 2025, 2026].map((year) => expect.stringContaining(`archive/${year}/`)));
    const { commands, difference } = await takeBack(at(folder), { steps: 1, of: null }, () => {});
    expect(commands.map(({ revision }) => revision)).toEqual([2]);
    expect(difference.changes.length).toBe(7);
    expect(stateOf(folder)).toEqual(before);
    await doAgain(at(folder), 1);
    expect(stateOf(folder)).toEqual(after);
    for (const steps of [1, 1]) await takeBack(at(folder), { steps, of: null }, () => {});
    expect(stateOf(folder)).toEqual({ rows: [], settings: {} });
    expect(months(folder)).toEqual([]);
    expect(await at(folder).change(adding('next'))).toBe('F9');
  });

  it('leaves the desk as a command does that holds everything', async () => {
    const some = fc.uniqueArray(
      fc.record({
        n: fc.integer({ min: 1, max: 9 }),
        month: fc.option(fc.constantFrom('2025-03', '2026-01', '2026-02')),
      }),
      { selector: ({ n }) => n },
    );
    const rowsOf = (all: readonly { n: number; month: string | null }[]) => all.map(({ n, month }) => row(n, month));
    await fc.assert(
      fc.asyncProperty(some, some, some, async (one, two, three) => {
        const folder = join(scratch(), 'desk');
        for (const rows of [one, two, three].map(rowsOf)) {
          const present = wholeDesk(at(folder)).contents();
          const made = { ...present, drawers: withDrawers(present.drawers, { followups: rows }) };
          const difference = differenceOf(present, made);
          if (difference === null) continue;
          await apply(folder, difference);
          expect(stateOf(folder).rows).toEqual(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps a closed record on the desk to which an open one refers, whichever comes first', async () => {
    for (const rows of [
      [row(1, '2025-03'), row(2, null, { from: 'F1' })],
      [row(2, null, { from: 'F1' }), row(1, '2025-03')],
    ]) {
      const folder = join(scratch(), 'desk');
      await apply(folder, { changes: changes(rows.map((one) => [null, one])) });
      expect(months(folder)).toEqual([]);
      expect(at(folder).read().drawers.followups).toHaveLength(2);
    }
  });

  it.each([
    ['was changed', [[row(2, '2024-01'), null]]],
    ['is gone', [[row(9, null), null]]],
    ['is there already', [[null, kept[4]]]],
    [
      'occurs twice',
      [
        [null, row(9, null)],
        [null, row(9, '2025-03')],
      ],
    ],
  ] as const)('is refused as a whole when one record %s', async (_, last) => {
    const folder = await begun();
    const before = { ...stateOf(folder), files: filesBelow(folder).filter((path) => !path.startsWith('backup/')) };
    const wrong = { changes: changes([[null, row(6, '2025-03')], ...last]) };
    expect(await complaintOf(() => apply(folder, wrong))).toMatchObject({ code: 'changedSince' });
    const files = filesBelow(folder).filter((path) => !path.startsWith('backup/'));
    expect({ ...stateOf(folder), files }).toEqual(before);
    expect(filesBelow(folder).filter((path) => path.includes('archive-next'))).toEqual([]);
  });

  it('leaves alone what it does not know in the archive', async () => {
    const folder = await begun();
    fs.writeFileSync(join(folder, 'archive', 'mine.txt'), 'mine');
    await apply(folder, mixed);
    expect(fs.readFileSync(join(folder, 'archive', 'mine.txt'), 'utf8')).toBe('mine');
    expect(filesBelow(join(folder, 'backup')).filter((path) => path.includes('archive'))).toEqual([]);
  });

  it('copies months where the file system has no links', async () => {
    const folder = await begun();
    const linkSync = (from: fs.PathLike, to: fs.PathLike) => {
      if (String(from).endsWith('.json'))
        throw Object.assign(new Error('no links'), { code: 'EPERM', syscall: 'link' });
      fs.linkSync(from, to);
    };
    await apply(folder, { changes: changes([[null, row(6, '2026-02')]]) }, { files: diskWith({ linkSync }).files });
    expect(stateOf(folder).rows).toHaveLength(6);
  });
});
