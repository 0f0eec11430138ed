import { dirname } from 'node:path';
import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { idNumber } from '../../core/records.ts';
import { unwritable } from '../complaints.ts';
import { makeFolder, syncFolder, writeDurably } from '../disk/durable.ts';
import { type Files, unless } from '../disk/files.ts';
import { formOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { currentVersion } from '../live/migrations.ts';
import { guarded } from './archive.ts';
import { type Holding, type MonthFile, parseMonth, serialiseMonth } from './monthFile.ts';
import { archiveFolder, type MonthPath, pathOf } from './months.ts';

/** A record that may leave the live desk. */
export type Leaving = {
  readonly drawer: DrawerName;
  readonly row: Row;
  /** The month it was closed in, under which it is filed: `2026-10`. */
  readonly month: string;
  /** The day under which it stands; null when it stands under none. */
  readonly day: Day | null;
};

/** The files these records go to. */
export const destinationsOf = (desk: string, leaving: readonly Leaving[]): readonly MonthPath[] =>
  [...byPath(desk, leaving).values()].map(({ to }) => to);

/**
 * Writes the records into their months, in the place of older copies of them. Hands back those that are filed: where a file cannot be
 * read or written its records have to stay, and may, for no one is kept from the day's work by an old month.
 */
export const fileAway = (reach: Reach, leaving: readonly Leaving[]): readonly Leaving[] =>
  [...byPath(reach.folder, leaving).values()].flatMap(({ to, records }) => {
    const isFiled = attempt(() => write(to, withRecords(monthAt(to, reach), records, reach), reach));
    return isFiled ? records : [];
  });

/** Takes the records with these uids out of a file. Complains of `damagedDesk`, `unreadable`, `unwritable`. */
export const takeOut = (month: MonthPath, uids: ReadonlySet<string>, reach: Reach): void => {
  const file = monthAt(month, reach);
  const forms = file.forms.filter(({ uid }) => !uids.has(uid));
  if (forms.length < file.forms.length) write(month, { ...file, forms }, reach);
};

/** Does it, unless somebody would have to complain; whether it was done. */
export const attempt = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Complaint) return false;
    throw error;
  }
};

type Batch = { readonly to: MonthPath; readonly records: readonly Leaving[] };

const byPath = (desk: string, leaving: readonly Leaving[]): ReadonlyMap<string, Batch> => {
  const batches = new Map<string, { to: MonthPath; records: Leaving[] }>();
  for (const record of leaving) {
    const { drawer, month } = record;
    const path = pathOf(desk, record);
    const batch = batches.get(path) ?? { to: { drawer, month, path }, records: [] };
    batch.records.push(record);
    batches.set(path, batch);
  }
  return batches;
};

const NO_DAYS: Holding = { ids: [0, 0], days: null };

const monthAt = (month: MonthPath, { disk, reading }: Reach): MonthFile =>
  guarded(month.path, () => {
    const bytes = unless(['ENOENT'], () => disk.files.readFileSync(month.path));
    return bytes === null ? { holding: NO_DAYS, forms: [], extra: {} } : parseMonth(bytes, month, reading);
  });

const withRecords = (file: MonthFile, records: readonly Leaving[], { reading }: Reach): MonthFile => {
  const uids = new Set(records.map(({ row }) => row.uid));
  const added = records.map(({ drawer, row }) => formOf(row, drawer, reading) as Row);
  const days = [...(file.holding.days ?? []), ...records.flatMap(({ day }) => day ?? [])].sort();
  const [first, last] = [days.at(0), days.at(-1)];
  return {
    ...file,
    forms: [...file.forms.filter(({ uid }) => !uids.has(uid)), ...added],
    holding: { ...file.holding, days: first === undefined || last === undefined ? null : [first, last] },
  };
};

/** In the order of ids; without any record there is no file. */
const write = (month: MonthPath, { holding, forms, extra }: MonthFile, { folder, disk, reading }: Reach): void => {
  const sorted = forms.toSorted((a, b) => idNumber(a.id) - idNumber(b.id));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const year = dirname(month.path);
  if (first === undefined || last === undefined) {
    remove(month.path, disk.files);
    return;
  }
  makeFolder(archiveFolder(folder), disk.files);
  makeFolder(year, disk.files);
  const held: Holding = { ids: [idNumber(first.id), idNumber(last.id)], days: holding.days };
  const text = serialiseMonth(month, { forms: sorted, holding: held, extra }, currentVersion(reading.migrations));
  writeDurably(month.path, text, disk);
};

const remove = (path: string, files: Files): void => {
  try {
    files.rmSync(path, { force: true });
    syncFolder(dirname(path), files);
  } catch (error) {
    throw unwritable(path, error);
  }
};
