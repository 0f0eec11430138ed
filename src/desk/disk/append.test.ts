import fs from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintOf, diskWith, filesBelow, refusing, scratch } from '../desk.fixture.ts';
import { appendDurably as append } from './append.ts';
import { bytesAt, withOpen } from './chunks.ts';
import type { Disk } from './files.ts';
import { lastLine } from './lastLine.ts';

const disk = diskWith();
const log = () => join(scratch(), '2026-11.ndjson');
const appendDurably = (path: string, line: string, to: Disk) => append(path, [line], to);
const lastOf = (path: string): string | null =>
  withOpen(path, disk.files, (handle) => {
    const line = lastLine(handle, disk.files);
    return line === null ? null : bytesAt(handle, line, disk.files).toString();
  });
const textOf = (path: string) => fs.readFileSync(path, 'utf8');

describe('a file of lines', () => {
  it('grows by a line and can give it back', () => {
    const path = log();
    appendDurably(path, '{"n":1}', disk);
    const takeBack = appendDurably(path, '{"n":2}', disk);
    expect(textOf(path)).toBe('{"n":1}\n{"n":2}\n');
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    takeBack();
    expect(textOf(path)).toBe('{"n":1}\n');
  });

  it('is not dated before the file it belongs to, wherever the clock stands', () => {
    const path = log();
    const dated = (since: bigint): bigint => {
      append(path, ['{"n":1}'], disk, since);
      return fs.statSync(path, { bigint: true }).mtimeNs;
    };
    const now = BigInt(Date.now()) * 1_000_000n;
    expect(dated(now - 10n ** 15n)).toBeLessThan(now + 10n ** 12n);
    for (const ahead of [10n ** 13n + 1n, 10n ** 15n + 999_999n, 10n ** 17n + 999_999_999n]) {
      expect(dated(now + ahead)).toBeGreaterThanOrEqual(now + ahead);
      expect(dated(now + ahead)).toBeLessThan(now + ahead + 3_000_000n);
    }
  });

  it('takes a line also where the file belongs to somebody else, who alone may date it', () => {
    const path = log();
    append(path, ['{"n":1}'], diskWith({ futimesSync: refusing('EPERM') }), BigInt(Date.now() + 10_000) * 1_000_000n);
    expect(textOf(path)).toBe('{"n":1}\n');
  });

  it('is gone again when its first line is taken back', () => {
    const path = log();
    appendDurably(path, '{"n":1}', disk)();
    expect(fs.existsSync(path)).toBe(false);
  });

  it('loses a torn last line, and only that', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: 1, max: 12 }), (whole, torn) => {
        const path = log();
        const line = '{"字":"件"}';
        const half = Buffer.from(line).subarray(0, torn);
        fs.writeFileSync(path, Buffer.concat([Buffer.from(`${line}\n`.repeat(whole)), half]));
        expect(lastOf(path)).toBe(whole === 0 ? null : line);
        appendDurably(path, '{"n":1}', disk);
        expect(textOf(path)).toBe(`${`${line}\n`.repeat(whole)}{"n":1}\n`);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a last line that lacks nothing but its line break', () => {
    const path = log();
    fs.writeFileSync(path, '{"n":1}\n{"n":2}');
    expect(lastOf(path)).toBe('{"n":2}');
    appendDurably(path, '{"n":3}', disk);
    expect(textOf(path)).toBe('{"n":1}\n{"n":2}\n{"n":3}\n');
  });

  it('finds a last line of any length', () => {
    for (const length of [1, 65_534, 65_535, 65_536, 65_537, 600_000]) {
      const path = log();
      const line = JSON.stringify('x'.repeat(length));
      fs.writeFileSync(path, `{"n":1}\n${line}\n`);
      expect(lastOf(path)).toBe(line);
    }
  });

  it('has the lines it had before when one cannot be added', async () => {
    const path = log();
    appendDurably(path, '{"n":1}', disk);
    const writeFileSync = (handle: fs.PathOrFileDescriptor) => {
      fs.writeFileSync(handle, '{"ha');
      refusing('ENOSPC')();
    };
    for (const faulty of [diskWith({ writeFileSync }), diskWith({ openSync: refusing('EACCES') })]) {
      expect(await complaintOf(() => appendDurably(path, '{"n":2}', faulty))).toMatchObject({ code: 'unwritable' });
      expect(textOf(path)).toBe('{"n":1}\n');
    }
  });

  it('is not there when its first line cannot be added', async () => {
    const folder = scratch();
    const faulty = diskWith({ writeFileSync: refusing('ENOSPC') });
    await complaintOf(() => appendDurably(join(folder, 'a'), '{}', faulty));
    expect(filesBelow(folder)).toEqual([]);
  });
});
