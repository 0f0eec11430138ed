import { dirname, join } from 'node:path';
import { Complaint } from '../core/complaint.ts';
import { text } from '../core/text.ts';
import { unwritable } from './complaints.ts';
import { syncFolder, writeDurably } from './disk/durable.ts';
import { type Disk, type Files, unless } from './disk/files.ts';
import { readOwnOnly } from './disk/ownOnly.ts';
import { readable } from './disk/readable.ts';
import { isFields } from './live/outline.ts';
import { commandOf, underLock } from './store.ts';
import type { StoreOptions } from './storeOptions.ts';

/** The secrets by their keys among the settings, as they were typed. */
export type Secrets = Readonly<Record<string, string>>;

/**
 * The safe: passwords, addresses that contain a key, and programs to run. They stand in a file of their own beside the desk, which only
 * its owner may read. No export, backup, journal or undo contains them.
 */
export type Safe = {
  /** Reads the secrets; there are none if there is no file. Throws `unreadable`, `badFile`. */
  read(): Secrets;
  /** Changes the secrets under the lock of the desk. Throws as `read` does, and `locked`, `unwritable`; nothing has changed then. */
  change(rule: (secrets: Secrets) => Secrets): Promise<void>;
};

export const secretsPath = (folder: string): string => join(folder, 'secrets.json');

export const openSafe = (options: StoreOptions): Safe => {
  const command = commandOf(options);
  const { folder, disk } = command.reach;
  const { uid } = options.host;
  return {
    read: () => readSecrets(folder, uid, disk.files),
    change: (rule) =>
      underLock(options, command, () => writeSecrets(folder, rule(readSecrets(folder, uid, disk.files)), disk)),
  };
};

/** Reads the secrets. Throws `unreadable`, and `badFile` also if somebody else could have written them (see `readOwnOnly`). */
export const readSecrets = (folder: string, uid: number | null, files: Files): Secrets => {
  const path = secretsPath(folder);
  const written = readable(path, () => unless(['ENOENT', 'ENOTDIR'], () => readOwnOnly(path, uid, files)));
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

/** The secrets in a text; null if it is no object of texts. The message of JSON.parse is not shown, because it may quote a password. */
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
