import { type Files, quietly } from '../disk/files.ts';
import { overwriteNote, sealedLine, unsealedLine } from '../disk/note.ts';
import type { Reach } from '../live/adapter.ts';
import { noteStampOf } from '../live/note.ts';
import type { OutlineFields } from '../live/outline.ts';
import { archiveNote, type MonthNote, monthNameOf, notePath, SEAM } from './archiveNote.ts';
import type { MonthName } from './monthFile.ts';
import { noteOf } from './noteOf.ts';

type Month = MonthName & { readonly path: string };

type ToNote = {
  readonly written: readonly Month[];
  readonly all: () => readonly Month[];
  readonly recent?: () => readonly Month[];
};

/**
 * Writes notes on the files that were just written, and on files without a right note, such as those of a copied desk or of one edited by
 * hand. The notes are not synced, and writing them may fail: a file without a note is looked through each time. Call this under the lock.
 *
 * Where `recent` months are given and all of them have right notes, no other is looked at: looking at ten years takes a tenth of the first write of
 * a day. A file of earlier years that was edited by hand is then looked through each time until the notes are written anew.
 */
export const noteArchive = ({ folder, disk: { files } }: Reach, { written, all, recent }: ToNote): void =>
  quietly(() => {
    const old = archiveNote(folder, files);
    // Lines of files that are as they were stay to the letter. After ten years a day changes one of 480.
    const lines = new Map(old.names().map((name) => [name, old.line(name)]));
    const put = (month: Month, note: MonthNote | null): unknown => lines.set(monthNameOf(month), lineFor(month, note));
    const fresh = new Set(written.map(monthNameOf));
    const isRight = (month: Month): boolean => {
      const name = monthNameOf(month);
      return fresh.has(name) || isLineOn(lines.get(name) ?? null, noteStampOf(month.path, files));
    };
    const areRecentRight = recent?.().every(isRight) ?? false;
    const unsure = areRecentRight ? [] : all().filter((month) => !isRight(month));
    for (const month of unsure) put(month, notedAnew(month.path, old.get(monthNameOf(month)), files));
    for (const month of written) put(month, noteOf(month.path, files));
    const left = [...lines.values()].filter((line) => line !== null);
    overwriteNote(notePath(folder), `{\n${left.join(',\n')}\n}\n`, files);
  });

/** Whether a line is about the file with this stamp, is whole, and says whether the text of the file is plain. */
const isLineOn = (line: string | null, stamp: string | null): boolean =>
  line !== null &&
  [`"stamp":"${stamp}"`, '"plain":'].every((said) => line.includes(said)) &&
  unsealedLine(line) !== null;

const lineFor = (month: Month, note: MonthNote | null): string | null =>
  note === null ? null : sealedLine(`"${monthNameOf(month)}${SEAM}${JSON.stringify(laid(note))}`);

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
