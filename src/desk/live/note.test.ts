import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, begun, complaintOf, diskWith, optionsIn, refusing, scratch, storeIn } from '../desk.fixture.ts';
import { sealedLine } from '../disk/note.ts';
import { examine } from '../doctor/examine.ts';
import { takeBack } from '../journal/takeBack.ts';
import { commandOf } from '../store.ts';
import type { Contents } from './contents.ts';
import { noteStampOf } from './note.ts';

const deskOf = (folder: string) => join(folder, 'desk.json');
const noteOf = (folder: string) => join(folder, 'desk.note');
const sealedNote = ({ seal: _, ...note }: Readonly<Record<string, unknown>>) => `${sealedLine(JSON.stringify(note))}\n`;
const titlesIn = (folder: string) =>
  storeIn(folder)
    .read()
    .drawers.followups.map((row) => (row as unknown as { title: string }).title);

/** The text with a record that does not fit its schema, edited by hand so that the file keeps its length. */
const spoil = (text: string): string => text.replace('"title":"一"', '"titel":"一"');

describe('a note on the desk', () => {
  it('lets it be read as it was left', async () => {
    const folder = await begun();
    expect(JSON.parse(fs.readFileSync(noteOf(folder), 'utf8'))).toMatchObject({ steady: { offset: '+08:00' } });
    expect(titlesIn(folder)).toEqual(['一']);
  });

  it('is worth nothing once a hand was at the desk, whatever it leaves as it was', async () => {
    const folder = await begun();
    const { mtime, atime } = fs.statSync(deskOf(folder));
    fs.writeFileSync(deskOf(folder), spoil(fs.readFileSync(deskOf(folder), 'utf8')));
    fs.utimesSync(deskOf(folder), atime, mtime);
    expect(await complaintOf(() => storeIn(folder).read())).toMatchObject({ code: 'damagedDesk' });
  });

  it('is worth nothing for a copy', async () => {
    const [folder, copy] = [await begun(), join(scratch(), 'copy')];
    fs.cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
    fs.writeFileSync(deskOf(copy), spoil(fs.readFileSync(deskOf(copy), 'utf8')));
    expect(await complaintOf(() => storeIn(copy).read())).toMatchObject({ code: 'damagedDesk' });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"stamp":1}',
    '{"stamp":"1 2 3 4 5","steady":{"offset":"+08:00"}}',
    '{"stamp":"1 2 3 4 5","places":{"followups":["x"]},"rest":{"day":"2026-02-30","by":""}}',
  ])('is not needed, nor that it can be read: %s', async (torn) => {
    const folder = await begun();
    fs.writeFileSync(noteOf(folder), torn);
    expect(titlesIn(folder)).toEqual(['一']);
    fs.rmSync(noteOf(folder));
    fs.mkdirSync(noteOf(folder));
    expect(titlesIn(folder)).toEqual(['一']);
    await storeIn(folder).change(adding('二'));
    expect(titlesIn(folder)).toEqual(['一', '二']);
  });

  it('may fail to be written', async () => {
    const folder = await begun();
    const { files } = diskWith();
    const openSync = ((path: string, ...more: [string]) =>
      path === noteOf(folder) ? refusing('ENOSPC')() : files.openSync(path, ...more)) as typeof fs.openSync;
    await storeIn(folder, { files: { ...files, openSync } }).change(adding('二'));
    expect(titlesIn(folder)).toEqual(['一', '二']);
  });

  it('is left on no file that another has put in its place at once', async () => {
    const folder = await begun();
    const { files } = diskWith();
    const renameSync = ((from: string, to: string) => {
      files.renameSync(from, to);
      if (to !== deskOf(folder)) return;
      // A program that copies files between two machines writes like this.
      const [text, beside] = [fs.readFileSync(to, 'utf8'), join(folder, 'other.part')];
      fs.writeFileSync(beside, text.replace('"title":"一"', '"title":"从另一台电脑来"'));
      fs.renameSync(beside, to);
    }) as typeof fs.renameSync;
    const store = storeIn(folder, { files: { ...files, renameSync } });
    await store.change(adding('二'));
    expect(titlesIn(folder)).toEqual(['从另一台电脑来', '二']);
    expect(store.read().drawers.followups).toHaveLength(2);
    await storeIn(folder).change(adding('三'));
    expect(titlesIn(folder)).toEqual(['从另一台电脑来', '二', '三']);
  });

  it('does not stand for the seal where times have several offsets', async () => {
    const folder = await begun();
    await storeIn(folder).change(adding('x +08:00'));
    const note = JSON.parse(fs.readFileSync(noteOf(folder), 'utf8')) as object;
    expect(note).toMatchObject({ steady: null });
    fs.writeFileSync(deskOf(folder), spoil(fs.readFileSync(deskOf(folder), 'utf8')));
    fs.writeFileSync(noteOf(folder), sealedNote({ ...note, stamp: noteStampOf(deskOf(folder), fs) }));
    const complaint = await complaintOf(() => storeIn(folder).change(adding('二')));
    expect(complaint).toMatchObject({ code: 'damagedDesk', exit: 3 });
  });

  it('does not hide damage behind a new seal', async () => {
    const folder = await begun();
    await storeIn(folder).change(adding('二'));
    // A failing disk changes bytes, but neither the size nor the time of the file.
    const spoilt = fs.readFileSync(deskOf(folder), 'utf8').replace('"title":"一"', '"title":"三"');
    const note = JSON.parse(fs.readFileSync(noteOf(folder), 'utf8')) as object;
    fs.writeFileSync(deskOf(folder), spoilt);
    const stamp = noteStampOf(deskOf(folder), fs);
    fs.writeFileSync(noteOf(folder), sealedNote({ ...note, stamp }));
    expect(titlesIn(folder)).toEqual(['三', '二']);
    expect(await complaintOf(() => storeIn(folder).change(adding('四')))).toMatchObject({
      code: 'damagedDesk',
      exit: 3,
    });
    expect(fs.readFileSync(deskOf(folder), 'utf8')).toBe(spoilt);
    const { ailments } = await examine(commandOf(optionsIn(folder)), new Map());
    expect(ailments).toMatchObject([{ code: 'damagedDesk', severity: 'fault', where: 'desk.json' }]);
    // Saving the file confirms its content.
    fs.writeFileSync(deskOf(folder), spoilt);
    await storeIn(folder).change(adding('四'));
    expect(titlesIn(folder)).toEqual(['三', '二', '四']);
  });
});

describe('a note of before', () => {
  it('is not believed: it says of each drawer how long its lines are by turns', async () => {
    const folder = await begun();
    const { places, ...note } = JSON.parse(fs.readFileSync(noteOf(folder), 'utf8'));
    const [from, , to] = places.followups as [number, number, number];
    const rest = { day: '2026-11-23', by: '' };
    fs.writeFileSync(noteOf(folder), sealedNote({ ...note, places: { followups: [from, to - from, 0] }, rest }));
    expect(storeIn(folder).awake('followups', '2026-11-24')).toHaveLength(1);
    await storeIn(folder).change(adding('二'));
    expect(titlesIn(folder)).toEqual(['一', '二']);
  });
});

describe('rest', () => {
  const resting = {
    of: ({ drawers: { followups } }: Contents) => ({
      rows: new Set(followups.length > 1 ? followups.slice(0, 1) : []),
      ...{ said: [], known: {} },
    }),
    by: '1.0.0',
  };
  const on = (folder: string, now: string, by = '1.0.0') => storeIn(folder, { now, resting: { ...resting, by } });
  const awake = (folder: string, day: string, by = '1.0.0') =>
    on(folder, `${day}T08:30:00`, by)
      .awake('followups', day)
      .map(({ id }) => id);

  it('is found out with the first write of a day, and holds from that day on', async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await on(folder, '2026-11-23T08:30:00').change(adding(title));
    expect(awake(folder, '2026-11-23')).toEqual(['F1', 'F2']);
    await on(folder, '2026-11-24T08:30:00').change(adding('三'));
    expect(awake(folder, '2026-11-23')).toEqual(['F1', 'F2', 'F3']);
    expect(awake(folder, '2026-11-24')).toEqual(['F2', 'F3']);
    expect(awake(folder, '2027-01-04')).toEqual(['F2', 'F3']);
    expect(on(folder, '2026-11-24T09:00:00').read().drawers.followups).toHaveLength(3);
  });

  it('changes no order in which records are read', async () => {
    const folder = scratch();
    const ids = (now: string) =>
      on(folder, now)
        .read()
        .drawers.followups.map(({ id }) => id);
    for (const title of ['一', '二', '三']) await on(folder, '2026-11-23T08:30:00').change(adding(title));
    await on(folder, '2026-11-24T08:30:00').change(adding('四'));
    const lines = fs.readFileSync(deskOf(folder), 'utf8').match(/"id":"F\d"/g);
    expect(lines).toEqual(['"id":"F2"', '"id":"F3"', '"id":"F4"', '"id":"F1"']);
    expect(ids('2026-11-24T08:40:00')).toEqual(['F1', 'F2', 'F3', 'F4']);
    const without = (id: string) =>
      on(folder, '2026-11-24T08:50:00').change(({ contents }) => ({
        contents: {
          ...contents,
          drawers: { ...contents.drawers, followups: contents.drawers.followups.filter((row) => row.id !== id) },
        },
        result: null,
      }));
    await without('F2');
    await takeBack(on(folder, '2026-11-24T09:00:00'), { steps: 1, of: null }, () => {});
    expect(ids('2026-11-24T09:10:00')).toEqual(['F1', 'F2', 'F3', 'F4']);
  });

  it('is another version’s to know anew', async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await on(folder, '2026-11-23T08:30:00').change(adding(title));
    await on(folder, '2026-11-24T08:30:00').change(adding('三'));
    expect(awake(folder, '2026-11-24', '1.1.0')).toEqual(['F1', 'F2', 'F3']);
    await on(folder, '2026-11-24T09:00:00', '1.1.0').change(adding('四'));
    expect(awake(folder, '2026-11-24', '1.1.0')).toEqual(['F2', 'F3', 'F4']);
  });

  it('is found anew, but nothing that a desk of before lacks is forgotten', async () => {
    const folder = scratch();
    await on(folder, '2026-11-23T08:30:00').change(adding('一'));
    const before = fs.readFileSync(deskOf(folder));
    await on(folder, '2026-11-23T08:40:00').change(adding('二'));
    // Somebody lays the desk of before in its place, and goes on working.
    fs.writeFileSync(deskOf(folder), before);
    await on(folder, '2026-11-23T08:50:00').change(adding('三'));
    const lacks = { count: 1, id: 'F2' };
    expect(await on(folder, '2026-11-23T09:00:00').lacks()).toMatchObject(lacks);
    const later = on(folder, '2026-11-23T09:00:00', '1.1.0');
    expect(await later.lacks()).toMatchObject(lacks);
    await later.change(adding('四'));
    expect(await on(folder, '2026-11-23T09:10:00', '1.1.0').lacks()).toMatchObject(lacks);
  });

  it('ends when the settings change', async () => {
    const folder = scratch();
    for (const title of ['一', '二']) await on(folder, '2026-11-23T08:30:00').change(adding(title));
    await on(folder, '2026-11-24T08:30:00').change(adding('三'));
    const others = { ...resting, of: () => ({ rows: new Set<never>(), said: [], known: {} }) };
    const store = storeIn(folder, { now: '2026-11-24T09:00:00', resting: others });
    await store.change(({ contents }) => ({ contents: { ...contents, settings: { office: '乙' } }, result: null }));
    expect(awake(folder, '2026-11-24')).toEqual(['F1', 'F2', 'F3']);
  });
});
