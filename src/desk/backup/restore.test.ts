import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  adding,
  check,
  complaintOf,
  diskWith,
  filesBelow,
  host,
  kinds,
  refusing,
  scratch,
  shanghai,
  storeIn,
  titles,
} from '../desk.fixture.ts';
import type { Files } from '../disk/files.ts';
import { openRescue, type Rescue } from './rescue.ts';

const rescueIn = (folder: string, faults: Partial<Files> = {}, now = '2026-11-24T08:30:00'): Rescue =>
  openRescue({
    ...{ folder, host, zone: shanghai, now, argv: ['restore'], drawers: kinds, check, patience: 0 },
    newUid: () => '',
    files: diskWith(faults).files,
  });

const deskOf = (folder: string) => join(folder, 'desk.json');
const named = (typed: string) => ({ typed, day: null });

/** A desk with three matters, and its backup of the morning with one. */
const begun = async (): Promise<string> => {
  const folder = scratch();
  await storeIn(folder).change(adding('一'));
  await storeIn(folder, { now: '2026-11-24T08:00:00' }).change(adding('二'));
  await storeIn(folder, { now: '2026-11-24T08:01:00' }).change(adding('三'));
  return folder;
};

describe('restoring', () => {
  it('continues the revisions and the numbers, and keeps what it replaces to the letter', async () => {
    const folder = await begun();
    const before = fs.readFileSync(deskOf(folder), 'utf8');
    const rescue = rescueIn(folder);
    const { contents, kept } = await rescue.restore(rescue.findBackup(named('2026-11-24')));
    expect(contents).toMatchObject({ revision: 4, counters: { F: 3 } });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect(fs.readFileSync(join(folder, 'backup', `desk-${kept}.json`), 'utf8')).toBe(before);
    expect(await storeIn(folder).change(adding('四'))).toBe('F4');
    expect(titles(storeIn(folder).read())).toEqual(['一', '四']);
    expect([...storeIn(folder).history('F3')]).toHaveLength(2);
  });

  it('of bytes that are no text keeps the bytes', async () => {
    const folder = await begun();
    const rubbish = Buffer.from([0xff, 0xfe, 0, 1]);
    fs.writeFileSync(deskOf(folder), rubbish);
    const rescue = rescueIn(folder);
    const { kept } = await rescue.restore(rescue.findBackup(null));
    expect(fs.readFileSync(join(folder, 'backup', `desk-${kept}.json`)).equals(rubbish)).toBe(true);
    // The counters come from the journal, because the damaged desk cannot tell them.
    expect(storeIn(folder).read()).toMatchObject({ revision: 4, counters: { F: 3 } });
  });

  it('takes the newest backup that is good', async () => {
    const folder = await begun();
    fs.writeFileSync(join(folder, 'backup', 'desk-2026-11-30.json'), 'spoilt');
    expect(rescueIn(folder).findBackup(null).name).toBe('2026-11-24');
    await rescueIn(folder).keepCopy(null);
    expect(rescueIn(folder).findBackup(null).name).toBe('2026-11-24-083000');
  });

  it.each([
    ['writeFileSync', 'ENOSPC'],
    ['fsyncSync', 'EIO'],
    ['renameSync', 'EPERM'],
    ['linkSync', 'EROFS'],
  ] as const)('that fails at any %s with %s leaves desk and journal as they were', async (call, code) => {
    for (let good = 0; ; good += 1) {
      const folder = await begun();
      const journal = join(folder, 'journal', '2026-11.ndjson');
      const texts = () => [fs.readFileSync(deskOf(folder), 'utf8'), fs.readFileSync(journal, 'utf8')];
      const before = texts();
      let calls = 0;
      const real = fs[call] as (...args: unknown[]) => unknown;
      const failing = (...args: unknown[]) => {
        calls += 1;
        const isFolder = call === 'fsyncSync' && fs.fstatSync(args[0] as number).isDirectory();
        return calls > good && !isFolder ? refusing(code)() : real(...args);
      };
      const rescue = rescueIn(folder, { [call]: failing } as Partial<Files>);
      try {
        await rescue.restore(rescue.findBackup(named('2026-11-24')));
        return;
      } catch (error) {
        expect(error).toMatchObject({ code: 'unwritable', exit: 1 });
        expect(texts()).toEqual(before);
        expect(filesBelow(folder).filter((path) => /tmp|lock/.test(path))).toEqual([]);
      }
    }
  });

  it('of a bundle that fails puts the archive back', async () => {
    const folder = await begun();
    const month = join(folder, 'archive', '2026', 'followups-2026-10.json');
    fs.mkdirSync(join(month, '..'), { recursive: true });
    const row = { id: 'F9', uid: 'old', title: '旧', createdAt: '', updatedAt: '', snoozedUntil: null };
    fs.writeFileSync(month, JSON.stringify({ version: 1, drawer: 'followups', month: '2026-10', records: [row] }));
    const { name } = await rescueIn(folder).keepCopy(null);
    const before = filesBelow(join(folder, 'archive'));
    const renameSync = (from: fs.PathLike, to: fs.PathLike) =>
      to === deskOf(folder) ? refusing('EIO')() : fs.renameSync(from, to);
    const faulty = rescueIn(folder, { renameSync });
    await complaintOf(() => faulty.restore(faulty.findBackup(named(name))));
    expect(filesBelow(join(folder, 'archive')).filter((path) => path !== 'moving.json')).toEqual(before);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三']);
    const rescue = rescueIn(folder);
    await rescue.restore(rescue.findBackup(named(name)));
    expect(storeIn(folder).archived('followups')).toHaveLength(1);
  });

  it('waits for whoever is at the desk', async () => {
    const folder = await begun();
    const rescue = rescueIn(folder);
    const found = rescue.findBackup(null);
    const complaint = await storeIn(folder)
      .change(({ contents }) => ({ contents, result: complaintOf(() => rescue.restore(found)) }))
      .then((waiting) => waiting);
    expect(complaint).toMatchObject({ code: 'locked', exit: 75 });
  });

  it('will not write over a desk its owner made read-only', async () => {
    const folder = await begun();
    fs.chmodSync(deskOf(folder), 0o400);
    const rescue = rescueIn(folder);
    expect(await complaintOf(() => rescue.restore(rescue.findBackup(null)))).toMatchObject({ code: 'unwritable' });
  });
});
