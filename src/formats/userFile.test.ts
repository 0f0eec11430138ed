import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { bytesIn, bytesOf } from './userFile.ts';

const MB = 2 ** 20;

/** A stream without an end, in pieces of one size, and how many of its bytes were taken. */
const endless = (size: number) => {
  const taken = { bytes: 0, isClosed: false };
  const stream = (async function* () {
    try {
      for (;;) {
        taken.bytes += size;
        yield Buffer.alloc(size);
      }
    } finally {
      taken.isClosed = true;
    }
  })();
  return { stream, taken };
};

test('a stream without an end is left as soon as it is too large, and closed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1000, max: 300_000 }), async (size) => {
      const { stream, taken } = endless(size);
      await expect(bytesIn(stream, '-', 1)).rejects.toMatchObject({ code: 'unreadable' });
      expect(taken.bytes).toBeLessThanOrEqual(MB + size);
      expect(taken.isClosed).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('what is not too large comes whole, from a pipe that has a name too; a device is refused', async () => {
  const parts = ['日期,姓名\n', Buffer.from('11-20,张三\n')];
  const stream = (async function* () {
    yield* parts;
  })();
  expect(Buffer.from(await bytesIn(stream, '-')).toString()).toBe('日期,姓名\n11-20,张三\n');
  const folder = mkdtempSync(join(tmpdir(), 'pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  // The writer waits for the reader, so that it is a process of its own.
  const writer = spawn('sh', ['-c', `printf 里面 > '${pipe}'`]);
  onTestFinished(() => {
    writer.kill();
  });
  expect(Buffer.from(await bytesOf(pipe, 1)).toString()).toBe('里面');
  await expect(bytesOf('/dev/zero', 1)).rejects.toMatchObject({ code: 'unreadable' });
});
