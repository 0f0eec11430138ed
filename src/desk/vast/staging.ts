import type { DrawerName, Row } from '../../core/record.ts';
import { compareIds } from '../../core/records.ts';
import { type Arrived, type Leaving, monthAt, writeMonth } from '../archive/file.ts';
import type { MonthName } from '../archive/monthFile.ts';
import { type MonthPath, monthPathIn, monthsOf } from '../archive/months.ts';
import type { Changes, RecordChange } from '../changes.ts';
import type { WritingCommand } from '../commit.ts';
import { rowOf } from '../forms.ts';
import { type Contents, drawerNamesOf, recordsOf } from '../live/contents.ts';
import type { ChangeIndex } from './changeIndex.ts';
import { type MonthSpool, monthSpool } from './monthSpool.ts';
import { linkOthers } from './waitingArchive.ts';

/** Number of changes that are looked at together. */
const CHUNK = 2_000;

/**
 * Lays the archive as it will be after these changes in a folder, month by month, and returns the live desk beside it. Nothing of the desk is
 * changed. Records that are finished go to the archive at once, so that neither the desk nor a month grows beyond its measure. Complains as
 * `ChangeIndex.meets` does, of damaged months, and of `unwritable`.
 */
export const stagedDesk = (
  { reach, sorting }: Pick<WritingCommand, 'reach' | 'sorting'>,
  live: Contents,
  { changes, index }: { readonly changes: Changes; readonly index: ChangeIndex },
  folder: string,
): Contents => {
  const spool = monthSpool(folder, reach.reading, reach.disk.files);
  let kept = withoutMet(live, index);
  const place = (rows: readonly Placed[]): void => {
    kept = withRows(kept, rows);
    const gone = sorting(kept);
    spool.put(gone);
    kept = withoutRows(kept, gone);
  };
  for (const chunk of inChunks(changes)) place(chunk.flatMap(arriving));
  // What the last chunk says of the ones before: another record is the last of its roster, an open one refers to nothing more.
  place([]);
  const months = monthsOf(reach.folder, reach.disk.files);
  const touched = writeMonths({ reach, folder, index, spool, months }, (spooled, { drawer }) => {
    const rows = spooled.map(({ form }): Placed => ({ drawer, row: rowOf(form, drawer, reach.reading) }));
    const gone = new Set(sorting(withRows(kept, rows)).map(({ row }) => row.uid));
    // An open record refers to one that was finished long ago, which stays with it.
    const staying = rows.filter(({ row }) => !gone.has(row.uid));
    kept = withRows(kept, staying);
    return new Set(staying.map(({ row }) => row.uid));
  });
  index.assertMet();
  linkOthers(reach, folder, touched);
  return inOrder(kept);
};

/** A record and its drawer. */
type Placed = Pick<Leaving, 'drawer' | 'row'>;

const arriving = ({ drawer, after }: RecordChange): readonly Placed[] =>
  after === null ? [] : [{ drawer, row: after }];

function* inChunks(changes: Changes): Iterable<readonly RecordChange[]> {
  let chunk: RecordChange[] = [];
  for (const change of changes) {
    chunk.push(change);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}

const withoutMet = (live: Contents, { drawers, meets }: ChangeIndex): Contents => {
  const left = [...drawers].map((name): readonly [DrawerName, readonly Row[]] => [
    name,
    recordsOf(live.drawers, name).filter((row) => !meets(name, row)),
  ]);
  return filledWith(live, left);
};

const withRows = (contents: Contents, rows: readonly Placed[]): Contents => {
  const names = [...new Set(rows.map(({ drawer }) => drawer))];
  const filled = names.map((name): readonly [DrawerName, readonly Row[]] => [
    name,
    [...recordsOf(contents.drawers, name), ...rows.flatMap(({ drawer, row }) => (drawer === name ? [row] : []))],
  ]);
  return names.length === 0 ? contents : filledWith(contents, filled);
};

const withoutRows = (contents: Contents, gone: readonly Placed[]): Contents => {
  const rows = new Set(gone.map(({ row }) => row));
  const left = [...new Set(gone.map(({ drawer }) => drawer))].map((name): readonly [DrawerName, readonly Row[]] => [
    name,
    recordsOf(contents.drawers, name).filter((row) => !rows.has(row)),
  ]);
  return gone.length === 0 ? contents : filledWith(contents, left);
};

/** The contents with other records in some drawers. All are opened: functions that open them later would hold the chunks before. */
const filledWith = (contents: Contents, filled: readonly (readonly [DrawerName, readonly Row[]])[]): Contents => ({
  ...contents,
  drawers: { ...contents.drawers, ...Object.fromEntries(filled) },
});

const inOrder = (contents: Contents): Contents => {
  const sorted = drawerNamesOf(contents.drawers).map((name): readonly [DrawerName, readonly Row[]] => [
    name,
    contents.drawers[name].toSorted((a, b) => compareIds(a.id, b.id)),
  ]);
  return filledWith(contents, sorted);
};

type Months = {
  readonly reach: WritingCommand['reach'];
  readonly folder: string;
  readonly index: ChangeIndex;
  readonly spool: MonthSpool;
  readonly months: readonly MonthPath[];
};

/** Uids of the records of a month that stay on the live desk after all. */
type Staying = (spooled: readonly Arrived[], month: MonthName) => ReadonlySet<string>;

/** Writes the months that lose or gain records. Returns the paths of those before them. */
const writeMonths = ({ reach, folder, index, spool, months }: Months, stayingIn: Staying): ReadonlySet<string> => {
  const touched = new Set<string>();
  const spooled = new Map(spool.months().map((month) => [nameOf(month), month]));
  const write = (month: MonthPath, isNew: boolean): void => {
    const file = monthAt(month, reach);
    const stays = file.forms.filter((form) => !meetsForm(index, month.drawer, form, reach));
    const added = spool.take(month);
    if (!isNew && stays.length === file.forms.length && added.length === 0) return;
    touched.add(month.path);
    const staying = stayingIn(added, month);
    const arrived = added.filter(({ form }) => !staying.has(form.uid));
    writeMonth({ ...month, path: monthPathIn(folder, month) }, { ...file, forms: stays }, arrived, reach);
  };
  for (const month of months) {
    if (!index.drawers.has(month.drawer) && !spooled.has(nameOf(month))) continue;
    write(month, false);
    spooled.delete(nameOf(month));
  }
  for (const month of spooled.values()) write({ ...month, path: monthPathIn(folder, month) }, true);
  return touched;
};

const nameOf = ({ drawer, month }: MonthName): string => `${drawer}-${month}`;

const meetsForm = (index: ChangeIndex, drawer: DrawerName, form: Row, { reading }: WritingCommand['reach']): boolean =>
  index.drawers.has(drawer) && index.meets(drawer, rowOf(form, drawer, reading));
