import { join } from 'node:path';
import { type ByteRange, chunksOf, withOpen } from '../disk/chunks.ts';
import { type Files, unless } from '../disk/files.ts';
import { replaceDurably } from '../disk/replacing.ts';
import { journalFolder, journalNames } from '../journal/journal.ts';
import { journalLines } from '../journal/longEntry.ts';
import { type JournalPast, journalPast, type PastEntry, pastOf } from '../journal/removedSince.ts';
import type { Reach } from '../live/adapter.ts';
import { currentVersion } from '../live/migrations.ts';
import type { Ailment } from './ailment.ts';
import type { Looking } from './unseen.ts';
import { doctorWords as w } from './words.ts';

export type JournalSeen = {
  readonly ailments: readonly Ailment[];
  /** Number of readable lines. */
  readonly lines: number;
  readonly past: JournalPast;
};

type Line = ByteRange & {
  readonly number: number;
  readonly version: number | null;
  readonly past: PastEntry | null;
};

type Month = Omit<JournalSeen, 'past'> & { readonly past: readonly PastEntry[]; readonly isLegible: boolean };

/** Examines every line of the journal. */
export const examineJournal = (reach: Reach, looking: Looking): JournalSeen => {
  const months = journalNames(reach.folder, reach.disk.files).map((name) => examineMonth(reach, name, looking));
  return {
    ailments: months.flatMap(({ ailments }) => ailments),
    lines: months.reduce((sum, { lines }) => sum + lines, 0),
    past: journalPast(
      months.flatMap(({ past }) => past),
      months.every(({ isLegible }) => isLegible),
    ),
  };
};

const examineMonth = (reach: Reach, name: string, { tried }: Looking): Month => {
  const where = `journal/${name}`;
  const read = tried(join(journalFolder(reach.folder), name), () => linesIn(reach, name), null);
  const lines = read ?? [];
  const torn = lines.filter(({ version }) => version === null);
  const newest = currentVersion(reach.reading.migrations);
  const newer = lines.filter(({ version }) => version !== null && version > newest);
  const [first] = torn;
  return {
    ailments: [
      ...torn.map(
        (line): Ailment => ({
          ...{ code: 'tornLine', severity: 'fault', where, what: w.tornLine(line.number), remedy: w.setAside },
          // One cure rewrites the file for all its lines.
          cure: () => (line === first ? setAside(reach, name) : undefined),
        }),
      ),
      ...newer.map(
        ({ number }): Ailment => ({
          ...{ code: 'newerFile', severity: 'fault', where, what: w.newerLine(number), remedy: w.upgrade },
        }),
      ),
    ],
    lines: lines.length - torn.length,
    past: lines.flatMap(({ past }) => past ?? []),
    isLegible: read !== null && torn.length === 0,
  };
};

const linesIn = ({ folder, disk, reading }: Reach, name: string): readonly Line[] =>
  Array.from(
    journalLines(join(journalFolder(folder), name), reading, disk.files),
    ({ from, to, number, entry }): Line => ({
      ...{ from, to, number, version: entry?.version ?? null },
      past: entry === null ? null : pastOf(entry),
    }),
  );

/**
 * Moves unreadable lines of a month into `2026-11.unreadable`. That file is written first, so a crash in between loses nothing. A line that is
 * no longer UTF-8 is kept as it is.
 */
const setAside = (reach: Reach, name: string): void => {
  const { folder, disk } = reach;
  const path = join(journalFolder(folder), name);
  const aside = path.replace('.ndjson', '.unreadable');
  const lines = linesIn(reach, name);
  withOpen(path, disk.files, (handle) => {
    const torn = lines.filter(({ version }) => version === null);
    replaceDurably(aside, behind(aside, torn, handle, disk.files), disk);
    replaceDurably(
      path,
      linesOf(
        lines.filter(({ version }) => version !== null),
        handle,
        disk.files,
      ),
      disk,
    );
  });
};

const NEWLINE = Buffer.from('\n');

function* linesOf(lines: readonly Line[], handle: number, files: Files): Iterable<Uint8Array> {
  for (const line of lines) {
    yield* chunksOf(handle, files, line);
    yield NEWLINE;
  }
}

/** The bytes of a file, none if there is no such file, and behind them these lines of another one. */
function* behind(path: string, lines: readonly Line[], handle: number, files: Files): Iterable<Uint8Array> {
  const before = unless(['ENOENT'], () => files.readFileSync(path));
  if (before !== null) yield before;
  yield* linesOf(lines, handle, files);
}
