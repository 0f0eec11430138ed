import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../core/record.ts';
import { moment, row } from '../core/schema.ts';
import * as v from '../core/valibot.ts';
import { openRescue } from './backup/rescue.ts';
import { filesBelow, optionsIn, scratch, storeIn } from './desk.fixture.ts';
import type { DrawerKind } from './forms.ts';
import type { StoreOptions } from './storeOptions.ts';
import { wholeDesk } from './wholeDesk.ts';
import type { Zone } from './zone.ts';

const trip = v.object({ leaves: moment, remark: v.string() });
const drawers: readonly DrawerKind[] = [{ name: 'notices', schema: v.object({ ...row, trips: v.array(trip) }) }];
const LEAVES = '2026-11-25T09:00:00';
const trips = [{ leaves: LEAVES, remark: LEAVES }];

/** A store whose records say when a car leaves. Finished records are archived on the next day. */
const cars = (now = '2026-11-23T08:30:00', more: Partial<StoreOptions> = {}): Partial<StoreOptions> => ({
  ...{ now, drawers, check: () => {} },
  leaving: ({ drawers: { notices } }) =>
    notices.map((car) => ({ drawer: 'notices', row: car, month: '2026-10', day: null })),
  ...more,
});

const withCar = async (folder: string): Promise<void> => {
  await storeIn(folder, cars()).change(({ contents, mint }) => {
    const car = { ...mint('N'), snoozedUntil: null, trips } as Row;
    return { contents: { ...contents, drawers: { ...contents.drawers, notices: [car] } }, result: null };
  });
};

/** Makes the first write of the next day, which archives finished records. */
const nextDay = async (folder: string): Promise<void> => {
  const store = storeIn(folder, cars('2026-11-24T08:30:00'));
  await store.change(({ contents }) => ({ contents: { ...contents, settings: { office: '甲' } }, result: null }));
};

const tripsIn = (rows: readonly Row[]): unknown => rows.map((car) => (car as Row & { trips: unknown }).trips);

describe('a moment by another name than those of before', () => {
  it('stands with its offset wherever the desk keeps it, and no other text does', async () => {
    const folder = join(scratch(), 'desk');
    await withCar(folder);
    await nextDay(folder);
    const { path } = await openRescue(optionsIn(folder, cars('2026-11-24T09:00:00'))).keepCopy(null);
    const holders = filesBelow(folder).filter((file) => fs.readFileSync(join(folder, file), 'utf8').includes('leaves'));
    expect(holders).toEqual([
      'archive/2026/notices-2026-10.json',
      'backup/desk-2026-11-24-090000.json',
      'backup/desk-2026-11-24.json',
      'backup/desk-2026-11.json',
      'journal/2026-11.ndjson',
    ]);
    for (const file of [...holders.map((name) => join(folder, name)), path]) {
      const written = fs.readFileSync(file, 'utf8').replaceAll('\\"', '"');
      expect(written.match(/"leaves":"[^"]*"/g)).toContain(`"leaves":"${LEAVES}+08:00"`);
      expect(written).not.toContain(`"leaves":"${LEAVES}"`);
      expect(written).not.toContain(`"remark":"${LEAVES}+08:00"`);
    }
    const paper = wholeDesk(storeIn(folder, cars())).paper('2026-11-24T09:00:00');
    expect(paper.drawers.notices).toMatchObject([{ trips: [{ leaves: `${LEAVES}+08:00`, remark: LEAVES }] }]);
  });

  it('is read as the clock shows it, from everywhere', async () => {
    const folder = join(scratch(), 'desk');
    await withCar(folder);
    expect(tripsIn(storeIn(folder, cars()).read().drawers.notices)).toEqual([trips]);
    const [line] = storeIn(folder, cars()).history();
    expect(line).toMatchObject({ entry: { changes: [{ after: { trips } }] } });
    await nextDay(folder);
    expect(storeIn(folder, cars()).read().drawers.notices).toEqual([]);
    expect(tripsIn(storeIn(folder, cars()).archived('notices'))).toEqual([trips]);
    const whole = wholeDesk(storeIn(folder, cars()));
    expect(tripsIn(whole.contentsOn({ ...whole.paper('2026-11-24T09:00:00') }).drawers.notices)).toEqual([trips]);
  });

  it('is another hour on a machine in another zone', async () => {
    const folder = join(scratch(), 'desk');
    await withCar(folder);
    const tokyo: Zone = {
      toLocal: (iso) => (iso === `${LEAVES}+08:00` ? '2026-11-25T10:00:00' : iso),
      withOffset: (local) => `${local}+09:00`,
      keeps: () => false,
      rules: null,
    };
    expect(tripsIn(storeIn(folder, cars(undefined, { zone: tokyo })).read().drawers.notices)).toEqual([
      [{ leaves: '2026-11-25T10:00:00', remark: LEAVES }],
    ]);
  });

  it('is taken as it stands where an older version wrote it without offset', async () => {
    const folder = join(scratch(), 'desk');
    await withCar(folder);
    const path = join(folder, 'desk.json');
    fs.writeFileSync(path, fs.readFileSync(path, 'utf8').replace(`"leaves":"${LEAVES}+08:00"`, `"leaves":"${LEAVES}"`));
    expect(tripsIn(storeIn(folder, cars()).read().drawers.notices)).toEqual([trips]);
  });
});
