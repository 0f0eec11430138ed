import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adding, begun, complaintOf, diskWith, filesBelow, host, refusing, scratch, storeIn } from '../desk.fixture.ts';
import { hasty, lockedBy, locking, myself, NOBODY } from './lock.fixture.ts';
import { withLock } from './lock.ts';

describe('a lock that is not as it should be', () => {
  it('is taken over when start times are not to be learnt only once the process is gone', async () => {
    const blind = { ...host, startOf: async (pid: number) => (pid === NOBODY ? null : '') };
    const alive = await lockedBy({ start: 'any' });
    expect((await complaintOf(() => withLock(alive, { ...hasty, host: blind }, () => 0))).code).toBe('locked');
    expect(await withLock(await lockedBy({ pid: NOBODY }), { ...hasty, host: blind }, () => 'in')).toBe('in');
  });

  it('left empty by a power cut is taken over after a while', async () => {
    const folder = scratch();
    fs.writeFileSync(join(folder, 'desk.lock'), '');
    expect((await complaintOf(() => withLock(folder, hasty, () => 0))).code).toBe('locked');
    expect(await withLock(folder, locking, () => 'in')).toBe('in');
  });

  it('is taken over past a claimant who died over it, and a claimant of that claim', async () => {
    const folder = await lockedBy({ pid: NOBODY, token: '1' });
    await lockedBy({ pid: NOBODY, token: '2' }, 'desk.lock.claim', folder);
    await lockedBy({ pid: NOBODY, token: '3' }, 'desk.lock.claim.claim', folder);
    expect(await withLock(folder, hasty, () => 'in')).toBe('in');
    expect(filesBelow(folder)).toEqual([]);
  });

  it('is not taken over while somebody else is at it', async () => {
    const folder = await lockedBy({ pid: NOBODY });
    await lockedBy({ token: 'claimant' }, 'desk.lock.claim', folder);
    expect((await complaintOf(() => withLock(folder, hasty, () => 0))).code).toBe('locked');
    expect(filesBelow(folder)).toEqual(['desk.lock', 'desk.lock.claim']);
  });

  it('is left to whoever took it over between our seeing it dead and our claiming it', async () => {
    const folder = await lockedBy({ pid: NOBODY });
    const winner = JSON.stringify({ ...(await myself()), token: 'winner' });
    const linkSync = (from: fs.PathLike, to: fs.PathLike) => {
      if (to === join(folder, 'desk.lock.claim')) fs.writeFileSync(join(folder, 'desk.lock'), winner);
      fs.linkSync(from, to);
    };
    const late = { ...hasty, disk: diskWith({ linkSync }) };
    expect((await complaintOf(() => withLock(folder, late, () => 0))).code).toBe('locked');
    expect(fs.readFileSync(join(folder, 'desk.lock'), 'utf8')).toBe(winner);
    expect(filesBelow(folder)).toEqual(['desk.lock']);
  });

  it('that has become another’s is not released', async () => {
    const folder = scratch();
    await withLock(folder, locking, () => lockedBy({}, 'desk.lock', folder));
    expect(filesBelow(folder)).toEqual(['desk.lock']);
  });

  it('works where there are no hard links', async () => {
    const folder = scratch();
    const plain = { ...locking, disk: diskWith({ linkSync: refusing('EPERM') }) };
    await Promise.all(Array.from({ length: 5 }, () => withLock(folder, plain, () => 'in')));
    expect(await withLock(await lockedBy({ pid: NOBODY }, 'desk.lock', folder), plain, () => 'in')).toBe('in');
    expect(filesBelow(folder)).toEqual([]);
  });

  it('that cannot be written is complained of, and leaves no folder', async () => {
    const folder = join(scratch(), 'desk');
    const full = { ...locking, disk: diskWith({ writeFileSync: refusing('EROFS') }) };
    expect(await complaintOf(() => withLock(folder, full, () => 0))).toMatchObject({ code: 'unwritable' });
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('finds its folder gone under it and makes it again', async () => {
    const folder = join(scratch(), 'desk');
    let tries = 0;
    const writeFileSync: typeof fs.writeFileSync = (...args) => {
      tries += 1;
      if (tries === 1) fs.rmdirSync(folder);
      fs.writeFileSync(...args);
    };
    expect(await withLock(folder, { ...locking, disk: diskWith({ writeFileSync }) }, () => 'in')).toBe('in');
  });
});

describe('a lock taken without hard links', () => {
  const unlinked = (more: Partial<typeof fs>) => diskWith({ linkSync: refusing('EPERM'), ...more });

  it('is not ours if another process took it while it was still empty', async () => {
    const folder = scratch();
    const winner = JSON.stringify({ ...(await myself()), token: 'winner' });
    const copyFileSync: typeof fs.copyFileSync = (from, to, mode) => {
      fs.copyFileSync(from, to, mode);
      fs.writeFileSync(`${String(to)}.claim`, winner);
      fs.renameSync(`${String(to)}.claim`, to);
    };
    const late = { ...hasty, disk: unlinked({ copyFileSync }) };
    expect((await complaintOf(() => withLock(folder, late, () => 'in'))).code).toBe('locked');
    expect(fs.readFileSync(join(folder, 'desk.lock'), 'utf8')).toBe(winner);
  });
});

describe('a change whose lock another process has taken', () => {
  const stolenAt = (folder: string, call: number) => {
    let calls = 0;
    const fsyncSync: typeof fs.fsyncSync = (handle) => {
      calls += 1;
      if (calls === call) fs.writeFileSync(join(folder, 'desk.lock'), JSON.stringify({ ...holder, token: 'winner' }));
      fs.fsyncSync(handle);
    };
    return { files: { ...fs, fsyncSync } };
  };
  const holder = { pid: process.pid, start: '', place: host.place() };

  it('is refused before the desk is replaced, and leaves no line in the journal', async () => {
    const folder = await begun();
    const before = filesBelow(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]);
    let refused = 0;
    for (const call of [1, 2, 3, 4, 5, 6]) {
      const complaint = await complaintOf(() => storeIn(folder, stolenAt(folder, call)).change(adding('二'))).catch(
        () => null,
      );
      if (complaint === null) break;
      refused += 1;
      expect(complaint).toMatchObject({ code: 'locked' });
      fs.rmSync(join(folder, 'desk.lock'));
      for (const [name = '', text] of before.filter(([one]) => !one?.endsWith('.note')))
        expect(fs.readFileSync(join(folder, name), 'utf8')).toBe(text);
    }
    expect(refused).toBeGreaterThan(1);
    await storeIn(folder).change(adding('三'));
    expect(storeIn(folder).read().drawers.followups).toHaveLength(refused < 6 ? 3 : 2);
  });
});
