import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { complaintOf, diskWith, filesBelow, refusing, scratch } from '../desk.fixture.ts';
import { makeFolder, syncFolder, writeDurably } from './durable.ts';

const disk = diskWith();
const modeOf = (path: string) => fs.statSync(path).mode & 0o777;
const textOf = (path: string) => fs.readFileSync(path, 'utf8');

describe('writing durably', () => {
  it('makes a file for its owner only, whatever the umask', () => {
    const umask = process.umask(0);
    onTestFinished(() => void process.umask(umask));
    const path = join(scratch(), 'desk.json');
    writeDurably(path, '一', disk);
    expect([textOf(path), modeOf(path)]).toEqual(['一', 0o600]);
    process.umask(0o777);
    writeDurably(path, '二', disk);
    expect([textOf(path), modeOf(path)]).toEqual(['二', 0o600]);
  });

  it('closes a file that was open to others, and keeps a stricter mode', () => {
    const path = join(scratch(), 'desk.json');
    fs.writeFileSync(path, '', { mode: 0o644 });
    writeDurably(path, '一', disk);
    expect(modeOf(path)).toBe(0o600);
    fs.chmodSync(path, 0o200);
    writeDurably(path, '二', disk);
    expect(modeOf(path)).toBe(0o200);
  });

  it('syncs the file before it is renamed, and the folder after', () => {
    const done: string[] = [];
    const fsyncSync = (handle: number) => {
      done.push(fs.fstatSync(handle).isDirectory() ? 'sync folder' : 'sync file');
      fs.fsyncSync(handle);
    };
    const renameSync = (from: fs.PathLike, to: fs.PathLike) => {
      done.push('rename');
      fs.renameSync(from, to);
    };
    writeDurably(join(scratch(), 'desk.json'), '一', diskWith({ fsyncSync, renameSync }));
    expect(done).toEqual(['sync file', 'rename', 'sync folder']);
  });

  it('follows links, also one that leads to nothing yet', () => {
    const folder = scratch();
    fs.mkdirSync(join(folder, 'real'));
    fs.symlinkSync('real', join(folder, 'shared'));
    fs.symlinkSync(join('shared', 'desk.json'), join(folder, 'desk.json'));
    for (const text of ['一', '二']) {
      writeDurably(join(folder, 'desk.json'), text, disk);
      expect(textOf(join(folder, 'real', 'desk.json'))).toBe(text);
    }
    expect(fs.lstatSync(join(folder, 'desk.json')).isSymbolicLink()).toBe(true);
    expect(filesBelow(folder)).toEqual(['desk.json', 'real/desk.json', 'shared']);
  });

  it('refuses links that lead in a circle', async () => {
    const folder = scratch();
    fs.symlinkSync('b', join(folder, 'a'));
    fs.symlinkSync('a', join(folder, 'b'));
    const { what } = await complaintOf(() => writeDurably(join(folder, 'a'), '', disk));
    expect(what.en).toBe(`cannot write ${join(folder, 'a')}: its symbolic links lead in a circle`);
  });

  it('refuses a file that its owner made read-only, even to root', async () => {
    const path = join(scratch(), 'desk.json');
    fs.writeFileSync(path, '一', { mode: 0o400 });
    const complaint = await complaintOf(() => writeDurably(path, '二', disk));
    expect(complaint).toMatchObject({ code: 'unwritable', exit: 1, what: { zh: `无法写入 ${path}：文件为只读` } });
    expect(textOf(path)).toBe('一');
  });

  it.each([
    ['openSync', 'EACCES', 'permission denied'],
    ['openSync', 'EROFS', 'the file system is read-only'],
    ['writeFileSync', 'ENOSPC', 'the disk is full'],
    ['fsyncSync', 'EIO', 'the disk reports a fault'],
    ['renameSync', 'EPERM', 'permission denied'],
    ['renameSync', 'EWHATEVER', 'system error EWHATEVER'],
  ] as const)('leaves the old file and nothing else when %s fails with %s', async (call, code, cause) => {
    const folder = scratch();
    const path = join(folder, 'desk.json');
    fs.writeFileSync(path, '一');
    const faulty = diskWith({ [call]: refusing(code) });
    const complaint = await complaintOf(() => writeDurably(path, '二', faulty));
    expect(complaint).toMatchObject({ code: 'unwritable', what: { en: `cannot write ${path}: ${cause}` } });
    expect(textOf(path)).toBe('一');
    expect(filesBelow(folder)).toEqual(['desk.json']);
  });

  it('says that the file stands when only its folder could not be synced', async () => {
    const path = join(scratch(), 'desk.json');
    const fsyncSync = (handle: number) =>
      fs.fstatSync(handle).isDirectory() ? refusing('EIO')() : fs.fsyncSync(handle);
    const { what, hint } = await complaintOf(() => writeDurably(path, '一', diskWith({ fsyncSync })));
    expect(what.zh).toBe(`${path} 已写入，但断电后可能丢失：磁盘读写出错`);
    expect(hint?.en).toContain('office log');
    expect(textOf(path)).toBe('一');
  });

  it('leaves no half file when the disk fills up in the middle', async () => {
    const folder = scratch();
    const writeFileSync = vi.fn((handle: fs.PathOrFileDescriptor) => {
      fs.writeFileSync(handle, '{"half');
      refusing('ENOSPC')();
    });
    await complaintOf(() => writeDurably(join(folder, 'desk.json'), '{"half":1}', diskWith({ writeFileSync })));
    expect(filesBelow(folder)).toEqual([]);
  });
});

describe('a folder', () => {
  it('is its owner’s only, those above it are as usual', () => {
    const folder = scratch();
    expect(makeFolder(join(folder, 'a', 'b'), disk.files)).toBe(true);
    expect(makeFolder(join(folder, 'a', 'b'), disk.files)).toBe(false);
    expect(modeOf(join(folder, 'a', 'b'))).toBe(0o700);
    expect(modeOf(join(folder, 'a'))).toBe(0o777 & ~process.umask());
  });

  it('is not made where a file is', async () => {
    const path = join(scratch(), 'file');
    fs.writeFileSync(path, '');
    const direct = await complaintOf(() => makeFolder(path, disk.files));
    expect(direct.what.en).toBe(`cannot write ${path}: a file is in the way`);
    const below = await complaintOf(() => makeFolder(join(path, 'desk'), disk.files));
    expect(below.what.en).toContain('a part of the path is a file, not a folder');
  });

  it('need not be synced where no platform does', () => {
    const folder = scratch();
    for (const code of ['EINVAL', 'EPERM', 'ENOTSUP']) {
      expect(() => syncFolder(folder, diskWith({ fsyncSync: refusing(code) }).files)).not.toThrow();
    }
    expect(() => syncFolder(folder, diskWith({ openSync: refusing('EISDIR') }).files)).not.toThrow();
    expect(() => syncFolder(folder, diskWith({ fsyncSync: refusing('EIO') }).files)).toThrow('EIO');
  });
});
