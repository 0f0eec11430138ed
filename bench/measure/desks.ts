import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFiles } from '../../src/desk/disk/files.ts';
import { noteStampOf } from '../../src/desk/live/note.ts';
import { cabinet } from '../../src/drawers/cabinet.ts';
import { runOne } from './process.ts';

/**
 * Lets the program archive what may leave the live desk, as it does at the first write of a day. The program's own rule decides, not the
 * bench. The clock is set to the evening before, so that the first write of this morning still has a day's worth to archive.
 * Without this step the first work that writes would archive on its own copy, and would then be measured on another desk than the other
 * works.
 */
export const settle = (entry: string, desk: string): void =>
  runOne([entry, 'jot', '核对周一议程', '--desk', desk], { OFFICE_NOW: '2026-11-22T20:00:00+08:00' });

/**
 * Copies a desk, syncs it to the disk and gives it notes of its own. The notes of the original are not valid for a copy, and without valid
 * ones the first command would look through the whole desk.
 */
export const copyDesk = (desk: string, copy: string): void => {
  cpSync(desk, copy, { recursive: true, preserveTimestamps: true });
  noteAnew(join(copy, 'desk.note'), (note) => ({ ...note, stamp: noteStampOf(join(copy, 'desk.json'), realFiles) }));
  noteAnew(join(copy, 'archive.note'), (notes) =>
    Object.fromEntries(
      Object.entries(notes).map(([name, note]) => {
        const path = join(copy, 'archive', name.slice(-7, -3), `${name}.json`);
        return [name, { ...(note as object), stamp: noteStampOf(path, realFiles) }];
      }),
    ),
  );
  spawnSync('sync');
};

type Fields = Readonly<Record<string, unknown>>;

const noteAnew = (path: string, change: (note: Fields) => Fields): void => {
  if (existsSync(path)) writeFileSync(path, laid(change(JSON.parse(readFileSync(path, 'utf8')) as Fields)));
};

/** Text of a note on the archive, one field a line, as the program writes it. */
const laid = (note: Fields): string =>
  `{\n${Object.entries(note)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;

/** Number of records on the live desk. */
export const liveRecords = (desk: string): number => {
  const document = JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8')) as Record<string, readonly unknown[]>;
  return cabinet.reduce((sum, { name }) => sum + (document[name]?.length ?? 0), 0);
};

/** Text that changes when any file of the desk changes. */
export const markOf = (desk: string): string =>
  readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeNs, ino } = statSync(join(desk, name), { bigint: true });
      return [name, size, mtimeNs, ino].join(' ');
    })
    .join('\n');
