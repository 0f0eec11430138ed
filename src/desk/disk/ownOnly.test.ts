import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintOf, diskWith, scratch } from '../desk.fixture.ts';
import { readOwnOnly } from './ownOnly.ts';

const file = (mode: number): string => {
  const path = join(scratch(), 'secrets.json');
  fs.writeFileSync(path, 'x');
  fs.chmodSync(path, mode);
  return path;
};

const ownedBy = (uid: number) =>
  diskWith({
    fstatSync: ((handle: number) => Object.assign(fs.fstatSync(handle), { uid })) as typeof fs.fstatSync,
  }).files;

describe.skipIf(process.platform === 'win32')('a file that only its owner may write', () => {
  it.each([0o600, 0o400, 0o644])('of mode %o is read', (mode) => {
    expect(readOwnOnly(file(mode), 7, ownedBy(7))).toBe('x');
  });

  it.each([0o620, 0o602, 0o666, 0o664])('of mode %o is refused, with what to type', async (mode) => {
    const complaint = await complaintOf(() => readOwnOnly(file(mode), 7, ownedBy(7)));
    expect([complaint.code, complaint.what.en, complaint.what.zh]).toEqual([
      'badFile',
      expect.stringContaining('chmod 600 '),
      expect.stringContaining('chmod 600 '),
    ]);
  });

  it('of somebody else is refused, of root it is not, and where there are no owners nobody asks', async () => {
    const complaint = await complaintOf(() => readOwnOnly(file(0o600), 7, ownedBy(8)));
    expect(complaint.what.zh).toContain('sudo chown 7 ');
    expect(readOwnOnly(file(0o600), 7, ownedBy(0))).toBe('x');
    expect(readOwnOnly(file(0o666), null, ownedBy(8))).toBe('x');
  });
});
