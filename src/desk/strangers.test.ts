import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DrawerName, Row } from '../core/record.ts';
import { moment, row } from '../core/schema.ts';
import * as v from '../core/valibot.ts';
import { openRescue } from './backup/rescue.ts';
import {
  adding,
  complaintOf,
  filesBelow,
  kinds,
  noContents,
  optionsIn,
  scratch,
  storeIn,
  titles,
} from './desk.fixture.ts';
import { examine } from './doctor/examine.ts';
import type { DrawerKind } from './forms.ts';
import { entryIn } from './journal/entry.ts';
import { takeBack } from './journal/takeBack.ts';
import { parseDesk } from './live/reading.ts';
import { commandOf } from './store.ts';
import type { StoreOptions } from './storeOptions.ts';
import type { Transaction } from './transaction.ts';
import { wholeDesk } from './wholeDesk.ts';

/** The last command, whatever it was about. */
const LAST = { steps: 1, of: null };

/** A drawer that only a newer program knows. The compiler checks names in code, but not those in a file. */
const BOATS = 'boats' as DrawerName;
const newer: readonly DrawerKind[] = [...kinds, { name: BOATS, schema: v.looseObject({ ...row, leaves: moment }) }];
const LEAVES = '2026-11-25T09:00:00';

/** The store of a newer program: on the next day it archives a boat that is back. */
const asNewer = (now: string): Partial<StoreOptions> => ({
  ...{ now, drawers: newer, check: () => {} },
  leaving: ({ drawers }) =>
    (drawers[BOATS] ?? [])
      .filter(({ id }) => id === 'B1')
      .map((boat) => ({ drawer: BOATS, row: boat, month: '2026-10', day: null })),
});

const newBoat = ({ contents, mint }: Transaction) => {
  const boat = { ...mint('B'), snoozedUntil: null, leaves: LEAVES } as Row;
  const boats = [...(contents.drawers[BOATS] ?? []), boat];
  return { contents: { ...contents, drawers: { ...contents.drawers, [BOATS]: boats } }, result: boat.id };
};

/** A desk on which a newer program has written two boats and filed the first. */
const desk = async (): Promise<string> => {
  const folder = join(scratch(), 'desk');
  await storeIn(folder, asNewer('2026-11-23T08:30:00')).change(newBoat);
  await storeIn(folder, asNewer('2026-11-24T08:30:00')).change(newBoat);
  return folder;
};

const boatsIn = (folder: string): unknown => {
  const store = storeIn(folder, asNewer('2026-11-28T08:30:00'));
  return [...store.archived(BOATS), ...(store.read().drawers[BOATS] ?? [])].map((boat) => ({ ...boat, uid: '' }));
};
const boats = [1, 2].map((n) => ({
  ...{ id: `B${n}`, uid: '', createdAt: `2026-11-2${n + 2}T08:30:00`, updatedAt: `2026-11-2${n + 2}T08:30:00` },
  ...{ snoozedUntil: null, leaves: LEAVES },
}));

describe('a drawer that the desk does not know yet', () => {
  it('is empty, and there from the first write on', async () => {
    const folder = join(scratch(), 'desk');
    await storeIn(folder).change(adding('一'));
    expect(fs.readFileSync(join(folder, 'desk.json'), 'utf8')).not.toContain('boats');
    const store = storeIn(folder, asNewer('2026-11-23T09:00:00'));
    expect(store.read().drawers[BOATS]).toEqual([]);
    expect(store.awake(BOATS, '2026-11-23')).toEqual([]);
    expect(await store.change(newBoat)).toBe('B1');
    expect(storeIn(folder, asNewer('2026-11-23T10:00:00')).read().drawers[BOATS]).toHaveLength(1);
  });

  it('is not damage where a hand was at the desk, in a backup or in an export', async () => {
    const folder = join(scratch(), 'desk');
    await storeIn(folder).change(adding('一'));
    const { path } = await openRescue(optionsIn(folder)).keepCopy(null);
    const paper = wholeDesk(storeIn(folder)).paper('2026-11-23T09:00:00');
    fs.appendFileSync(join(folder, 'desk.json'), '\n');
    const options = asNewer('2026-11-23T10:00:00');
    expect(storeIn(folder, options).read().drawers[BOATS]).toEqual([]);
    const { contents, kept } = await openRescue(optionsIn(folder, options)).restore(
      openRescue(optionsIn(folder, options)).findBackup({ typed: path, day: null }),
    );
    expect(kept).not.toBeNull();
    expect(contents.drawers[BOATS]).toEqual([]);
    expect(wholeDesk(storeIn(folder, options)).contentsOn({ ...paper }).drawers[BOATS]).toEqual([]);
  });

  it.each(['notices', 'duty', 'visitors', 'followups', 'people'] as const)('is none of the first: %s', (name) => {
    const { drawers, extra: _, ...wide } = noContents;
    const { [name]: _gone, ...others } = drawers;
    const bytes = Buffer.from(JSON.stringify({ ...wide, ...others }));
    expect(() => parseDesk(bytes, optionsReading)).toThrow(`its "${name}" is missing or malformed`);
  });
});

const optionsReading = commandOf(optionsIn('/nowhere')).reach.reading;

describe('a drawer that only a newer program knows', () => {
  it('stays as it stands, whatever is done to the desk', async () => {
    const folder = await desk();
    const filed = fs.readFileSync(join(folder, 'archive/2026/boats-2026-10.json'), 'utf8');
    const line = /\{"id":"B2".*\}/.exec(fs.readFileSync(join(folder, 'desk.json'), 'utf8'))?.[0] ?? 'none';
    await storeIn(folder, { now: '2026-11-25T08:30:00' }).change(adding('一'));
    await storeIn(folder, { now: '2026-11-26T08:30:00' }).change(adding('二'));
    const takenBack = await takeBack(storeIn(folder, { now: '2026-11-26T08:40:00' }), LAST, () => {});
    expect(takenBack.difference.changes).toMatchObject([{ id: 'F2', after: null }]);
    expect(fs.readFileSync(join(folder, 'desk.json'), 'utf8')).toContain(line);
    expect(fs.readFileSync(join(folder, 'archive/2026/boats-2026-10.json'), 'utf8')).toBe(filed);
    expect(boatsIn(folder)).toEqual(boats);
  });

  it('goes into a backup and comes back out of it', async () => {
    const folder = await desk();
    const rescue = openRescue(optionsIn(folder, { now: '2026-11-25T08:30:00' }));
    const { name, live, archived } = await rescue.keepCopy(null);
    expect([live, archived]).toEqual([1, 1]);
    await storeIn(folder, asNewer('2026-11-25T09:00:00')).change(newBoat);
    await rescue.restore(rescue.findBackup({ typed: name, day: null }));
    expect(boatsIn(folder)).toEqual(boats);
  });

  it('goes out with an export, of which a newer program takes it in', async () => {
    const folder = await desk();
    const paper = wholeDesk(storeIn(folder)).paper('2026-11-25T08:30:00');
    expect(paper.drawers[BOATS]).toMatchObject([{ id: 'B1' }, { id: 'B2', leaves: `${LEAVES}+08:00` }]);
    expect(paper.extra).toEqual({});
    const other = wholeDesk(storeIn(scratch(), asNewer('2026-11-25T08:30:00')));
    expect(other.contentsOn({ ...paper }).drawers[BOATS]).toMatchObject([{ id: 'B1' }, { id: 'B2', leaves: LEAVES }]);
  });

  it('is left alone by doctor, and so is the journal of it', async () => {
    const folder = await desk();
    const { ailments, journalLines } = await examine(
      commandOf(optionsIn(folder, { now: '2026-11-25T08:30:00' })),
      new Map(),
    );
    expect(ailments).toEqual([]);
    expect(journalLines).toBe(2);
    const [line = ''] = fs.readFileSync(join(folder, 'journal/2026-11.ndjson'), 'utf8').split('\n');
    expect(entryIn(line, optionsReading)).toMatchObject({ changes: [{ drawer: BOATS, id: 'B1' }] });
  });

  it('is changed by no older program: what was done to it is not taken back', async () => {
    const folder = await desk();
    const before = filesBelow(folder).map((file) => fs.readFileSync(join(folder, file), 'utf8'));
    const store = storeIn(folder, { now: '2026-11-25T08:30:00' });
    expect(await complaintOf(() => takeBack(store, LAST, () => {}))).toMatchObject({ code: 'newerDesk', exit: 3 });
    expect(filesBelow(folder).map((file) => fs.readFileSync(join(folder, file), 'utf8'))).toEqual(before);
    expect(await complaintOf(() => store.change(newBoat))).toMatchObject({ code: 'newerDesk' });
  });

  it('gets what a killed newer program had promised in the journal', async () => {
    const folder = await desk();
    const before = fs.readFileSync(join(folder, 'desk.json'));
    await storeIn(folder, asNewer('2026-11-24T09:00:00')).change(newBoat);
    const journal = join(folder, 'journal/2026-11.ndjson');
    const written = fs.readFileSync(journal);
    fs.writeFileSync(join(folder, 'desk.json'), before);
    fs.writeFileSync(journal, written);
    await storeIn(folder, { now: '2026-11-24T10:00:00' }).change(adding('一'));
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect(boatsIn(folder)).toMatchObject([...boats, { id: 'B3', leaves: LEAVES }]);
  });
});
