import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialiseMonth } from '../archive/monthFile.ts';
import { complaintOf, fullDesk, host, kinds, reading, scratch, shanghai, storeIn, titles } from '../desk.fixture.ts';
import { type Files, realFiles } from '../disk/files.ts';
import { serialise } from '../live/layOut.ts';
import { bundleParts, parseBackup } from './bundle.ts';
import { readBackup } from './largeBundle.ts';
import { openRescue } from './rescue.ts';

const row = { id: 'F9', uid: 'old', title: '旧', createdAt: '', updatedAt: '', snoozedUntil: null };
const monthOf = (month: string) =>
  serialiseMonth({ drawer: 'followups', month }, { holding: { ids: [9, 9], days: null }, forms: [row], extra: {} }, 1);
const archives = ['2026-09', '2026-10'].map((month) => [`2026/followups-${month}.json`, monthOf(month)] as const);
const bundleOf = (desk = serialise(fullDesk, reading)): string =>
  [...bundleParts('2026-11-23T08:30:00', shanghai, desk, archives)].join('');

const written = bundleOf();
/** Texts that damage a bundle in another way each. */
const DAMAGE = [
  '"',
  '{',
  '}',
  ',',
  '\\',
  '\u0000',
  'null',
  '"files":{',
  '"archive/2026/followups-2026-10.json": "",',
  ' ',
];

/** The desk and the archive in a backup; null if it is refused. */
const told = (read: () => ReturnType<typeof readBackup>) => {
  try {
    const { contents, archives: kept } = read();
    return { revision: contents.revision, archives: kept === null ? null : [...kept], size: kept?.size };
  } catch {
    return null;
  }
};

describe('a large bundle', () => {
  it('is read as one that is read as a whole, and refused where that is', () => {
    const path = join(scratch(), 'bundle.json');
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(30), fc.constantFrom('', ...DAMAGE), (at, gone, put) => {
        const text = written.slice(0, at) + put + written.slice(at + gone);
        fs.writeFileSync(path, text);
        const whole = told(() => parseBackup(fs.readFileSync(path), reading));
        expect(told(() => readBackup(path, reading, realFiles, 0))).toEqual(whole);
      }),
      { numRuns: 150, examples: [[written.indexOf('"archive/2026/followups-2026-10'), 0, DAMAGE[8] ?? '']] },
    );
  });

  it('is never held in memory', () => {
    const path = join(scratch(), 'bundle.json');
    fs.writeFileSync(path, written);
    const readFileSync = (): never => {
      throw new Error('read as a whole');
    };
    const files: Files = { ...realFiles, readFileSync: readFileSync as never };
    expect(told(() => readBackup(path, reading, files, 0))).toEqual({ revision: 7, archives, size: 2 });
  });

  it('that is written between reading and restoring leaves the desk and its archive', async () => {
    const folder = scratch();
    await storeIn(folder).change(({ contents, mint }) => {
      const made = { ...row, ...mint('F'), title: '一' };
      return { contents: { ...contents, drawers: { ...contents.drawers, followups: [made] } }, result: null };
    });
    const path = join(folder, 'kept.json');
    // Above the size from which a bundle is not held.
    const large = serialise({ ...fullDesk, extra: { later: 'x'.repeat(9e6) } }, reading);
    fs.writeFileSync(path, bundleOf(large));
    const rescue = openRescue({
      ...{ folder, host, zone: shanghai, now: '2026-11-23T09:00:00', argv: ['restore'], drawers: kinds },
      ...{ check: () => undefined, patience: 0, newUid: () => '' },
    });
    const found = rescue.findBackup({ typed: path, day: null });
    fs.writeFileSync(path, bundleOf(large).replace('旧', '新'));
    expect(await complaintOf(() => rescue.restore(found))).toMatchObject({ code: 'badFile' });
    expect(titles(storeIn(folder).read())).toEqual(['一']);
    expect(storeIn(folder).archived('followups')).toEqual([]);
    expect(fs.existsSync(join(folder, 'backup', 'archive-next'))).toBe(false);
  });
});
