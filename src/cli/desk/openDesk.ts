import { readAnnouncement } from '../../calendar/working/announcement.ts';
import { workCalendar } from '../../calendar/working/workdays.ts';
import type { Day, Moment } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName, Key, Row } from '../../core/record.ts';
import { find, Missing } from '../../core/records.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import { settingsIn } from '../../core/settings/office.ts';
import type { Sieve } from '../../core/sieve.ts';
import type { Text } from '../../core/text.ts';
import { takeBack } from '../../desk/journal/takeBack.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';
import type { Store } from '../../desk/store.ts';
import type { Transaction } from '../../desk/transaction.ts';
import { wholeDesk } from '../../desk/wholeDesk.ts';
import type { Changed, OpenDesk } from '../../drawers/kit/desk.ts';
import { clashNotes } from './clashNotes.ts';
import { yearNotes } from './yearNotes.ts';

/** What rules may know of these contents at this moment. */
export const factsOf = (contents: Contents, drawers: readonly Drawer[], now: Moment): Facts => ({
  now,
  calendar: workCalendar(contents.holidays.map(readAnnouncement)),
  settings: settingsIn(contents.settings),
  contacts: drawers.flatMap((drawer) => drawer.contacts?.(contents.drawers[drawer.name]) ?? []),
});

/** The desk as verbs see it: the store's contents by drawer, and one door for every change. */
export const openDesk = (store: Store, drawers: readonly Drawer[], now: Moment): OpenDesk => ({
  drawers,
  whole: wholeDesk(store),
  history: store.history,
  undo: (steps) => takeBack(store, steps),
  records: <R extends Row>(key: Key<R>) => store.read().drawers[key.name] as readonly R[],
  awake: <R extends Row>(key: Key<R>, day: Day) => store.awake(key.name, day) as readonly R[],
  all: <R extends Row>(key: Key<R>, sieve?: Sieve) =>
    store.steadily(() => [
      ...store.read().drawers[key.name],
      ...store.archived(key.name, sieve),
    ]) as unknown as readonly R[],
  find: <R extends Row>(key: Key<R>, id: string) =>
    store.steadily(() => {
      const records = store.read().drawers[key.name] as readonly R[];
      const isLive = records.some((record) => record.id === id);
      return find(isLive ? records : [...(store.archived(key.name, { ids: [id] }) as readonly R[]), ...records], id);
    }),
  change: (key, rule, { past } = {}) =>
    remembering(store, key.name, past === undefined ? [] : [past], (sieves) =>
      store.change((transaction) => applied(transaction, { key, rule, drawers, now }), { [key.name]: sieves }),
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

/** Does the work, and once more with each record from the archive that it misses. */
const remembering = async <T>(
  store: Store,
  drawer: DrawerName,
  sieves: readonly Sieve[],
  work: (sieves: readonly Sieve[]) => Promise<T>,
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

type Step<R extends Row> = {
  readonly key: Key<R>;
  readonly rule: (records: readonly R[], tools: RuleTools) => Change<R>;
  readonly drawers: readonly Drawer[];
  readonly now: Moment;
};

const applied = <R extends Row>(
  { contents, mint }: Transaction,
  { key, rule, drawers, now }: Step<R>,
): { contents: Contents; result: Changed<R> } => {
  const facts = factsOf(contents, drawers, now);
  const toolsOf = (name: string): RuleTools => ({ facts, mint: () => mint(letterOf(drawers, name)) });
  const change = rule(contents.drawers[key.name] as readonly R[], toolsOf(key.name));
  const changed = put(contents, key.name, change.records);
  const taken = takeUp(changed, change.opens ?? [], drawers, toolsOf);
  const notes = [
    ...clashNotes(taken.contents, change.touched, drawers, facts),
    ...dueNotes(contents, key.name, { touched: change.touched, opened: taken.opened }, { drawers, facts }),
  ];
  return { contents: taken.contents, result: { touched: change.touched, opened: taken.opened, notes } };
};

/** Of matters to be carried through, by whichever drawer; fixed hours count no working days. */
const dueNotes = (
  before: Contents,
  name: Drawer['name'],
  { touched, opened }: { readonly touched: readonly Row[]; readonly opened: Changed<Row>['opened'] },
  { drawers, facts }: { readonly drawers: readonly Drawer[]; readonly facts: Facts },
): readonly Text[] => {
  const receiver = receiverAmong(drawers);
  if (receiver === undefined) return [];
  const own = receiver.name === name ? touched : [];
  const given = [...own, ...opened.map(({ record }) => record)];
  // A drawer that nothing was done to is not opened.
  return given.length === 0 ? [] : yearNotes(receiver, before.drawers[receiver.name], given, facts);
};

const receiverAmong = (drawers: readonly Drawer[]): Drawer | undefined =>
  drawers.find(({ receive }) => receive !== undefined);

const letterOf = (drawers: readonly Drawer[], name: string): string =>
  drawers.find((drawer) => drawer.name === name)?.letter ?? '';

const put = (contents: Contents, name: Drawer['name'], records: readonly Row[]): Contents => ({
  ...contents,
  drawers: withDrawers(contents.drawers, { [name]: records }),
});

const takeUp = (
  contents: Contents,
  openings: readonly Opening[],
  drawers: readonly Drawer[],
  toolsOf: (name: string) => RuleTools,
): { contents: Contents; opened: Changed<Row>['opened'] } => {
  const receiver = receiverAmong(drawers);
  if (openings.length === 0 || receiver?.receive === undefined) return { contents, opened: [] };
  const { records, touched } = receiver.receive(contents.drawers[receiver.name], openings, toolsOf(receiver.name));
  return {
    contents: put(contents, receiver.name, records),
    opened: touched.map((record) => ({ drawer: receiver, record })),
  };
};
