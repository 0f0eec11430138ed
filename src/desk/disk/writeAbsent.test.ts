import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintOf, diskWith, filesBelow, refusing, scratch } from '../desk.fixture.ts';
import { writeAbsent } from './writeAbsent.ts';

const appearing = (path: string): typeof fs.fsyncSync => {
  let isFirst = true;
  return (handle) => {
    if (isFirst) fs.writeFileSync(path, 'somebody else’s');
    isFirst = false;
    fs.fsyncSync(handle);
  };
};

describe.each([
  ['with hard links', {}],
  ['without hard links', { linkSync: refusing('EPERM') }],
])('a file that must not exist yet, %s', (_, faults) => {
  it('is written for its owner only', () => {
    const folder = scratch();
    writeAbsent(join(folder, 'keep.json'), () => [Buffer.from('件')], diskWith(faults));
    expect(fs.readFileSync(join(folder, 'keep.json'), 'utf8')).toBe('件');
    expect(fs.statSync(join(folder, 'keep.json')).mode & 0o777).toBe(0o600);
    expect(filesBelow(folder)).toEqual(['keep.json']);
  });

  it('is left alone if it appears while it is being written', async () => {
    const folder = scratch();
    const path = join(folder, 'keep.json');
    const disk = diskWith({ ...faults, fsyncSync: appearing(path) });
    const complaint = await complaintOf(async () => writeAbsent(path, () => [Buffer.from('ours')], disk));
    expect(complaint).toMatchObject({ code: 'unwritable', what: { en: `${path} is there already` } });
    expect(fs.readFileSync(path, 'utf8')).toBe('somebody else’s');
    expect(filesBelow(folder)).toEqual(['keep.json']);
  });

  it('leaves nothing behind on a full disk', async () => {
    const folder = scratch();
    const disk = diskWith({ ...faults, fsyncSync: refusing('ENOSPC') });
    expect(
      (await complaintOf(async () => writeAbsent(join(folder, 'keep.json'), () => [Buffer.from('件')], disk))).code,
    ).toBe('unwritable');
    expect(filesBelow(folder)).toEqual([]);
  });
});
