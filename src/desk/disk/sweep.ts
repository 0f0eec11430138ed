import { basename, dirname, join } from 'node:path';
import { realPath } from './durable.ts';
import { type Files, quietly } from './files.ts';
import { type Holder, isDead, readHolder } from './holder.ts';
import type { Host } from './host.ts';

/**
 * Removes files that killed processes left: temporary files beside `path`, and attempts at the lock. Only the holder of the lock may do
 * this, because nobody else is writing then. A file that cannot be removed does no harm.
 */
export const sweep = async (path: string, host: Host, files: Files): Promise<void> => {
  const real = realPath(path, files);
  for (const file of filesIn(dirname(real), `${basename(real)}.`, files)) {
    if (file.endsWith('.tmp')) quietly(() => files.rmSync(file, { force: true }));
  }
  for (const file of filesIn(dirname(path), 'desk.lock.', files)) {
    if (await isLeftBehind(file, host, files)) quietly(() => files.rmSync(file, { force: true }));
  }
};

/** Whether an attempt at the lock was left by a dead process. */
export const isLeftBehind = (file: string, host: Host, files: Files): Promise<boolean> =>
  isDead(writerOf(file, host, files), host);

/** The process that made an attempt. If it was killed before it wrote the content, its number is still in the file's name. */
const writerOf = (file: string, host: Host, files: Files): Holder => {
  const holder = readHolder(file, files);
  if (holder !== null && holder !== 'torn') return holder;
  const pid = Number(/^desk\.lock\.(\d+)\./.exec(basename(file))?.[1] ?? host.pid);
  return { pid, start: '', place: host.place(), token: '' };
};

const filesIn = (folder: string, start: string, files: Files): string[] =>
  files
    .readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .map((name) => join(folder, name));
