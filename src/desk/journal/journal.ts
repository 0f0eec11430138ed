import { join } from 'node:path';
import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import { HIGHEST_ID, HIGHEST_REVISION, isCountTo } from '../../core/ranges.ts';
import { type Difference, PARTS, type RecordChange } from '../changes.ts';
import { appendDurably, lastLine } from '../disk/append.ts';
import { makeFolder } from '../disk/durable.ts';
import { type Disk, type Files, unless } from '../disk/files.ts';
import { type Forms, formOf, rowOf } from '../forms.ts';
import type { Contents } from '../live/contents.ts';
import { isDrawerName, isFields, type OutlineFields } from '../live/outline.ts';
import { refuseDeep } from '../zone.ts';
import type { JournalMark } from './mark.ts';

/** An entry of the journal: one command that changed the desk, one line of `journal/2026-11.ndjson`. */
export type JournalEntry = Difference &
  JournalMark & {
    /** Format of the records. */
    readonly version: number;
    /** Revision of the desk after the command. */
    readonly revision: number;
    readonly at: Moment;
    /** Login name of the person who ran it. */
    readonly who: string;
    readonly argv: readonly string[];
    /** Counters after the command. */
    readonly counters: Contents['counters'];
  };

export const journalFolder = (desk: string): string => join(desk, 'journal');
export const journalFileOf = (day: Day): string => `${day.slice(0, 7)}.ndjson`;

/** Appends the entry to its month, synced. Returns a function that takes it back. Complains of `unwritable`; nothing is appended then. */
export const appendEntry = (desk: string, entry: JournalEntry, forms: Forms, disk: Disk): (() => void) => {
  makeFolder(journalFolder(desk), disk.files);
  return appendDurably(
    join(journalFolder(desk), journalFileOf(dayOf(entry.at))),
    JSON.stringify(lineOf(entry, forms)),
    disk,
  );
};

const lineOf = (
  { version, revision, at, who, argv, changes, counters, ...parts }: JournalEntry,
  forms: Forms,
): unknown => ({
  ...{ version, revision, at: forms.zone.withOffset(at), who, argv },
  changes: changes.map(({ drawer, id, before, after }) => ({
    ...{ drawer, id },
    before: before === null ? null : formOf(before, drawer, forms),
    after: after === null ? null : formOf(after, drawer, forms),
  })),
  ...{ counters, ...parts },
});

/** Names of the journal's files, the newest month first. */
export const journalNames = (desk: string, files: Files): readonly string[] =>
  (unless(['ENOENT'], () => files.readdirSync(journalFolder(desk))) ?? [])
    .filter((name) => /^\d{4}-\d{2}\.ndjson$/.test(name))
    .sort()
    .reverse();

/** The last entry of the journal, and the time at which its file was last written (nanoseconds, by the file system's clock). */
export type LastEntry = { readonly entry: JournalEntry; readonly writtenAt: bigint };

/**
 * The entry with the highest revision; null if none can be read. The last one stands in the newest month, in the month of `today` after a
 * rehearsal at a later date, or in an older month if the clock was set back.
 * @param known the desk's revision; no last entry has a lower one
 */
export const lastEntry = (desk: string, today: Day, forms: Forms, files: Files, known = 0): LastEntry | null => {
  const names = journalNames(desk, files);
  const near = names.filter((name, n) => n === 0 || name === journalFileOf(today));
  let best: Found | null = null;
  for (const name of [...near, ...names.filter((one) => !near.includes(one))]) {
    if (!near.includes(name) && best !== null && best.entry.revision >= known && !isDayBefore(name, best, names))
      continue;
    const last = lastIn(join(journalFolder(desk), name), forms, files);
    if (last !== null && last.entry.revision > (best?.entry.revision ?? -1)) best = { ...last, name };
  }
  return best;
};

type Found = LastEntry & { readonly name: string };

/** Whether the month before may have the last entry: the clock can be set back by a day, and over the end of a month. */
const isDayBefore = (name: string, best: Found, names: readonly string[]): boolean =>
  best.entry.at < `${best.name.slice(0, 7)}-03` && name === names[names.indexOf(best.name) + 1];

/** The last entry in a file of the journal; null if none can be read. */
export const lastIn = (path: string, forms: Forms, files: Files): LastEntry | null => {
  const line = lastLine(path, files);
  const entry = line === null ? null : entryIn(line, forms);
  return entry === null ? null : { entry, writtenAt: files.statSync(path, { bigint: true }).mtimeNs };
};

/** The entry in a line of the journal; null if the line is torn or is no entry. */
export const entryIn = (line: string, forms: Forms): JournalEntry | null => {
  try {
    const said: unknown = JSON.parse(line);
    refuseDeep(said);
    if (!isFields(said) || !isEntry(said)) return null;
    return { ...said, at: forms.zone.toLocal(said.at), changes: said.changes.map((change) => changeOf(change, forms)) };
  } catch {
    // Somebody edited the line. It counts as unreadable.
    return null;
  }
};

const changeOf = ({ drawer, id, before, after }: RecordChange, forms: Forms): RecordChange => ({
  ...{ drawer, id },
  before: before === null ? null : rowOf(before, drawer, forms),
  after: after === null ? null : rowOf(after, drawer, forms),
});

const isRevision = (said: unknown): boolean => isCountTo(HIGHEST_REVISION, said);
const isNumber = (said: unknown): boolean => isCountTo(HIGHEST_ID, said);

const isEntry = (said: OutlineFields): said is OutlineFields & JournalEntry => {
  const { version, revision, at, who, argv, changes, counters } = said;
  const isMarked =
    (said['over'] === undefined || isRevision(said['over'])) &&
    [said['undoes'], said['redoes']].every((mark) => mark === undefined || isListOf(mark, isRevision)) &&
    ['restored', 'purged', 'recovered', ...PARTS].every((name) => said[name] === undefined || isFields(said[name]));
  const isCounted =
    isMarked && [version, revision].every(isRevision) && isFields(counters) && Object.values(counters).every(isNumber);
  const isSigned = typeof at === 'string' && typeof who === 'string' && isListOf(argv, isText);
  return isCounted && isSigned && Array.isArray(changes) && changes.every(isChange);
};

const isListOf = (said: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(said) && said.every((one) => isOne(one));
const isText = (said: unknown): boolean => typeof said === 'string';

const isChange = (said: unknown): said is RecordChange => {
  if (!isFields(said)) return false;
  const { drawer, id, before, after } = said;
  const isNamed = typeof drawer === 'string' && isDrawerName(drawer);
  return isNamed && typeof id === 'string' && isRow(before, id) && isRow(after, id);
};

const isRow = (said: unknown, known: string): boolean => {
  const { id } = isFields(said) ? said : {};
  return said === null || id === known;
};
