import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  adding,
  begun,
  complaintOf,
  diskWith,
  filesBelow,
  refusing,
  scratch,
  storeIn,
  withFollowups,
} from '../desk.fixture.ts';
import type { Transaction } from '../transaction.ts';

const deskOf = (folder: string) => join(folder, 'desk.json');
const textOf = (path: string) => fs.readFileSync(path, 'utf8');
describe('an id', () => {
  const removing = ({ contents }: Transaction) => withFollowups(contents, []);

  it('is never given twice, not even after its record went', async () => {
    const folder = await begun();
    await storeIn(folder).change(removing);
    expect(await storeIn(folder).change(adding('二'))).toBe('F2');
  });

  it('is above those of a file edited by hand, also of one that went', async () => {
    const folder = await begun();
    fs.writeFileSync(deskOf(folder), textOf(deskOf(folder)).replace('"id":"F1"', '"id":"F500"'));
    expect(await storeIn(folder).change(adding('二'))).toBe('F501');
    fs.writeFileSync(deskOf(folder), textOf(deskOf(folder)).replace('"id":"F501"', '"id":"F900"'));
    await storeIn(folder).change(removing);
    expect(await storeIn(folder).change(adding('三'))).toBe('F901');
  });

  it('is minted with the moment and a uid of its own', async () => {
    const now = '2026-11-23T08:30:00';
    const made = await storeIn(scratch()).change(({ contents, mint }) => ({
      contents,
      result: [mint('F'), mint('F')],
    }));
    expect(made).toMatchObject([{ id: 'F1', createdAt: now, updatedAt: now }, { id: 'F2' }]);
    expect(made[0]?.uid).not.toBe(made[1]?.uid);
  });
});

describe('a desk that cannot be trusted', () => {
  const spoilt = async (text: string): Promise<string> => {
    const folder = await begun();
    await storeIn(folder, { now: '2026-11-24T08:30:00' }).change(adding('二'));
    fs.writeFileSync(deskOf(folder), text);
    return folder;
  };

  it.each(['', '{"version":1', '[]', '{"version":1,"revision":1}'])('is not written on: %s', async (text) => {
    const folder = await spoilt(text);
    const before = filesBelow(folder);
    for (const use of [() => storeIn(folder).read(), () => storeIn(folder).change(adding('三'))]) {
      const complaint = await complaintOf(use);
      expect(complaint).toMatchObject({ code: 'damagedDesk', exit: 3 });
      expect(complaint.hint?.zh).toContain('office restore 2026-11-24');
    }
    expect(textOf(deskOf(folder))).toBe(text);
    expect(filesBelow(folder)).toEqual(before);
  });

  it('is answered with the newest backup that is itself good, or with none', async () => {
    const folder = await spoilt('');
    fs.writeFileSync(join(folder, 'backup', 'desk-2026-11-30.json'), 'spoilt too');
    const good = await complaintOf(() => storeIn(folder).read());
    expect(good.hint?.en).toContain('office restore 2026-11-24');
    fs.rmSync(join(folder, 'backup'), { recursive: true });
    const none = await complaintOf(() => storeIn(folder).read());
    expect(none.hint?.en).toContain('There is no good backup');
  });

  it('may be of a newer version', async () => {
    const folder = await spoilt('{"version":2}');
    expect(await complaintOf(() => storeIn(folder).read())).toMatchObject({ code: 'newerDesk', exit: 3 });
  });

  it('may be where a file is, or unreadable', async () => {
    const file = join(scratch(), 'file');
    fs.writeFileSync(file, '');
    const misplaced = await complaintOf(() => storeIn(file).read());
    expect(misplaced).toMatchObject({ code: 'unreadable', exit: 1 });
    expect(misplaced.what.en).toContain('a part of the path is a file, not a folder');
    expect(await complaintOf(() => storeIn(file).change(adding('一')))).toMatchObject({ code: 'unwritable' });
    const endless = join(scratch(), 'a'.repeat(300));
    expect(await complaintOf(() => storeIn(endless).read())).toMatchObject({ code: 'unreadable' });
    expect(await complaintOf(() => storeIn(endless).change(adding('一')))).toMatchObject({ code: 'unwritable' });
    const { files } = diskWith({ openSync: refusing('EACCES') });
    expect(await complaintOf(() => storeIn(scratch(), { files }).read())).toMatchObject({ code: 'unreadable' });
  });
});
