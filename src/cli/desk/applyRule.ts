import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { DrawerName, Key, Row } from '../../core/record.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import { type Contents, drawerNamesOf } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';
import type { Transaction } from '../../desk/transaction.ts';
import type { Changed } from '../../drawers/kit/desk.ts';
import { clashNotes } from './clashNotes.ts';
import { leaveNotes } from './leaveNotes.ts';
import { markedAlong, type SealTurned } from './marking.ts';
import { movedAlong } from './moving.ts';
import { carriedThrough } from './renaming.ts';
import { yearNotes } from './yearNotes.ts';

/** The live records of a drawer, in the type of its key. The cast is safe, because the drawer's schema has checked each record. */
export const drawerRowsOf = <R extends Row>(contents: Contents, key: Key<R>): readonly R[] =>
  contents.drawers[key.name] as readonly Row[] as readonly R[];

type Step<R extends Row, C extends Change<R>> = {
  readonly key: Key<R>;
  readonly rule: (records: readonly R[], tools: RuleTools) => C;
  readonly drawers: readonly Drawer[];
  /** The drawer of a name, for the one that is changed and those that take up matters. */
  readonly named: (name: DrawerName) => Drawer;
  readonly factsOf: (contents: Contents) => Facts;
};

/** The desk after a rule: its own drawer changed, the opened matters taken up by other drawers, and notes about both. */
export const applied = <R extends Row, C extends Change<R>>(
  { contents, mint }: Transaction,
  { key, rule, drawers, named, factsOf }: Step<R, C>,
): { contents: Contents; result: Changed<R, C>; turned: readonly SealTurned[] } => {
  const facts = factsOf(contents);
  const toolsOf = (name: DrawerName): RuleTools => ({ facts, mint: () => mint(named(name).letter) });
  const before = drawerRowsOf(contents, key);
  const made = rule(before, toolsOf(key.name));
  const taken = takeUp(put(contents, key.name, made.records), made.opens ?? [], named, toolsOf);
  const change = withIds(made, taken.opened);
  const { touched } = change;
  const whole = change === made ? taken.contents : put(taken.contents, key.name, change.records);
  const known = factsOf(whole);
  const carried = carriedThrough(whole, drawers, facts, known);
  const written = { before: contents, drawer: named(key.name), touched, opened: taken.opened, drawers };
  const moved = movedAlong(carried.contents, written, known);
  const after = markedAlong(moved.contents, written);
  const notes = [
    ...carried.notes,
    ...moved.notes,
    ...clashNotes(after.contents, touched, drawers, known),
    ...leaveNotes(after.contents, { drawer: named(key.name), before, touched }, drawers, known),
    ...dueNotes(contents, [...touched.map(inDrawer(key.name)), ...taken.opened], { drawers, facts }),
  ];
  return {
    contents: after.contents,
    result: { touched: after.touched, before, change, opened: after.opened, notes },
    turned: after.turned,
  };
};

/** The result of the rule with the ids of the opened records, for a rule that notes them. */
const withIds = <R extends Row, C extends Change<R>>(change: C, opened: Taken['opened']): C =>
  change.noted === undefined || opened.length === 0
    ? change
    : { ...change, ...change.noted(opened.map(({ record }) => record.id)) };

type Placed = { readonly drawer: Pick<Drawer, 'name'>; readonly record: Row };

const inDrawer =
  (name: DrawerName) =>
  (record: Row): Placed => ({ drawer: { name }, record });

/** Notes on due dates in years without announced holidays. Fixed times count no working days and need none. */
const dueNotes = (
  before: Contents,
  given: readonly Placed[],
  { drawers, facts }: { readonly drawers: readonly Drawer[]; readonly facts: Facts },
): readonly Text[] =>
  drawers
    .filter(({ isDue }) => isDue === true)
    .flatMap((receiver) => {
      const own = given.filter(({ drawer }) => drawer.name === receiver.name).map(({ record }) => record);
      // The former records of a drawer to which nothing was added need not be read.
      return own.length === 0 ? [] : yearNotes(receiver, before.drawers[receiver.name], own, facts);
    });

const put = (contents: Contents, name: DrawerName, records: readonly Row[]): Contents => ({
  ...contents,
  drawers: withDrawers(contents.drawers, { [name]: records }),
});

type Taken = { readonly contents: Contents; readonly opened: Changed<Row>['opened'] };

/** Hands each opening to the drawer it names, in the order of the cabinet. */
const takeUp = (
  contents: Contents,
  openings: readonly Opening[],
  named: (name: DrawerName) => Drawer,
  toolsOf: (name: DrawerName) => RuleTools,
): Taken =>
  drawerNamesOf(contents.drawers)
    .filter((name) => openings.some(({ drawer }) => drawer === name))
    .reduce(
      (taken: Taken, name) => {
        const receiver = named(name);
        if (receiver.receive === undefined) throw new Error(`the drawer ${name} takes up no matters`);
        const own = openings.filter(({ drawer }) => drawer === name);
        const { records, touched } = receiver.receive(taken.contents.drawers[name], own, toolsOf(name));
        return {
          contents: put(taken.contents, name, records),
          opened: [...taken.opened, ...touched.map((record) => ({ drawer: receiver, record }))],
        };
      },
      { contents, opened: [] },
    );
