import type { Day } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName, Key, Row } from '../../core/record.ts';
import { find, Missing } from '../../core/records.ts';
import type { AnySieve, Sieve } from '../../core/sieve.ts';
import type { Contents } from '../../desk/live/contents.ts';
import type { Store } from '../../desk/store.ts';
import { wholeDesk } from '../../desk/wholeDesk.ts';
import type { OpenDesk } from '../../drawers/kit/desk.ts';
import { applied, rowsOf } from './applyRule.ts';

/** What a command's desk is opened with. */
export type Opened = {
  readonly store: Store;
  readonly drawers: readonly Drawer[];
  /** What rules may know of a desk with these contents. */
  readonly factsOf: (contents: Contents) => Facts;
};

/** The desk as verbs see it: the store's contents by drawer, and one door for every change. */
export const openDesk = ({ store, drawers, factsOf }: Opened): OpenDesk => ({
  drawers,
  whole: wholeDesk(store),
  history: store.history,
  undo: async (asked) => (await import('./takingBack.ts')).takingBack(store, drawers).undo(asked),
  redo: async (steps) => (await import('./takingBack.ts')).takingBack(store, drawers).redo(steps),
  records: (key) => rowsOf(store.read(), key),
  awake: <R extends Row>(key: Key<R>, day: Day) => store.awake(key.name, day) as readonly R[],
  all: (key, sieve) => store.steadily(() => [...rowsOf(store.read(), key), ...archivedOf(store, key, sieve)]),
  find: (key, id) =>
    store.steadily(() => {
      const records = rowsOf(store.read(), key);
      const isLive = records.some((record) => record.id === id);
      return find(isLive ? records : [...archivedOf(store, key, { ids: [id] }), ...records], id);
    }),
  change: (key, rule, { past } = {}) =>
    remembering(store, key.name, past === undefined ? [] : [past], (sieves) =>
      store.change((transaction) => applied(transaction, { key, rule, drawers, factsOf }), { [key.name]: sieves }),
    ),
  get wide() {
    const { settings, holidays } = store.read();
    return { settings, holidays };
  },
  changeWide: (rule) =>
    store.change(({ contents }) => {
      const { settings, holidays } = contents;
      return { contents: { ...contents, ...rule({ settings, holidays }) }, result: undefined };
    }),
});

const archivedOf = <R extends Row>(store: Store, key: Key<R>, sieve?: Sieve<R>): readonly R[] =>
  store.archived(key.name, sieve) as readonly R[];

/** Does the work, and once more with each record from the archive that it misses. */
const remembering = async <T>(
  store: Store,
  drawer: DrawerName,
  sieves: readonly AnySieve[],
  work: (sieves: readonly AnySieve[]) => Promise<T>,
  sought: readonly string[] = [],
): Promise<T> => {
  try {
    return await work(sought.length === 0 ? sieves : [...sieves, { ids: sought }]);
  } catch (error) {
    if (!(error instanceof Missing) || sought.includes(error.id)) throw error;
    if (store.archived(drawer, { ids: [error.id] }).length === 0) throw error;
    return remembering(store, drawer, sieves, work, [...sought, error.id]);
  }
};
