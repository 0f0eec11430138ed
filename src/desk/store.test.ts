import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  adding,
  begun,
  complaintOf,
  diskWith,
  filesBelow,
  followup,
  host,
  scratch,
  storeIn,
  titles,
  withFollowups,
} from './desk.fixture.ts';

const deskOf = (folder: string) => join(folder, 'desk.json');
const textOf = (path: string) => fs.readFileSync(path, 'utf8');
const entriesOf = (folder: string, month = '2026-11') =>
  textOf(join(folder, 'journal', `${month}.ndjson`))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { revision: number; changes: unknown[] });

describe('an absent desk', () => {
  it('reads as an empty one and stays absent', () => {
    const folder = join(scratch(), 'desk');
    expect(storeIn(folder).read()).toMatchObject({ version: 1, revision: 0, drawers: { followups: [] } });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('is made by the first write, for its owner only', async () => {
    const folder = join(scratch(), 'a', 'desk');
    expect(await storeIn(folder).change(adding('一'))).toBe('F1');
    expect(filesBelow(folder)).toEqual(['desk.json', 'desk.note', 'journal/2026-11.ndjson']);
    for (const path of [folder, join(folder, 'journal')]) expect(fs.statSync(path).mode & 0o777).toBe(0o700);
    for (const path of filesBelow(folder)) expect(fs.statSync(join(folder, path)).mode & 0o777).toBe(0o600);
  });

  it('stays absent when the work fails or changes nothing', async () => {
    const folder = join(scratch(), 'desk');
    const fail = () => {
      throw new Error('no such record');
    };
    await expect(storeIn(folder).change(fail)).rejects.toThrow('no such record');
    await storeIn(folder).change(({ contents, mint }) => ({ contents, result: mint('F') }));
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('is not one that was lost', async () => {
    const folder = await begun();
    await storeIn(folder).change(adding('二'));
    fs.rmSync(deskOf(folder));
    const complaint = await complaintOf(() => storeIn(folder).read());
    expect(complaint).toMatchObject({ code: 'damagedDesk', exit: 3 });
    expect(complaint.hint?.en).toContain('office restore 2026-11-23');
  });
});

describe('a change', () => {
  it('is seen by the same store and by the next', async () => {
    const folder = await begun();
    const store = storeIn(folder);
    expect(titles(store.read())).toEqual(['一']);
    await store.change(adding('二'));
    expect(titles(store.read())).toEqual(['一', '二']);
    expect(storeIn(folder).read()).toEqual(store.read());
    expect(store.read().revision).toBe(2);
  });

  it('is worked on what another process wrote meanwhile', async () => {
    const folder = await begun();
    const early = storeIn(folder);
    early.read();
    for (const title of ['二', '三']) await storeIn(folder).change(adding(title));
    expect(await early.change(adding('四'))).toBe('F4');
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三', '四']);
  });

  it('reads the file once when nobody else wrote', async () => {
    const folder = await begun();
    let reads = 0;
    const openSync = ((path: string, ...more: ['r']) => {
      if (path === deskOf(folder)) reads += 1;
      return fs.openSync(path, ...more);
    }) as typeof fs.openSync;
    const store = storeIn(folder, { files: diskWith({ openSync }).files });
    store.read();
    await store.change(({ contents }) => ({ contents, result: null }));
    store.read();
    expect(reads).toBe(1);
  });

  it('that leaves every field as it was is none', async () => {
    const folder = await begun();
    const before = textOf(deskOf(folder));
    await storeIn(folder).change(({ contents }) =>
      withFollowups(
        contents,
        contents.drawers.followups.map((row) => ({ ...row })),
      ),
    );
    expect(textOf(deskOf(folder))).toBe(before);
    expect(entriesOf(folder)).toHaveLength(1);
  });

  it('is refused whole when the schema refuses one record', async () => {
    const folder = await begun();
    const before = textOf(deskOf(folder));
    const complaint = await complaintOf(() =>
      storeIn(folder).change(({ contents }) =>
        withFollowups(contents, [...contents.drawers.followups, followup(2), followup(3, { title: null })]),
      ),
    );
    expect(complaint.what.en).toBe('F3: no title');
    expect(textOf(deskOf(folder))).toBe(before);
    expect(filesBelow(folder)).toEqual(['desk.json', 'desk.note', 'journal/2026-11.ndjson']);
  });

  it('keeps the link when desk.json is one', async () => {
    const folder = await begun();
    const shared = scratch();
    fs.renameSync(deskOf(folder), join(shared, 'office.json'));
    fs.symlinkSync(join(shared, 'office.json'), deskOf(folder));
    await storeIn(folder).change(adding('二'));
    expect(fs.lstatSync(deskOf(folder)).isSymbolicLink()).toBe(true);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二']);
    expect(filesBelow(shared)).toEqual(['office.json']);
  });

  it('clears up after writers that were killed', async () => {
    const folder = await begun();
    fs.writeFileSync(join(folder, 'desk.json.gone.tmp'), '{"half');
    const holder = { pid: 2 ** 22 + 1, start: '', place: host.place(), token: 'gone' };
    fs.writeFileSync(join(folder, 'desk.lock.gone'), JSON.stringify(holder));
    fs.writeFileSync(join(folder, `desk.lock.${holder.pid}.gone`), '');
    await storeIn(folder).change(adding('二'));
    expect(filesBelow(folder).filter((path) => !path.includes('/'))).toEqual(['desk.json', 'desk.note']);
  });
});
