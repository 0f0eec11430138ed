import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DRAWERS } from '../../src/desk/contents.ts';
import { runOne } from './process.ts';

/**
 * Lets the program itself put the desk in order, as it does on the first write of a day: whatever may leave the live desk is archived
 * by its rule, not by one of the bench. On the evening before, so that this morning's first write still has its own day to do.
 *
 * Without it the first work that writes would do so in passing, on its own copy, and be measured on another desk than the rest.
 */
export const settle = (entry: string, desk: string): void =>
  runOne([entry, 'jot', '核对周一议程', '--desk', desk], { OFFICE_NOW: '2026-11-22T20:00:00+08:00' });

// The only files that are written in place; every other is replaced, and a replaced link leaves the original as it is.
const APPENDED = 'journal';

/** A desk under another name that shares its files, so that no copy of them waits to be written while others are synced. */
export const shareDesk = (desk: string, copy: string): void => {
  mkdirSync(copy, { mode: 0o700 });
  for (const entry of readdirSync(desk, { withFileTypes: true })) {
    const [from, to] = [join(desk, entry.name), join(copy, entry.name)];
    if (entry.name === APPENDED) cpSync(from, to, { recursive: true });
    else if (entry.isDirectory()) shareDesk(from, to);
    else linkSync(from, to);
  }
};

/** How many records stand on the live desk. */
export const liveRecords = (desk: string): number => {
  const document = JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8')) as Record<string, readonly unknown[]>;
  return DRAWERS.reduce((sum, drawer) => sum + (document[drawer]?.length ?? 0), 0);
};

/** Changes with any file of the desk. */
export const markOf = (desk: string): string =>
  readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeNs, ino } = statSync(join(desk, name), { bigint: true });
      return [name, size, mtimeNs, ino].join(' ');
    })
    .join('\n');
