import { join } from 'node:path';
import type { DrawerName } from '../../core/record.ts';
import { type Files, quietly, unless } from '../disk/files.ts';
import { ownerOf, readNote, sealedLine, unsealedLine, writeNote } from '../disk/note.ts';
import type { Reach } from '../live/adapter.ts';
import { glimpse, noteStampOf } from '../live/note.ts';
import { isFields, type OutlineFields } from '../live/outline.ts';
import { isSealed } from '../live/seal.ts';
import { HEAD_BYTES, type Holding, holdingIn, holdingOf, type MonthName } from './monthFile.ts';
import { hasPlainText } from './plainWords.ts';

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
  const written = readNote(notePath(folder), ownerOf(join(folder, 'desk.json'), files), files) ?? '';
  return {
    names: () => Array.from(written.matchAll(/^"([^"]+)":/gm), ([, name = '']) => name),
    get: (name) => {
      const line = lineIn(written, name);
      return line === null ? null : monthNote(valueIn(line));
    },
    around: (drawer, numbers) => namesAround(written, drawer, numbers),
  };
};

/** The line of a month. Each begins behind a line break. */
const lineIn = (written: string, name: string): string | null => {
  const at = written.lastIndexOf(`\n"${name}${SEAM}`);
  return at === -1 ? null : written.slice(at + 1, written.indexOf('\n', at + 1));
};

const namesAround = (written: string, drawer: DrawerName, numbers: readonly number[]): readonly string[] =>
  Array.from(written.matchAll(new RegExp(`^"(${drawer}-[^"]+)":.*?"ids":\\[(\\d+),(\\d+)\\]`, 'gm'))).flatMap(
    ([, name = '', low, high]) =>
      numbers.some((number) => Number(low) <= number && number <= Number(high)) ? [name] : [],
  );

const valueIn = (line: string): unknown => {
  const whole = unsealedLine(line.endsWith(',') ? line.slice(0, -1) : line);
  return whole === null ? null : JSON.parse(whole.slice(whole.indexOf(SEAM) + SEAM.length));
};

/** Text between the name of a month and its note. Each month has one line. */
const SEAM = '":';

const monthNote = (note: unknown): MonthNote | null => {
  const { stamp, ids, days, refs, plain } = isFields(note) ? note : ({} as OutlineFields);
  const holding = holdingOf(ids, days);
  return typeof stamp === 'string' && holding !== null && isFields(refs)
    ? { stamp, holding, refs: refs as MonthNote['refs'], isPlain: typeof plain === 'boolean' ? plain : null }
    : null;
};

type Month = MonthName & { readonly path: string };

/**
 * Writes notes on the files that were just written, and on files without a right note, such as those of a copied desk or of one edited by
 * hand. The notes are not synced, and writing them may fail: a file without a note is looked through each time. Call this under the lock.
 */
export const noteArchive = (
  { folder, disk: { files } }: Reach,
  { written, all }: { readonly written: readonly Month[]; readonly all: () => readonly Month[] },
): void =>
  quietly(() => {
    const old = archiveNote(folder, files);
    const fresh = new Map(written.map((month) => [monthNameOf(month), month]));
    const others = all().filter((month) => {
      const name = monthNameOf(month);
      const noted = old.get(name);
      return !fresh.has(name) && (noted?.isPlain == null || noted.stamp !== noteStampOf(month.path, files));
    });
    const notes = new Map([
      ...old.names().map((name) => [name, old.get(name)] as const),
      ...[...fresh].map(([name, month]) => [name, noteOf(month.path, files)] as const),
      ...others.map(
        (month) => [monthNameOf(month), notedAnew(month.path, old.get(monthNameOf(month)), files)] as const,
      ),
    ]);
    const lines = [...notes].flatMap(([name, note]) =>
      note === null ? [] : [sealedLine(`"${name}${SEAM}${JSON.stringify(laid(note))}`)],
    );
    writeNote(notePath(folder), `{\n${lines.join(',\n')}\n}\n`, files);
  });

const laid = ({ stamp, holding, refs, isPlain: plain }: MonthNote): OutlineFields => ({
  stamp,
  ...holding,
  refs,
  plain,
});

/**
 * The note on a file that this program did not write. It keeps the ids of the note before: an older copy of the file lacks some records,
 * and `doctor` looks for them.
 */
const notedAnew = (path: string, before: MonthNote | null, files: Files): MonthNote | null => {
  const note = noteOf(path, files);
  if (note === null || before === null) return note;
  const [a, b] = [note.holding.ids, before.holding.ids];
  return { ...note, holding: { ...note.holding, ids: [Math.min(a[0], b[0]), Math.max(a[1], b[1])] } };
};

/** The note on a file; null if others wrote it, or if it cannot be read. Whoever reads it then will complain. */
const noteOf = (path: string, files: Files): MonthNote | null => {
  const read = unless(['EACCES', 'EPERM', 'EIO', 'EISDIR', 'ENOTDIR'], () => glimpse(path, files));
  if (read === null || !isSealed(read.bytes)) return null;
  const text = Buffer.from(read.bytes).toString('latin1');
  const holding = holdingIn(text.slice(0, HEAD_BYTES));
  return holding === null ? null : { stamp: read.stamp, holding, refs: refsIn(text), isPlain: hasPlainText(text) };
};

/** Ids in JSON, except the value of a field `id`. */
const REF = /(?<!"id":)"([A-Z])([1-9]\d*)"/g;

const refsIn = (text: string): MonthNote['refs'] => {
  const refs: Record<string, [number, number]> = {};
  for (const [, letter = '', digits] of text.matchAll(REF)) {
    const number = Number(digits);
    const [low, high] = refs[letter] ?? [number, number];
    refs[letter] = [Math.min(low, number), Math.max(high, number)];
  }
  return refs;
};

/** Whether a record in the file may point at this id. */
export const mayPointAt = ({ refs }: MonthNote, id: string): boolean => {
  const [low, high] = refs[id.slice(0, 1)] ?? [1, 0];
  const number = Number(id.slice(1));
  return low <= number && number <= high;
};
