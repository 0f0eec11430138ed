import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName, Key, Row } from '../../core/record.ts';
import { find } from '../../core/records.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Contents } from '../../desk/live/contents.ts';
import type { Store } from '../../desk/store.ts';
import { wholeDesk } from '../../desk/wholeDesk.ts';
import type { Morning, OpenDesk } from '../../drawers/kit/desk.ts';
import { applied, drawerRowsOf } from './applyRule.ts';
import type { DrawersInUse } from './drawersInUse.ts';
import { refuseUnread, remembering } from './remembering.ts';

/** Everything that a command's desk is opened with. */
export type DeskOpening = {
  readonly store: Store;
  readonly drawers: DrawersInUse;
  /** Does the work; opens the drawers that it finds closed, and does it again. Work that is stopped so has written nothing. */
  readonly opening: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** The facts that rules get for a desk with these contents. Throws `Closed` if a drawer with records on it is closed. */
  readonly factsOf: (contents: Contents) => Facts;
};

/** The desk as verbs see it: the store's contents by drawer, and functions for every change. */
export const openDesk = (opened: DeskOpening): OpenDesk => {
  const { drawers } = opened;
  const read = (): Contents => opened.store.read();
  return {
    get drawers() {
      return drawers.present(read);
    },
    named: drawers.named,
    lettered: (letter) => drawers.lettered(read(), [letter])[0],
    get whole() {
      drawers.assertAll();
      return wholeDesk(opened.store);
    },
    history: (id) => opened.store.history(id),
    records: (key) => drawerRowsOf(read(), key),
    morning: (day) => opened.opening(() => morningOf(opened, day)),
    all: (key, sieve) =>
      opened.store.steadily(() => [...drawerRowsOf(read(), key), ...archivedOf(opened.store, key, sieve)]),
    pointingAt: (id, since) =>
      opened.store.steadily(() => {
        const closed = drawers.closedOn(read());
        drawers.assertOpen(closed.filter((name) => mayPoint(opened.store, name, { since, pointingAt: id })));
        return drawers.open().filter(({ refLetters }) => refLetters.includes(id.charAt(0)));
      }),
    find: (key, id) =>
      opened.store.steadily(() => {
        const records = drawerRowsOf(read(), key);
        const isLive = records.some((record) => record.id === id);
        return find(isLive ? records : [...archivedOf(opened.store, key, { ids: [id] }), ...records], id);
      }),
    get wide() {
      const { settings, holidays } = read();
      return { settings, holidays };
    },
    ...changing(opened),
  };
};

const morningOf = ({ store, drawers }: DeskOpening, day: Day): Morning => {
  const { said, asleep } = store.quiet(day);
  const contents = store.read();
  return {
    drawers: drawers.on(contents, asleep),
    recordsOf: ({ name }) => store.awake(name, day),
    said,
    isEmpty: () => drawers.names.every((name) => contents.drawers[name].length === 0),
  };
};

type Changing = Pick<OpenDesk, 'change' | 'changeWide' | 'undo' | 'redo'>;

/** The functions that change the desk. A change that meets a closed drawer has written nothing and is made again. */
const changing = (opened: DeskOpening): Changing => {
  const { drawers, opening, factsOf } = opened;
  const takingBack = async (): Promise<Pick<OpenDesk, 'undo' | 'redo'>> =>
    (await import('./takingBack.ts')).takingBack(opened.store, drawers.open());
  return {
    change: (key, rule, { past } = {}) =>
      opening(() =>
        remembering(opened.store, key.name, past === undefined ? [] : [past], (sieves, looked) =>
          opened.store.change((tx) => {
            const step = { key, rule, drawers: drawers.on(tx.contents), named: drawers.named, factsOf };
            const { turned, ...outcome } = applied(tx, step);
            refuseUnread(turned, looked);
            return outcome;
          }, sieves),
        ),
      ),
    changeWide: (rule) =>
      opening(() =>
        opened.store.change(({ contents }) => {
          const { settings, holidays } = contents;
          return { contents: { ...contents, ...rule({ settings, holidays }) }, result: undefined };
        }),
      ),
    undo: (asked) => opening(async () => (await takingBack()).undo(asked)),
    redo: (steps) => opening(async () => (await takingBack()).redo(steps)),
  };
};

/** Whether records of a drawer may point at an id. What is said of an archive that cannot be read is left to whoever reads it. */
const mayPoint = (store: Store, name: DrawerName, sieve: Sieve & { readonly pointingAt: string }): boolean => {
  if (store.mayHold(name, sieve.pointingAt)) return true;
  try {
    return store.archived(name, sieve).length > 0;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return true;
  }
};

const archivedOf = <R extends Row>(store: Store, key: Key<R>, sieve?: Sieve<R>): readonly R[] =>
  store.archived(key.name, sieve) as readonly R[];
