import { join } from 'node:path';
import type { DrawerName } from '../../core/record.ts';
import type { Files } from '../disk/files.ts';
import { ownerOf, readNote, unsealedLine } from '../disk/note.ts';
import { isFields, type OutlineFields } from '../live/outline.ts';
import { type Holding, holdingOf } from './monthFile.ts';

/** A note on a month's file: what it holds, so that it need not be opened to find that out. */
export type MonthNote = {
  readonly stamp: string;
  readonly holding: Holding;
  /** Lowest and highest number of the ids that its records point at, by letter. */
  readonly refs: Readonly<Record<string, readonly [number, number]>>;
  /** Whether its text is plain (`plainWords.ts`). Null in notes of programs that did not look. */
  readonly isPlain: boolean | null;
};

/** Notes on the files of the archive, by `monthNameOf`. The caller has to check whether the file still has the stamp of its note. */
export type ArchiveNote = {
  readonly names: () => readonly string[];
  readonly get: (name: string) => MonthNote | null;
  /** The line of a month as it stands there, with its seal, which may be wrong; null if there is none. */
  readonly line: (name: string) => string | null;
  /** Names of the months of a drawer between whose ids one of these numbers lies. The seals of their lines are not looked at. */
  readonly around: (drawer: DrawerName, numbers: readonly number[]) => readonly string[];
};

export const monthNameOf = ({ drawer, month }: { readonly drawer: DrawerName; readonly month: string }): string =>
  `${drawer}-${month}`;

/** Path of the notes on a desk's archive. */
export const notePath = (folder: string): string => join(folder, 'archive.note');

/**
 * The notes on an archive; none if there is no file of notes. A line is looked for when it is asked for: there are 480 after ten years. Each
 * has a seal of its own, and one that does not fit it is no note.
 */
export const archiveNote = (folder: string, files: Files): ArchiveNote => {
  const written = readNote(notePath(folder), ownerOf(join(folder, 'desk.json'), files), files)?.toString() ?? '';
  let lines: ReadonlyMap<string, string> | null = null;
  let asked = 0;
  const lineOf = (name: string): string | undefined => {
    asked += 1;
    if (asked > MOST_SEARCHES) lines ??= linesIn(written);
    return lines === null ? lineIn(written, name) : lines.get(name);
  };
  return {
    // A caller that asks for the names then asks for the line of each.
    names: () => {
      lines ??= linesIn(written);
      return [...lines.keys()];
    },
    get: (name) => {
      const line = lineOf(name);
      return line === undefined ? null : monthNote(valueIn(line));
    },
    line: (name) => lineOf(name) ?? null,
    around: (drawer, numbers) => namesAround(written, drawer, numbers),
  };
};

/** The number of lines that are searched for one by one. To split the note once takes as long as some ten of these searches. */
const MOST_SEARCHES = 4;

const linesIn = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written
      .split('\n')
      .filter((line) => line.startsWith('"'))
      .map((line) => [line.slice(1, line.indexOf(SEAM)), withoutComma(line)]),
  );

/** The line of a month. Each begins behind a line break. */
const lineIn = (written: string, name: string): string | undefined => {
  const at = written.lastIndexOf(`\n"${name}${SEAM}`);
  return at === -1 ? undefined : withoutComma(written.slice(at + 1, written.indexOf('\n', at + 1)));
};

const withoutComma = (line: string): string => (line.endsWith(',') ? line.slice(0, -1) : line);

const namesAround = (written: string, drawer: DrawerName, numbers: readonly number[]): readonly string[] =>
  Array.from(written.matchAll(new RegExp(`^"(${drawer}-[^"]+)":.*?"ids":\\[(\\d+),(\\d+)\\]`, 'gm'))).flatMap(
    ([, name = '', low, high]) =>
      numbers.some((number) => Number(low) <= number && number <= Number(high)) ? [name] : [],
  );

const valueIn = (line: string): unknown => {
  const whole = unsealedLine(line);
  return whole === null ? null : JSON.parse(whole.slice(whole.indexOf(SEAM) + SEAM.length));
};

/** Text between the name of a month and its note. Each month has one line. */
export const SEAM = '":';

const monthNote = (note: unknown): MonthNote | null => {
  const { stamp, ids, days, refs, plain } = isFields(note) ? note : ({} as OutlineFields);
  const holding = holdingOf(ids, days);
  return typeof stamp === 'string' && holding !== null && isFields(refs)
    ? { stamp, holding, refs: refs as MonthNote['refs'], isPlain: typeof plain === 'boolean' ? plain : null }
    : null;
};

/** Whether a record in the file may point at this id. */
export const mayPointAt = ({ refs }: MonthNote, id: string): boolean => {
  const [low, high] = refs[id.slice(0, 1)] ?? [1, 0];
  const number = Number(id.slice(1));
  return low <= number && number <= high;
};
