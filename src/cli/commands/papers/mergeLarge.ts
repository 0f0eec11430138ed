import type { Drawer } from '../../../core/drawer.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { paperRowsAsserted } from '../../../desk/backup/exported.ts';
import { type Changes, type Difference, partsTurned, type RecordChange } from '../../../desk/changes.ts';
import type { Contents } from '../../../desk/live/contents.ts';
import type { IndexedDesk, WholeDesk } from '../../../desk/wholeDesk.ts';
import type { LargeExport } from './largeExport.ts';
import { importOutcome, type MergeReport, type MergeTaken, mergedWide, readdressedRow } from './merge.ts';
import { type Addresses, addresses } from './readdress.ts';
import { assertExport } from './readExport.ts';
import { assertContents, assertOneDrawer, assertWriting } from './refuse.ts';

/** A large export that was checked: only the ids of its records are held. */
export type CheckedExport = {
  /** Settings, holidays and counters of the export. The drawers are empty. */
  readonly theirs: Contents;
  /** The ids of its records. They are not held beyond the first call: another one reads the file again. */
  readonly ids: () => Addresses;
  /** The records, in their order. */
  readonly rows: () => Iterable<{ readonly drawer: Drawer; readonly row: Row }>;
};

type Reading = Pick<WholeDesk, 'contentsOn'>;

/** Checks a large export as an import checks a small one. Throws `badFile`, naming the place, and `classified`. */
export const checkedExport = (
  { document, chunks }: LargeExport,
  { contentsOn }: Reading,
  drawers: readonly Drawer[],
  file: string,
): CheckedExport => {
  assertExport(document, file, drawers);
  assertWriting(document, file);
  const theirs = contentsOn(document);
  assertContents(theirs, drawers, file);
  const rows = function* () {
    for (const { name, forms } of chunks()) {
      const drawer = drawers.find((one) => one.name === name);
      const contents = contentsOn({ ...document, drawers: { [name]: forms } });
      if (drawer !== undefined) for (const row of contents.drawers[name]) yield { drawer, row };
    }
  };
  const checked = function* () {
    // Made here, so that it is not held longer than this goes on.
    const unique = new Map(drawers.map(({ name }) => [name, paperRowsAsserted(name)]));
    for (const { name, forms } of chunks()) {
      assertWriting({ drawers: { [name]: forms } }, file);
      const contents = contentsOn({ ...document, drawers: { [name]: forms } });
      assertContents({ ...contents, holidays: [], settings: {} }, drawers, file);
      for (const row of contents.drawers[name]) {
        unique.get(name)?.({ id: row.id, uid: row.uid });
        yield { drawer: { name }, row };
      }
    }
  };
  return {
    theirs,
    ids: heldOnce(() => addressesOf(rows(), theirs, drawers), addressesOf(checked(), theirs, drawers)),
    rows,
  };
};

/** A value that is given away at the first call, and found anew at each later one. */
const heldOnce = <T>(anew: () => T, first: T): (() => T) => {
  let held: { readonly value: T } | null = { value: first };
  return () => {
    const { value } = held ?? { value: anew() };
    held = null;
    return value;
  };
};

const addressesOf = (
  rows: Iterable<{ readonly drawer: Pick<Drawer, 'name'>; readonly row: Row }>,
  { counters }: Contents,
  drawers: readonly Drawer[],
): Addresses => {
  const ids = new Map(drawers.map(({ name }) => [name, [] as Pick<Row, 'id' | 'uid'>[]]));
  for (const { drawer, row } of rows) ids.get(drawer.name)?.push({ id: row.id, uid: row.uid });
  return { counters, drawers: Object.fromEntries(ids) as unknown as Addresses['drawers'] };
};

/** The result of a large import: the difference that it makes to the desk, the counters after it, and a report. */
export type MergedLarge = {
  readonly difference: Difference;
  readonly counters: Contents['counters'];
  readonly report: MergeReport;
};

/** Merges a large export into a desk, as `merge` does. */
export const mergeLarge = (
  ours: IndexedDesk,
  { theirs, ids, rows }: CheckedExport,
  drawers: readonly Drawer[],
  file: string,
): MergedLarge => {
  const { idOf, moved } = addressed(ours, ids, drawers, file);
  const merged = function* () {
    for (const { drawer, row } of rows()) {
      const arriving = readdressedRow(row, drawer, idOf);
      const mine = ours.rowOf(drawer.name, row.uid);
      yield { drawer: drawer.name, arriving, mine, outcome: importOutcome(arriving, mine) };
    }
  };
  const taken = takenIn(merged(), drawers);
  const { wide, ...report } = mergedWide(ours, theirs);
  const changes: Changes = {
    length: Object.values(taken).reduce((sum, one) => sum + one.added + one.updated.length, 0),
    *[Symbol.iterator](): Iterator<RecordChange> {
      for (const { drawer, arriving, mine, outcome } of merged())
        if (outcome === 'added' || outcome === 'updated')
          yield { drawer, id: arriving.id, before: mine ?? null, after: arriving };
    },
  };
  return {
    difference: { changes, ...partsTurned(ours, wide) },
    counters: wide.counters,
    report: { drawers: taken, moved, ...report },
  };
};

/** The ids of the import on this desk. The function is given, not its result: an argument would be held until the import is done. */
const addressed = (ours: IndexedDesk, ids: CheckedExport['ids'], drawers: readonly Drawer[], file: string) => {
  const theirs = ids();
  assertOneDrawer(ours, theirs, drawers, file);
  return addresses(ours, theirs, drawers);
};

type Outcome = { readonly drawer: DrawerName; readonly arriving: Row; readonly outcome: keyof MergeTaken };

const takenIn = (merged: Iterable<Outcome>, drawers: readonly Drawer[]): MergeReport['drawers'] => {
  const none = () => ({ added: 0, there: 0, updated: [] as string[], kept: [] as string[] });
  const taken = Object.fromEntries(drawers.map(({ name }) => [name, none()]));
  for (const { drawer, arriving, outcome } of merged) {
    const of = taken[drawer];
    if (of === undefined) continue;
    // An import of a desk into itself has hundreds of thousands that are there already: their ids are not held.
    if (outcome === 'added' || outcome === 'there') of[outcome] += 1;
    else of[outcome].push(arriving.id);
  }
  return taken as unknown as MergeReport['drawers'];
};
