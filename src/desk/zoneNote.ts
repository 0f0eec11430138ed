import { join } from 'node:path';
import { type Files, quietly, unless } from './disk/files.ts';

/** Beside the desk: what was said of machines that go by other clocks, a line each. Worth nothing elsewhere. */
const notePath = (folder: string): string => join(folder, 'zone.note');

/** Machines of more zones than these are told again. */
const MOST_LINES = 50;

const saidIn = (folder: string, files: Files): readonly string[] =>
  (unless(['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR'], () => files.readFileSync(notePath(folder), 'utf8')) ?? '')
    .split('\n')
    .filter((line) => line !== '');

/** Whether this was said before; notes that it is now. Where nothing can be noted it is said again. */
export const wasSaid = (folder: string, key: string, files: Files): boolean => {
  const before = saidIn(folder, files);
  if (before.includes(key)) return true;
  const lines = [...before, key].slice(-MOST_LINES);
  quietly(() => files.writeFileSync(notePath(folder), `${lines.join('\n')}\n`, { mode: 0o600 }));
  return false;
};
