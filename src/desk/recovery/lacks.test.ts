import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskWith, scratch } from '../desk.fixture.ts';
import { apply, at, begun, changes, kept, row } from '../vast/vast.fixture.ts';

/** The desk before a change of very many records, with the journal of after it. */
const older = async (count: number): Promise<string> => {
  const folder = await begun();
  const before = join(scratch(), 'desk');
  fs.cpSync(folder, before, { recursive: true });
  const added = Array.from({ length: count }, (_, n) => [null, row(10 + n, n % 2 ? '2025-03' : null)] as const);
  await apply(folder, { changes: changes([...added, [kept[0], null], [kept[3], row(4, null, { title: '改' })]]) });
  // This one is in the archive as it was: the desk does not lack it.
  await apply(folder, { changes: changes([[kept[2], row(3, null)]]) });
  await apply(folder, { changes: changes([[row(3, null), kept[2]]]) });
  fs.rmSync(join(before, 'journal'), { recursive: true });
  fs.cpSync(join(folder, 'journal'), join(before, 'journal'), { recursive: true });
  return before;
};

/** The records that the desk lacks, and the number of times a file of its archive was opened or read. */
const looked = async (folder: string) => {
  let reads = 0;
  const counted =
    <T extends readonly unknown[], R>(real: (path: fs.PathOrFileDescriptor, ...args: T) => R) =>
    (path: fs.PathOrFileDescriptor, ...args: T): R => {
      if (String(path).includes('archive')) reads += 1;
      return real(path, ...args);
    };
  const { files } = diskWith({
    readFileSync: counted(fs.readFileSync as never) as never,
    openSync: counted(fs.openSync as never) as never,
  });
  const lacks = await at(folder, { files }).lacks();
  return { lacks, reads };
};

describe('what an older desk lacks', () => {
  it('is counted by looking through the archive once, however many records it is', async () => {
    const few = await looked(await older(2));
    expect(few.lacks).toMatchObject({ count: 4, id: 'F10' });
    const some = await looked(await older(300));
    const many = await looked(await older(900));
    expect(some.lacks).toMatchObject({ count: 302, id: 'F10' });
    expect(many.lacks).toMatchObject({ count: 902, id: 'F10' });
    expect(many.reads).toBe(some.reads);
    expect(many.reads).toBeLessThan(20);
  });
});
