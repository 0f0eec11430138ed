import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../core/complaint.ts';
import { adding, complaintOf, diskWith, filesBelow, refusing, scratch, storeIn, titles } from './desk.fixture.ts';
import type { Files } from './disk/files.ts';

const deskOf = (folder: string) => join(folder, 'desk.json');
const journalOf = (folder: string) => join(folder, 'journal', '2026-11.ndjson');
const textOf = (path: string) => fs.readFileSync(path, 'utf8');
const revisions = (folder: string) =>
  textOf(journalOf(folder))
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { revision: number }).revision);

const begun = async (): Promise<string> => {
  const folder = scratch();
  for (const title of ['一', '二']) await storeIn(folder).change(adding(title));
  return folder;
};

/** File calls as if the power failed after the journal was written: nothing works any more, not even tidying up. */
const crashing = (folder: string): Partial<Files> => {
  let isOut = false;
  const dead = <A extends unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => (isOut ? refusing('EIO')() : work(...args));
  };
  const renameSync = (from: fs.PathLike, to: fs.PathLike) => {
    if (to !== deskOf(folder)) return fs.renameSync(from, to);
    isOut = true;
    return refusing('EIO')();
  };
  return {
    renameSync,
    rmSync: dead(fs.rmSync),
    unlinkSync: dead(fs.unlinkSync),
    openSync: dead(fs.openSync),
    ftruncateSync: dead(fs.ftruncateSync),
  };
};

describe('a crash between journal and desk', () => {
  const crashed = async (
    folder: string,
    now = '2026-11-23T08:30:00',
    title = '三',
    files: Partial<Files> = {},
  ): Promise<string> => {
    const dying = diskWith({ ...files, ...crashing(folder) }).files;
    await complaintOf(() => storeIn(folder, { now, files: dying }).change(adding(title)));
    fs.rmSync(join(folder, 'desk.lock'));
    return folder;
  };

  it('is not seen by readers, and finished by the next write', async () => {
    const folder = await crashed(await begun());
    expect(revisions(folder)).toEqual([1, 2, 3]);
    expect(titles(storeIn(folder).read())).toEqual(['一', '二']);
    expect(await storeIn(folder).change(adding('四'))).toBe('F4');
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三', '四']);
    expect(revisions(folder)).toEqual([1, 2, 3, 4]);
    expect(filesBelow(folder).filter((path) => /tmp|lock/.test(path))).toEqual([]);
  });

  it('is finished too when it was the very first write', async () => {
    const folder = await crashed(scratch());
    expect(storeIn(folder).read().revision).toBe(0);
    expect(await storeIn(folder).change(adding('二'))).toBe('F2');
    expect(titles(storeIn(folder).read())).toEqual(['三', '二']);
  });

  it('is finished too when the clock had been set back into another month', async () => {
    const folder = scratch();
    const late = { now: '2026-12-01T00:10:00' };
    await storeIn(folder, late).change(adding('一'));
    await crashed(folder);
    expect(await storeIn(folder, late).change(adding('四'))).toBe('F3');
    expect(titles(storeIn(folder, late).read())).toEqual(['一', '三', '四']);
  });

  it('is finished too wherever the clock of any command stood', async () => {
    const command = fc.record({ month: fc.integer({ min: 1, max: 12 }), isKilled: fc.boolean() });
    const run = async (commands: readonly { readonly month: number; readonly isKilled: boolean }[]): Promise<void> => {
      const folder = scratch();
      const told: string[] = [];
      let isCutShort = false;
      for (const [n, { month, isKilled }] of commands.entries()) {
        const now = `2026-${`0${month}`.slice(-2)}-15T08:30:00`;
        if (isKilled) await crashed(folder, now, `${n}`);
        else await storeIn(folder, { now }).change(adding(`${n}`));
        // A command that is killed while it finishes another one comes to nothing.
        if (!isKilled || !isCutShort) told.push(`${n}`);
        isCutShort = isKilled;
      }
      const [now, ended] = ['2026-12-15T08:30:00', told.length + 1];
      expect(await storeIn(folder, { now }).change(adding('last'))).toBe(`F${ended}`);
      expect(titles(storeIn(folder, { now }).read())).toEqual([...told, 'last']);
      const written = [...storeIn(folder, { now }).history()].map((line) =>
        'entry' in line ? line.entry.revision : 0,
      );
      expect(written).toEqual(Array.from({ length: ended }, (_, n) => ended - n));
    };
    await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 8 }), run), { numRuns: 30 });
  });

  it('is finished too when the machine’s clock had been set back, also as the files are dated', async () => {
    const folder = scratch();
    await storeIn(folder, { now: '2026-12-15T08:30:00' }).change(adding('一'));
    const ahead = <T extends fs.BigIntStats | fs.Stats | undefined>(found: T): T => {
      const isDesk =
        found?.ino !== undefined && BigInt(found.ino) === fs.statSync(deskOf(folder), { bigint: true }).ino;
      return isDesk && 'ctimeNs' in found ? Object.assign(found, { ctimeNs: found.ctimeNs + 10n ** 15n }) : found;
    };
    const files = diskWith({
      statSync: ((...asked: [string]) => ahead(fs.statSync(...asked))) as typeof fs.statSync,
      fstatSync: ((...asked: [number]) => ahead(fs.fstatSync(...asked))) as typeof fs.fstatSync,
    }).files;
    await crashed(folder, '2026-03-15T08:30:00', '三', files);
    await storeIn(folder, { now: '2026-12-15T08:30:00', files }).change(adding('四'));
    expect(titles(storeIn(folder).read())).toEqual(['一', '三', '四']);
  });

  it('is finished once', async () => {
    const folder = await crashed(await begun());
    for (let n = 0; n < 2; n += 1) await storeIn(folder).change(({ contents }) => ({ contents, result: null }));
    expect(storeIn(folder).read()).toMatchObject({ revision: 3, counters: { F: 3 } });
  });

  it('is not what happened when somebody laid a backup in the place of the desk', async () => {
    const folder = scratch();
    await storeIn(folder).change(adding('一'));
    const backup = textOf(deskOf(folder));
    await storeIn(folder).change(adding('误'));
    // A person takes longer than the resolution of the file system's clock.
    do fs.writeFileSync(deskOf(folder), backup);
    while (fs.statSync(deskOf(folder)).ctimeMs <= fs.statSync(journalOf(folder)).mtimeMs);
    // The number of a record that does not exist any more is not used again.
    expect(await storeIn(folder).change(adding('二'))).toBe('F3');
    expect(titles(storeIn(folder).read())).toEqual(['一', '二']);
    expect(revisions(folder)).toEqual([1, 2, 3]);
  });

  it('in the middle of the journal’s line takes that line away', async () => {
    const folder = await begun();
    fs.appendFileSync(journalOf(folder), '{"version":1,"revision":3,"at":"2026-');
    await storeIn(folder).change(adding('三'));
    expect(revisions(folder)).toEqual([1, 2, 3]);
  });
});

describe('a write that fails', () => {
  it.each([
    ['writeFileSync', 'ENOSPC'],
    ['fsyncSync', 'EIO'],
    ['renameSync', 'EPERM'],
    ['mkdirSync', 'EROFS'],
    ['linkSync', 'EROFS'],
  ] as const)('at any %s with %s leaves desk, journal and folder as they were', async (call, code) => {
    for (let good = 0; ; good += 1) {
      const folder = await begun();
      fs.rmSync(join(folder, 'backup'), { recursive: true });
      const [desk, journal] = [textOf(deskOf(folder)), textOf(journalOf(folder))];
      const isOver = await failsAfter(good, call, code, folder);
      if (isOver) return;
      expect([textOf(deskOf(folder)), textOf(journalOf(folder))]).toEqual([desk, journal]);
      expect(filesBelow(folder).filter((path) => /tmp|lock/.test(path))).toEqual([]);
    }
  });

  /** True if the write succeeded because it made fewer such calls. */
  const failsAfter = async (good: number, call: keyof Files, code: string, folder: string): Promise<boolean> => {
    let calls = 0;
    const real = fs[call] as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]) => {
      calls += 1;
      const isFolder = call === 'fsyncSync' && fs.fstatSync(args[0] as number).isDirectory();
      return calls > good && !isFolder ? refusing(code)() : real(...args);
    };
    const store = storeIn(folder, { files: diskWith({ [call]: failing } as Partial<Files>).files });
    try {
      await store.change(adding('三'));
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'unwritable', exit: 1 });
      expect(titles(store.read())).toEqual(['一', '二']);
      return false;
    }
  };

  /** A command that loses its lock between journal and desk to another one, which leaves these lines and a desk of the next revision. */
  const losing = async (folder: string, others: string): Promise<Complaint> => {
    let isAppended = false;
    const openSync = ((path: string, ...more: [string]) => {
      if (isAppended && path.startsWith(`${deskOf(folder)}.`)) {
        fs.rmSync(join(folder, 'desk.lock'), { force: true });
        if (others !== '') fs.appendFileSync(join(folder, 'journal', '2026-03.ndjson'), others);
        fs.writeFileSync(deskOf(folder), textOf(deskOf(folder)).replace('"revision":2', '"revision":3'));
      }
      isAppended ||= path === journalOf(folder);
      return fs.openSync(path, ...more);
    }) as typeof fs.openSync;
    return complaintOf(() => storeIn(folder, { files: diskWith({ openSync }).files }).change(adding('三')));
  };

  it('after its lock was lost keeps the line that another command found and finished, and says that it is done', async () => {
    const folder = await begun();
    const complaint = await losing(folder, '');
    expect(complaint).toMatchObject({ code: 'unwritable' });
    expect(complaint.hint?.en).toContain('It is done');
    expect(revisions(folder)).toEqual([1, 2, 3]);
  });

  it('after its lock was lost takes its line back if another command was written instead', async () => {
    const folder = await begun();
    const other = textOf(journalOf(folder)).split('\n')[1]?.replace('"revision":2', '"revision":3');
    expect(await losing(folder, `${other}\n`)).toMatchObject({ code: 'locked' });
    expect(revisions(folder)).toEqual([1, 2]);
  });

  it('keeps the journal’s line when the desk was replaced after all', async () => {
    const folder = await begun();
    let isReplaced = false;
    const renameSync = (from: fs.PathLike, to: fs.PathLike) => {
      fs.renameSync(from, to);
      isReplaced = to === deskOf(folder);
    };
    const fsyncSync = (handle: number) => (isReplaced ? refusing('EIO')() : fs.fsyncSync(handle));
    const { files } = diskWith({ renameSync, fsyncSync });
    const complaint = await complaintOf(() => storeIn(folder, { files }).change(adding('三')));
    expect(complaint).toMatchObject({
      code: 'unwritable',
      exit: 1,
      hint: { en: expect.stringMatching(/^It is done/) },
    });
    expect(complaint.what.en).toBe(
      `${deskOf(folder)} was written, but may not survive a power cut: the disk reports a fault`,
    );
    expect(titles(storeIn(folder).read())).toEqual(['一', '二', '三']);
    expect(revisions(folder)).toEqual([1, 2, 3]);
  });
});
