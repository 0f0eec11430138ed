import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintOf, filesBelow, host, scratch } from '../desk.fixture.ts';
import { hasty, lockedBy, locking, NOBODY } from './lock.fixture.ts';
import { withLock } from './lock.ts';

describe('a lock', () => {
  it('is there while the work is done, complete, and gone afterwards', async () => {
    const folder = scratch();
    const seen = await withLock(folder, locking, () => fs.readFileSync(join(folder, 'desk.lock'), 'utf8'));
    expect(JSON.parse(seen)).toMatchObject({ pid: process.pid, place: host.place() });
    expect(filesBelow(folder)).toEqual([]);
  });

  it('is gone when the work throws', async () => {
    const folder = scratch();
    await expect(withLock(folder, locking, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(filesBelow(folder)).toEqual([]);
  });

  it('lets in one after the other', async () => {
    const folder = scratch();
    let inside = 0;
    const enter = () =>
      withLock(folder, locking, async () => {
        inside += 1;
        expect(inside).toBe(1);
        await new Promise(setImmediate);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 10 }, enter));
    expect(filesBelow(folder)).toEqual([]);
  });

  it('that is a link leading nowhere is no one’s, and is taken over', async () => {
    const folder = scratch();
    fs.symlinkSync(join(folder, 'nowhere'), join(folder, 'desk.lock'));
    expect(await withLock(folder, locking, () => filesBelow(folder))).toEqual(['desk.lock']);
    expect(filesBelow(folder)).toEqual([]);
  });

  it('kept by a living process is waited for, then complained of', async () => {
    const folder = await lockedBy({});
    const complaint = await complaintOf(() => withLock(folder, hasty, () => 0));
    expect(complaint).toMatchObject({ code: 'locked', exit: 75, what: { zh: `办公桌正被进程 ${process.pid}使用` } });
    expect(filesBelow(folder)).toEqual(['desk.lock']);
  });

  it.each([
    ['a process that is gone', { pid: NOBODY }],
    ['a number given out again', { start: 'another start' }],
  ])('of %s is taken over', async (_, holder) => {
    const folder = await lockedBy(holder);
    expect(await withLock(folder, hasty, () => 'in')).toBe('in');
    expect(filesBelow(folder)).toEqual([]);
  });

  it('of another host is never taken over', async () => {
    const folder = await lockedBy({ pid: NOBODY, place: 'elsewhere' });
    const { what, hint } = await complaintOf(() => withLock(folder, hasty, () => 0));
    expect(what.en).toBe(`the desk is in use by process ${NOBODY} on elsewhere`);
    expect(hint?.en).toContain(join(folder, 'desk.lock'));
  });
});
