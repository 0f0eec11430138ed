import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attempt, complaintIn, json, leftIn, office, scratch } from './desk.fixture.ts';
import { noMounts } from './tools.fixture.ts';
import { stateOf } from './whole.fixture.ts';

const PAGE = 4096;

/** Desk on a disk of this size in KiB. */
const onDiskOf = (kib: number): { desk: string; at: string } => {
  const at = join(scratch(), 'disk');
  mkdirSync(at);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', at]);
  onTestFinished(() => {
    execFileSync('umount', [at]);
  });
  return { desk: join(at, 'desk'), at };
};

const titlesOn = (desk: string): readonly string[] =>
  (json(desk, ['followup', 'list', '--all']).records as { title: string }[]).map(({ title }) => title).sort();

const REMARK = '满'.repeat(700);

/** Adds a follow-up and returns whether the command said that it did. If not, it must say why, and the desk must be whole. */
const adds = (desk: string, title: string): boolean => {
  const ended = attempt(desk, ['followup', 'new', title, '--due', '2026-11-27', '--remark', REMARK, '--json']);
  if (ended.code === 0) return true;
  expect(ended.code).toBe(1);
  expect(complaintIn(ended)).toBe('unwritable');
  expect(ended.err).toContain('full');
  return false;
};

describe.skipIf(noMounts())('a full disk', () => {
  it('of 256 KiB, filled by adding until it fails, and on', () => {
    const { desk, at } = onDiskOf(256);
    const acknowledged: string[] = [];
    let refused = 0;
    for (let n = 0; refused < 8; n += 1) {
      if (adds(desk, `record ${n}`)) acknowledged.push(`record ${n}`);
      else refused += 1;
      expect(leftIn(desk)).toEqual([]);
      if (refused > 0) expect(titlesOn(desk)).toEqual(acknowledged.toSorted());
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(attempt(desk, ['doctor'])).toMatchObject({ code: 0 });
    execFileSync('mount', ['-o', 'remount,size=2m', at]);
    office(desk, ['undo']);
    office(desk, ['redo']);
    expect(adds(desk, 'with room again')).toBe(true);
    expect(titlesOn(desk)).toEqual([...acknowledged, 'with room again'].sort());
  });

  it('with any number of pages left, before the first write of a day', async () => {
    const { desk, at } = onDiskOf(512);
    office(desk, ['jot', 'old'], { now: '2026-11-02T09:00:00+08:00' });
    office(desk, ['done', 'F1', '--result', 'x'], { now: '2026-11-02T10:00:00+08:00' });
    for (let n = 0; n < 4; n += 1)
      office(desk, ['followup', 'new', `${n}`, '--due', '2026-11-27', '--remark', REMARK], {
        now: '2026-11-03T09:00:00+08:00',
      });
    const old = await stateOf(desk);
    const ballast = join(at, 'ballast');
    let isAdded = false;
    for (let left = 0; !isAdded; left += 1) {
      const { bavail } = statfsSync(at);
      writeFileSync(ballast, Buffer.alloc((bavail - left) * PAGE));
      isAdded = adds(desk, 'the last');
      expect(leftIn(desk)).toEqual([]);
      if (!isAdded) expect(await stateOf(desk)).toEqual(old);
      rmSync(ballast);
    }
    expect(titlesOn(desk)).toEqual(['0', '1', '2', '3', 'old', 'the last']);
    expect(attempt(desk, ['doctor'])).toMatchObject({ code: 0 });
  });
});
