import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratch } from '../desk/desk.fixture.ts';
import { outletTo } from './outlet.ts';

const recorder = () => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
};

const fileIn = (folder: string) => {
  const path = join(folder, 'out');
  const fd = openSync(path, 'w');
  onTestFinished(() => closeSync(fd));
  return { path, fd };
};

const written = (outlet: ReturnType<typeof outletTo>, text: string): Promise<Error | null | undefined> =>
  new Promise((settle) => outlet.write(text, settle));

const refusing = (code: string, after: number): typeof writeSync => {
  let left = after;
  return ((fd: number, bytes: Uint8Array, at: number) => {
    if (left <= 0) throw Object.assign(new Error(code), { code });
    const taken = writeSync(fd, bytes, at, Math.min(left, bytes.length - at));
    left -= taken;
    return taken;
  }) as typeof writeSync;
};

describe('an outlet', () => {
  it('writes to a file without a stream, and all of it', async () => {
    const { path, fd } = fileIn(scratch());
    const outlet = outletTo(fd, () => expect.unreachable());
    expect(outlet.isTTY).not.toBe(true);
    await written(outlet, '今日\n');
    await written(outlet, 'x'.repeat(100_000));
    expect(readFileSync(path, 'utf8')).toBe(`今日\n${'x'.repeat(100_000)}`);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'hands the rest to the stream after %i bytes, when the pipe is full',
    async (after) => {
      const { path, fd } = fileIn(scratch());
      const { stream, bytes } = recorder();
      const outlet = outletTo(fd, () => stream, refusing('EAGAIN', after));
      await written(outlet, '今日来访');
      await written(outlet, '，三人');
      expect(Buffer.concat([readFileSync(path), bytes()]).toString()).toBe('今日来访，三人');
    },
  );

  it('tells why nothing is taken', async () => {
    const { fd } = fileIn(scratch());
    const outlet = outletTo(fd, () => expect.unreachable(), refusing('ENOSPC', 3));
    expect(await written(outlet, '今日来访')).toMatchObject({ code: 'ENOSPC' });
  });

  it('is the stream where the descriptor is no file and no pipe', () => {
    const { stream } = recorder();
    const folder = openSync(tmpdir(), 'r');
    onTestFinished(() => closeSync(folder));
    for (const fd of [folder, 1_000_000]) expect(outletTo(fd, () => stream)).toBe(stream);
  });
});
