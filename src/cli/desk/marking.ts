import type { Drawer } from '../../core/drawer.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { isWithheld } from '../../core/sealing.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';
import type { Changed } from '../../drawers/kit/desk.ts';

type Opened = Changed<Row>['opened'];

type Written<R extends Row> = {
  /** The desk before the change. */
  readonly before: Contents;
  /** The drawer that a rule changed. */
  readonly drawer: Drawer;
  readonly touched: readonly R[];
  readonly opened: Opened;
  readonly drawers: readonly Drawer[];
};

type Marked<R extends Row> = {
  readonly contents: Contents;
  readonly touched: readonly R[];
  readonly opened: Opened;
  /** Records that stood on the desk before and are sealed now, or no longer are. What comes from them may lie in the archive. */
  readonly turned: readonly SealTurned[];
};

export type SealTurned = { readonly id: string; readonly drawers: readonly DrawerName[] };

/**
 * The desk after a change, in which every record that comes from a sealed one is sealed too, and no longer so once that one is not. Records
 * that were opened for a sealed one are sealed although it may lie in the archive; others whose origin is not on the live desk stay as they are.
 */
export const markedAlong = <R extends Row>(contents: Contents, written: Written<R>): Marked<R> => {
  const { drawer, touched, opened } = written;
  if (drawer.sealing === undefined) return { contents, touched, opened, turned: [] };
  const forSealed = new Set(touched.some(isWithheld) ? opened.map(({ record }) => record.id) : []);
  const drawers = new Map(
    [...written.drawers, drawer, ...opened.map((one) => one.drawer)].map((one) => [one.name, one]),
  );
  const ids = [...touched, ...opened.map(({ record }) => record)].map(({ id }) => id);
  const { desk: after, marked } = carriedOn(contents, [...drawers.values()], ids, forSealed);
  const turned = turnedIn(written, after, new Set([...touched.map(({ id }) => id), ...marked]));
  if (after === contents) return { contents, touched, opened, turned };
  const standing = <T extends Row>(record: T, { name }: Drawer): T =>
    (after.drawers[name].find(({ id }) => id === record.id) ?? record) as T;
  return {
    contents: after,
    touched: touched.map((record) => standing(record, drawer)),
    opened: opened.map(({ drawer: of, record }) => ({ drawer: of, record: standing(record, of) })),
    turned,
  };
};

/** The records with these ids that stood on the desk before and whose seal is another now, with the drawers that may point at them. */
const turnedIn = (
  { before, drawers }: Pick<Written<Row>, 'before' | 'drawers'>,
  after: Contents,
  ids: ReadonlySet<string>,
): readonly SealTurned[] =>
  drawers.flatMap(({ name, letter, sealing }) => {
    if (sealing === undefined) return [];
    // Rows are looked through once: an import touches a hundred thousand.
    const was = new Map(before.drawers[name].flatMap((row) => (ids.has(row.id) ? [[row.id, row] as const] : [])));
    if (was.size === 0) return [];
    const pointing = drawers.filter((one) => one.sealing?.marked !== undefined && one.refLetters.includes(letter));
    return after.drawers[name]
      .filter((row) => hasTurned(was.get(row.id), row))
      .map(({ id }) => ({ id, drawers: pointing.map((one) => one.name) }));
  });

const hasTurned = (was: Row | undefined, is: Row): boolean => was !== undefined && isWithheld(was) !== isWithheld(is);

/** The desk with the marks of these records and of all that come from them, each marked at most once. */
const carriedOn = (
  contents: Contents,
  drawers: readonly Drawer[],
  ids: readonly string[],
  forSealed: ReadonlySet<string>,
): { readonly desk: Contents; readonly marked: ReadonlySet<string> } => {
  const done = new Set<string>();
  let desk = contents;
  for (let next = new Set(ids); next.size > 0; ) {
    const marked = new Set<string>();
    for (const drawer of drawers) {
      const rows = desk.drawers[drawer.name];
      const after = rows.map((row) => {
        const isAbout = next.has(row.id) || drawer.refsOf(row).some((id) => next.has(id));
        if (drawer.sealing?.marked === undefined || !isAbout || done.has(row.id)) return row;
        return drawer.sealing.marked(row, forSealed.has(row.id) || shouldBe(row, drawer, desk, drawers));
      });
      const changed = after.filter((row, n) => row !== rows[n]);
      if (changed.length > 0) desk = { ...desk, drawers: withDrawers(desk.drawers, { [drawer.name]: after }) };
      for (const { id } of changed) marked.add(id);
    }
    for (const id of marked) done.add(id);
    next = marked;
  }
  return { desk, marked: done };
};

/** Whether the record comes from a sealed one. It stays as it is if the records that it comes from are not on the live desk. */
const shouldBe = (row: Row, drawer: Drawer, { drawers: rows }: Contents, drawers: readonly Drawer[]): boolean => {
  const origins = drawer.refsOf(row).flatMap((id) => {
    const of = drawers.find(({ letter }) => id.startsWith(letter));
    return of === undefined ? [] : rows[of.name].filter((other) => other.id === id);
  });
  return origins.length === 0 ? isWithheld(row) : origins.some(isWithheld);
};
