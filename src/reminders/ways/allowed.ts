import { posix, win32 } from 'node:path';
import type { Account } from '../../core/account.ts';
import { makeFolder, writeDurably } from '../../desk/disk/durable.ts';
import { realFiles, unless } from '../../desk/disk/files.ts';
import type { Host } from '../../desk/disk/host.ts';
import { readOwnOnly } from '../../desk/disk/ownOnly.ts';
import { readable } from '../../desk/disk/readable.ts';

/**
 * The programs that desks may run on this machine, by desk and path. The list is a file of the user, not of the desk: a desk that came from
 * somebody else must not bring along the permission to run what it names.
 */
export type Allowed = {
  /** The file with the list. */
  readonly path: string;
  /** Throws `unreadable`, `badFile`. */
  has(program: string): boolean;
  /** Throws as `has` does, and `unwritable`. */
  add(program: string): void;
};

type Where = Pick<Account, 'platform' | 'home' | 'env' | 'desk'>;

/** Folder of the settings that a user has on this machine, of whatever desk. It depends on the environment, and cron has another one. */
export const configFolder = ({ platform, home, env }: Omit<Where, 'desk'>): string => {
  const { APPDATA, XDG_CONFIG_HOME = '' } = env;
  if (platform === 'win32') return win32.join(APPDATA || win32.join(home, 'AppData', 'Roaming'), 'office');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Preferences', 'office');
  return posix.join(posix.isAbsolute(XDG_CONFIG_HOME) ? XDG_CONFIG_HOME : posix.join(home, '.config'), 'office');
};

export const allowedAt = (where: Where, host: Host): Allowed => {
  const room = configFolder(where);
  const path = (where.platform === 'win32' ? win32 : posix).join(room, 'allowed.json');
  const desk = unless(['ENOENT', 'ENOTDIR'], () => realFiles.realpathSync(where.desk)) ?? where.desk;
  const read = (): Programs => {
    const written = readable(path, () => unless(['ENOENT', 'ENOTDIR'], () => readOwnOnly(path, host.uid, realFiles)));
    return written === null ? {} : programsIn(written);
  };
  return {
    path,
    has: (program) => read()[desk]?.includes(program) === true,
    add: (program) => {
      const all = read();
      const own = all[desk] ?? [];
      if (own.includes(program)) return;
      makeFolder(room, realFiles);
      const programs = { ...all, [desk]: [...own, program] };
      writeDurably(path, `${JSON.stringify({ programs }, null, 2)}\n`, { files: realFiles, token: host.token });
    },
  };
};

/** Paths of programs by the folder of the desk that names them. */
type Programs = Readonly<Record<string, readonly string[]>>;

/** The list in a text. What is no list allows nothing. */
const programsIn = (written: string): Programs => {
  const found = fieldsOf(fieldsOf(parsed(written))['programs']);
  return Object.fromEntries(
    Object.entries(found).map(([desk, paths]) => [desk, Array.isArray(paths) ? paths.map(String) : []]),
  );
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
};
