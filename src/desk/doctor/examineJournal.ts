import { join } from 'node:path';
import { writeDurably } from '../disk/durable.ts';
import { unless } from '../disk/files.ts';
import { entryIn, journalFolder, journalNames } from '../journal/journal.ts';
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

type Line = {
  readonly bytes: Buffer;
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
  split(disk.files.readFileSync(join(journalFolder(folder), name))).flatMap((bytes, n) => {
    if (bytes.length === 0) return [];
    const entry = entryIn(bytes.toString('utf8'), reading);
    return [{ bytes, number: n + 1, version: entry?.version ?? null, past: entry === null ? null : pastOf(entry) }];
  });

/** Splits a file into lines as bytes. A line that is no longer UTF-8 is kept as it is. */
const split = (bytes: Buffer): readonly Buffer[] => {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
};

const NEWLINE = Buffer.from('\n');
const joined = (lines: readonly Line[]): Buffer => Buffer.concat(lines.flatMap(({ bytes }) => [bytes, NEWLINE]));

/** Moves unreadable lines of a month into `2026-11.unreadable`. That file is written first, so a crash in between loses nothing. */
const setAside = (reach: Reach, name: string): void => {
  const { folder, disk } = reach;
  const lines = linesIn(reach, name);
  const aside = join(journalFolder(folder), name.replace('.ndjson', '.unreadable'));
  const before = unless(['ENOENT'], () => disk.files.readFileSync(aside)) ?? Buffer.alloc(0);
  writeDurably(aside, Buffer.concat([before, joined(lines.filter(({ version }) => version === null))]), disk);
  writeDurably(join(journalFolder(folder), name), joined(lines.filter(({ version }) => version !== null)), disk);
};
