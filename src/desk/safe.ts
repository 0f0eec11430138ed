import { dirname, join } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';
import { unwritable } from './complaints.ts';
import { syncFolder, writeDurably } from './disk/durable.ts';
import { type Disk, type Files, unless } from './disk/files.ts';
import { readable } from './disk/readable.ts';
import { isFields } from './live/outline.ts';
import { commandOf, type StoreOptions, underLock } from './store.ts';

/** What is in the safe, as it was typed, by the keys of settings. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * Passwords, addresses that hold a key, and programs to run: what no export, backup, journal or undo may ever carry away. They lie in a
 * file of their own beside the desk, readable by its owner only.
 */
export type Safe = {
  /** Nothing where there is no file. Throws `unreadable`, `badFile`. */
  read(): Secrets;
  /** Under the lock of the desk. Throws as `read`, and `locked`, `unwritable`; then nothing has changed. */
  change(rule: (secrets: Secrets) => Secrets): Promise<void>;
};

export const secretsPath = (folder: string): string => join(folder, 'secrets.json');

export const openSafe = (options: StoreOptions): Safe => {
  const command = commandOf(options);
  const { folder, disk } = command.reach;
  return {
    read: () => readSecrets(folder, disk.files),
    change: (rule) =>
      underLock(options, command, () => writeSecrets(folder, rule(readSecrets(folder, disk.files)), disk)),
  };
};

/** Throws `unreadable`, `badFile`. */
export const readSecrets = (folder: string, files: Files): Secrets => {
  const path = secretsPath(folder);
  const written = readable(path, () => unless(['ENOENT', 'ENOTDIR'], () => files.readFileSync(path, 'utf8')));
  if (written === null) return {};
  const secrets = parsed(written);
  if (secrets !== null) return secrets;
  throw new Complaint(
    'badFile',
    text(`${path} is damaged`, `${path} 已损坏`),
    text(
      'Move it away and set what was in it anew: office config list shows what may be set',
      '请将其移走，再重新设置其中的各项；可设置的项目见 office config list',
    ),
  );
};

/** Null for what is no list of texts. What JSON.parse says of it may quote it, and is not told. */
const parsed = (written: string): Secrets | null => {
  try {
    const read: unknown = JSON.parse(written);
    if (!isFields(read)) return null;
    return Object.values(read).every((value) => typeof value === 'string') ? (read as Secrets) : null;
  } catch {
    return null;
  }
};

const writeSecrets = (folder: string, secrets: Secrets, disk: Disk): void => {
  const path = secretsPath(folder);
  if (Object.keys(secrets).length > 0) {
    writeDurably(path, `${JSON.stringify(secrets, null, 2)}\n`, disk);
    return;
  }
  try {
    disk.files.rmSync(path, { force: true });
    syncFolder(dirname(path), disk.files);
  } catch (error) {
    throw unwritable(path, error);
  }
};
