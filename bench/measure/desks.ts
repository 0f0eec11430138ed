import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFiles } from '../../src/desk/disk/files.ts';
import { DRAWERS } from '../../src/desk/live/contents.ts';
import { stampOf } from '../../src/desk/live/note.ts';
import { runOne } from './process.ts';

/**
 * Lets the program itself put the desk in order, as it does on the first write of a day: whatever may leave the live desk is archived
 * by its rule, not by one of the bench. On the evening before, so that this morning's first write still has its own day to do.
 *
 * Without it the first work that writes would do so in passing, on its own copy, and be measured on another desk than the rest.
 */
export const settle = (entry: string, desk: string): void =>
  runOne([entry, 'jot', '核对周一议程', '--desk', desk], { OFFICE_NOW: '2026-11-22T20:00:00+08:00' });

/**
 * A desk under another name, on the disk before anything is measured, with notes of its own: those of the desk it was copied from say nothing
 * of a copy, and the first command would look all of it through.
 */
export const copyDesk = (desk: string, copy: string): void => {
  cpSync(desk, copy, { recursive: true, preserveTimestamps: true });
  noteAnew(join(copy, 'desk.note'), (note) => ({ ...note, stamp: stampOf(join(copy, 'desk.json'), realFiles) }));
  noteAnew(join(copy, 'archive.note'), (notes) =>
    Object.fromEntries(
      Object.entries(notes).map(([name, note]) => {
        const path = join(copy, 'archive', name.slice(-7, -3), `${name}.json`);
        return [name, { ...(note as object), stamp: stampOf(path, realFiles) }];
      }),
    ),
  );
  spawnSync('sync');
};

type Fields = Readonly<Record<string, unknown>>;

const noteAnew = (path: string, change: (note: Fields) => Fields): void => {
  if (existsSync(path)) writeFileSync(path, laid(change(JSON.parse(readFileSync(path, 'utf8')) as Fields)));
};

/** A field a line, as the program writes its note on the archive. */
const laid = (note: Fields): string =>
  `{\n${Object.entries(note)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;

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
