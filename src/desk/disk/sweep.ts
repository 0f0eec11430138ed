import { basename, dirname, join } from 'node:path';
import { realPath } from './durable.ts';
import { type Files, quietly } from './files.ts';
import { type Holder, isDead, readHolder } from './holder.ts';
import type { Host } from './host.ts';

/**
 * Removes what killed processes left: texts written beside `path` and never renamed, attempts at the lock. For the holder of
 * the lock only, when nobody else can be writing. What cannot be removed stays: it does no harm.
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

/** Whether an attempt at the lock was left by a process that is gone. */
export const isLeftBehind = (file: string, host: Host, files: Files): Promise<boolean> =>
  isDead(writerOf(file, host, files), host);

/** Whoever left an attempt. One killed before there was any content has at least left its number in the name. */
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
