import type { Moment } from '../core/civil.ts';
import type { DrawerName, Row } from '../core/record.ts';
import { compareIds } from '../core/records.ts';
import type { PastSieves } from './archive/archiving.ts';
import type { IndexedRows } from './archive/everyRow.ts';
import { contentsOnPaper, type Paper, paperOf } from './backup/exported.ts';
import type { Purged } from './forgetting/purge.ts';
import type { ToForget } from './forgetting/whomToForget.ts';
import { formOf, knownNames } from './forms.ts';
import { type Contents, type Drawers, recordsOf } from './live/contents.ts';
import type { OutlineFields } from './live/outline.ts';
import type { Store, WorkOutcome } from './store.ts';
import type { VastWork } from './vast/commitVast.ts';

/** An exported desk whose records are read when they are gone through, in the order of their ids. */
export type StreamedPaper = Omit<Paper, 'drawers'> & {
  readonly drawers: readonly { readonly name: DrawerName; readonly forms: () => Iterable<unknown> }[];
};

/** A desk with its archive, of whose records only the ids are held. */
export type IndexedDesk = Omit<Contents, 'drawers'> & {
  readonly drawers: Readonly<Record<DrawerName, IndexedRows['ids']>>;
  /** The record with this uid. Complains as `Store.archived`. */
  readonly rowOf: (drawer: DrawerName, uid: string) => Row | undefined;
};

/** The whole desk with its archive, for export, import and purge. */
export type WholeDesk = {
  /** All records, live and archived, in the order of their ids. */
  contents(): Contents;
  /** The whole desk as it is exported. */
  paper(now: Moment): Paper;
  /**
   * Does work on the whole desk as it is exported, without holding it in memory. The work is repeated if the desk was changed meanwhile.
   * Complains as `Store.steadily`.
   */
  streamed<T>(now: Moment, work: (paper: StreamedPaper) => T): T;
  /** The contents that an export describes. Throws `badFile`. */
  contentsOn(paper: OutlineFields): Contents;
  /**
   * Changes the whole desk in one step, under the lock. Records of drawers that this program does not know are not shown to the work, and
   * stay.
   */
  change<T>(work: (contents: Contents) => WorkOutcome<T>): Promise<T>;
  /** Does work on the whole desk without holding its records. The work is repeated if the desk was changed meanwhile. */
  indexed<T>(work: (desk: IndexedDesk) => T): T;
  /** Changes the whole desk by a difference that is not held in memory, see `Store.changeVast`. */
  changeVast<T>(work: (desk: IndexedDesk) => VastWork & { readonly result: T }): Promise<T>;
  /** Purges the desk, see `Store.purge`. */
  purge(asked: ToForget, dryRun: boolean): Promise<Purged>;
};

export const wholeDesk = (store: Store): WholeDesk => ({
  contents: () => everythingIn(store),
  paper: (now) => paperOf(everythingIn(store), now, store.reading),
  streamed: (now, work) => store.steadily(() => work(streamedPaper(store, now))),
  contentsOn: (paper) => contentsOnPaper(paper, store.reading),
  change: (work) => store.change(({ contents }) => work(contents), allOf(knownNames(store.reading))),
  indexed: (work) => store.steadily(() => work(indexedDesk(store, store.read()))),
  changeVast: (work) => store.changeVast((live) => work(indexedDesk(store, live))),
  purge: (asked, dryRun) => store.purge(asked, dryRun),
});

const allOf = (names: readonly DrawerName[]): PastSieves => Object.fromEntries(names.map((name) => [name, [{}]]));

const everythingIn = (store: Store): Contents =>
  store.steadily(() => {
    const live = store.read();
    const drawers = store
      .drawers()
      .map((name) => [name, [...store.archived(name), ...recordsOf(live.drawers, name)].sort(byId)]);
    return { ...live, drawers: Object.fromEntries(drawers) as Drawers };
  });

const indexedDesk = (store: Store, live: Contents): IndexedDesk => {
  const rows = new Map(knownNames(store.reading).map((name) => [name, store.indexed(live, name)]));
  const ids = Array.from(rows, ([name, indexed]) => [name, indexed.ids] as const);
  return {
    ...live,
    drawers: Object.fromEntries(ids) as IndexedDesk['drawers'],
    rowOf: (drawer, uid) => rows.get(drawer)?.at(uid),
  };
};

const streamedPaper = (store: Store, now: Moment): StreamedPaper => {
  const { reading } = store;
  const live = store.read();
  const { drawers: _, ...paper } = paperOf({ ...live, drawers: {} as Drawers }, now, reading);
  const formsOf = (name: DrawerName) =>
    function* (): Iterable<unknown> {
      for (const row of store.inOrder(name)) yield formOf(row, name, reading);
    };
  return { ...paper, drawers: store.drawers().map((name) => ({ name, forms: formsOf(name) })) };
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareIds(a.id, b.id);
