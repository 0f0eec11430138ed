import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { World } from './world.ts';

/** Puts a file system of its own under a folder, so that it can be filled. Returns how to take it away; null where that is not allowed. */
export const mountedAt = (folder: string, size: string): (() => void) | null => {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
    return () => execFileSync('umount', [folder]);
  } catch {
    return null;
  }
};

export type Weather = {
  /** The file system that is filled; null where none may be mounted. */
  readonly disk: string | null;
  /** What a sync tool has copied, and copies from which it may lay an older desk back. */
  readonly mirror: string;
  fullDisks: number;
  copies: number;
};

const BALLAST = 'ballast';

/** Fills the disk to some pages for a while, again and again. */
export const filling = async (disk: string, weather: Weather, chance: Chance, isOver: () => boolean): Promise<void> => {
  const ballast = join(disk, BALLAST);
  while (!isOver()) {
    await pause(3_000 + chance.below(9_000));
    if (isOver()) return;
    const { bavail, bsize } = statfsSync(disk);
    try {
      execFileSync('fallocate', ['-l', String((bavail - chance.below(40)) * bsize), ballast], { stdio: 'ignore' });
      weather.fullDisks += 1;
      await pause(500 + chance.below(2_500));
    } catch {
      // Somebody took the last pages meanwhile. There is a next time.
    } finally {
      rmSync(ballast, { force: true });
    }
  }
};

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** Copies one file as a sync tool does: under another name first. A file that is gone meanwhile is passed over. */
const copyOne = (from: string, to: string): void => {
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};

/** Copies the desk's folder file by file, while others write to it, and removes what is gone. Not the locks, nor files being written. */
const mirrored = async (desk: string, mirror: string, chance: Chance): Promise<void> => {
  const names = below(desk).filter((name) => !/\.tmp$|desk\.lock|sync-conflict/.test(name));
  for (const name of names.toSorted(() => (chance.oneIn(2) ? 1 : -1))) {
    copyOne(join(desk, name), join(mirror, name));
    if (chance.oneIn(3)) await pause(chance.below(20));
  }
  for (const name of existsSync(mirror) ? below(mirror) : [])
    if (!names.includes(name) && !existsSync(join(desk, name))) rmSync(join(mirror, name), { force: true });
};

/** Copies the desk all the time, and now and then keeps an older version beside it, as when two machines wrote. */
export const syncing = async (
  world: World,
  weather: Weather,
  chance: Chance,
  { isOver, begins }: { readonly isOver: () => boolean; readonly begins: () => void },
): Promise<void> => {
  while (!isOver()) {
    begins();
    if (existsSync(world.desk)) await mirrored(world.desk, weather.mirror, chance);
    weather.copies += 1;
    const older = join(weather.mirror, 'desk.json');
    if (chance.oneIn(4) && existsSync(older)) {
      const stamp = `2026112${chance.below(9)}-0830${10 + chance.below(50)}-AAAAAAA`;
      const conflict = join(world.desk, `desk.sync-conflict-${stamp}.json`);
      try {
        writeFileSync(conflict, readFileSync(older), { mode: 0o600 });
      } catch {
        // The disk is full just now. The tool leaves no half of a file and tries again later.
        rmSync(conflict, { force: true });
      }
    }
    await pause(200 + chance.below(2_000));
  }
};
