import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFiles } from '../../src/desk/disk/files.ts';
import { sealedLine, unsealedLine } from '../../src/desk/disk/note.ts';
import { noteStampOf } from '../../src/desk/live/note.ts';
import { cabinet } from '../../src/drawers/cabinet.ts';
import { commandsOf, furtherOf, type NounGroup } from '../office/everyNoun.ts';
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
 * Types records of other nouns into a desk, on the evening before. The first write of the morning then finds out which of them the morning
 * list can do without, as on a desk where they were entered long ago.
 */
export const addNouns = (entry: string, desk: string, groups: readonly NounGroup[]): void => {
  const type = (words: readonly string[]): void =>
    runOne([entry, ...words, '--desk', desk, '--no-input'], { OFFICE_NOW: '2026-11-22T20:00:00+08:00' });
  for (const group of groups) {
    const commands = commandsOf(group);
    for (const words of commands) type(words);
    for (const id of lastMeetings(desk, commands.length)) for (const words of furtherOf(group, id)) type(words);
  }
  runOne([entry, 'jot', '开门', '--desk', desk], { OFFICE_NOW: '2026-11-23T07:30:00+08:00' });
};

/** The ids of the meetings that were typed: the last that the desk has. */
const lastMeetings = (desk: string, count: number): readonly string[] => {
  const { counters } = JSON.parse(readFileSync(join(desk, 'desk.json'), 'utf8')) as {
    readonly counters: { readonly N: number };
  };
  return Array.from({ length: count }, (_, n) => `N${counters.N - n}`).reverse();
};

/**
 * Copies a desk, syncs it to the disk and gives it notes of its own. The notes of the original are not valid for a copy, and without valid
 * ones the first command would look through the whole desk.
 */
export const copyDesk = (desk: string, copy: string): void => {
  cpSync(desk, copy, { recursive: true, preserveTimestamps: true });
  noteAnew(join(copy, 'desk.note'), () => join(copy, 'desk.json'));
  noteAnew(join(copy, 'archive.note'), (line) => {
    const name = line.slice(1, line.indexOf('":'));
    return join(copy, 'archive', name.slice(-7, -3), `${name}.json`);
  });
  spawnSync('sync');
};

const STAMP = /"stamp":"[^"]*"/;

/** Puts the stamp of the copied file into each line of a note, under a new seal of the line. */
const noteAnew = (path: string, fileOf: (line: string) => string): void => {
  if (!existsSync(path)) return;
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      const [comma] = /,?$/.exec(line) ?? [''];
      const open = unsealedLine(line.slice(0, line.length - comma.length));
      if (open === null) return line;
      return `${sealedLine(open.replace(STAMP, `"stamp":"${noteStampOf(fileOf(open), realFiles)}"`))}${comma}`;
    });
  writeFileSync(path, lines.join('\n'));
};

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
