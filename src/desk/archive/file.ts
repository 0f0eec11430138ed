import { dirname } from 'node:path';
import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { unwritable } from '../complaints.ts';
import { makeFolder, syncFolder, writeDurably } from '../disk/durable.ts';
import type { Files } from '../disk/files.ts';
import { formOf } from '../forms.ts';
import type { Reach } from '../live/adapter.ts';
import { currentVersion } from '../live/migrations.ts';
import { readStamped } from '../live/note.ts';
import { CHANGED_BY_ITSELF, Misshapen } from '../live/outline.ts';
import { isSealed } from '../live/seal.ts';
import { isNotedAs } from './archive.ts';
import { guarded } from './guarded.ts';
import { type Holding, type MonthFile, parseMonth, serialiseMonth } from './monthFile.ts';
import { archiveFolder, type MonthPath, pathOf } from './months.ts';

/** A record that may leave the live desk. */
export type Leaving = {
  readonly drawer: DrawerName;
  readonly row: Row;
  /** Month in which it was closed: `2026-10`. Its file is named after it. */
  readonly month: string;
  /** Day under which lists show it; null if there is none. */
  readonly day: Day | null;
};

/** Files of the archive that these records go to. */
export const destinationsOf = (desk: string, leaving: readonly Leaving[]): readonly MonthPath[] =>
  [...byPath(desk, leaving).values()].map(({ to }) => to);

/**
 * Writes the records into their months and replaces older copies of them. Returns the records that were written. If a file cannot be read
 * or written, its records stay on the live desk: an old month keeps nobody from the day's work.
 */
export const fileAway = (reach: Reach, leaving: readonly Leaving[]): readonly Leaving[] =>
  [...byPath(reach.folder, leaving).values()].flatMap(({ to, records }) => {
    const isFiled = attempt(() => writeMonth(to, monthAt(to, reach), arrivedOf(records, reach), reach));
    return isFiled ? records : [];
  });

/** Removes the records with these uids from a file. Complains of `damagedDesk`, `unreadable`, `unwritable`. */
export const takeOut = (month: MonthPath, uids: ReadonlySet<string>, reach: Reach): void => {
  const file = monthAt(month, reach);
  const forms = file.forms.filter(({ uid }) => !uids.has(uid));
  if (forms.length < file.forms.length) write(month, { ...file, forms }, reach);
};

/** Does the work. False if it threw a complaint. */
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

/** A month for a command that writes it anew. Bytes that have changed by themselves must not get a new, valid seal. */
export const monthAt = (month: MonthPath, reach: Reach): MonthFile =>
  guarded(month.path, () => {
    const read = readStamped(month.path, reach.disk.files);
    if (read === null) return { holding: NO_DAYS, forms: [], extra: {} };
    if (isNotedAs(month, read.stamp, reach) && !isSealed(read.bytes)) throw new Misshapen(CHANGED_BY_ITSELF);
    return parseMonth(read.bytes, month, reach.reading);
  });

const arrivedOf = (records: readonly Leaving[], { reading }: Reach): readonly Arrived[] =>
  records.map(({ drawer, row, day }) => ({ form: formOf(row, drawer, reading) as Row, day }));

/** A record as it stands in a file, and the day under which lists show it. */
export type Arrived = { readonly form: Row; readonly day: Day | null };

/** Writes a month with these records more. Without any record there will be no file. Complains of `unwritable`. */
export const writeMonth = (month: MonthPath, file: MonthFile, arrived: readonly Arrived[], reach: Reach): void => {
  const uids = new Set(arrived.map(({ form }) => form.uid));
  const forms = [...file.forms.filter(({ uid }) => !uids.has(uid)), ...arrived.map(({ form }) => form)];
  const days = [...(file.holding.days ?? []), ...arrived.flatMap(({ day }) => day ?? [])].sort();
  if (forms.length > 0) write(month, { ...file, forms, holding: { ...file.holding, days: endsOf(days) } }, reach);
};

const endsOf = (days: readonly Day[]): Holding['days'] => {
  const [first, last] = [days.at(0), days.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
};

const numberOf = ({ id }: Row): number => Number(id.slice(1));

/** Writes a month in the order of ids. Without records the file is removed. */
const write = (month: MonthPath, { holding, forms, extra }: MonthFile, { folder, disk, reading }: Reach): void => {
  const sorted = forms.toSorted((a, b) => numberOf(a) - numberOf(b));
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  const year = dirname(month.path);
  if (first === undefined || last === undefined) {
    remove(month.path, disk.files);
    return;
  }
  makeFolder(archiveFolder(folder), disk.files);
  makeFolder(year, disk.files);
  const held: Holding = { ids: [numberOf(first), numberOf(last)], days: holding.days };
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
