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
  const { desk: after, marked } = carriedOn(
    contents,
    { before: written.before, drawers: [...drawers.values()] },
    ids,
    forSealed,
  );
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

type Standing = Pick<Written<Row>, 'before' | 'drawers'>;

/** The records with these ids that stood on the desk before and whose seal is another now, with the drawers that may point at them. */
const turnedIn = (standing: Standing, after: Contents, ids: ReadonlySet<string>): readonly SealTurned[] =>
  standing.drawers.flatMap((drawer) => {
    const turned = turnedOf(drawer, standing.before, after, ids);
    if (turned.length === 0) return [];
    const pointing = standing.drawers.filter(
      ({ sealing, refLetters }) => sealing?.marked !== undefined && refLetters.includes(drawer.letter),
    );
    return turned.map(({ id }) => ({ id, drawers: pointing.map(({ name }) => name) }));
  });

/** Records of one drawer whose seal is another now. A drawer that none of the ids belongs to is not read. */
const turnedOf = (
  { name, letter, sealing }: Drawer,
  before: Contents,
  after: Contents,
  ids: ReadonlySet<string>,
): readonly Row[] => {
  if (sealing === undefined || !lettersOf(ids).has(letter)) return [];
  // Rows are looked through once: an import touches a hundred thousand.
  const was = new Map(before.drawers[name].flatMap((row) => (ids.has(row.id) ? [[row.id, row] as const] : [])));
  return was.size === 0 ? [] : after.drawers[name].filter((row) => hasTurned(was.get(row.id), row));
};

/** The letters that these ids begin with. */
const lettersOf = (ids: Iterable<string>): ReadonlySet<string> => new Set(Array.from(ids, (id) => id.charAt(0)));

const hasTurned = (was: Row | undefined, is: Row): boolean => was !== undefined && isWithheld(was) !== isWithheld(is);

/** The desk with the marks of these records and of all that come from them, each marked at most once. */
const carriedOn = (
  contents: Contents,
  { before, drawers }: Standing,
  ids: readonly string[],
  forSealed: ReadonlySet<string>,
): { readonly desk: Contents; readonly marked: ReadonlySet<string> } => {
  const done = new Set<string>();
  let desk = contents;
  for (let next = new Set(ids); next.size > 0; ) {
    const marked = new Set<string>();
    // Nothing points at a record that is new, and what points at one whose seal is as before is marked already. Most commands are of these
    // two kinds, and need not read all drawers.
    const isFar = drawers.some((drawer) => turnedOf(drawer, before, desk, next).length > 0);
    const near = lettersOf(isFar ? [] : ids);
    for (const drawer of drawers.filter(({ letter, sealing }) => sealing?.marked && (isFar || near.has(letter)))) {
      const rows = desk.drawers[drawer.name];
      const after = markedAgain({ desk, drawers }, drawer, { next, done, forSealed });
      const changed = after.filter((row, n) => row !== rows[n]);
      if (changed.length > 0) desk = { ...desk, drawers: withDrawers(desk.drawers, { [drawer.name]: after }) };
      for (const { id } of changed) marked.add(id);
    }
    for (const id of marked) done.add(id);
    next = marked;
  }
  return { desk, marked: done };
};

type Round = Readonly<Record<'next' | 'done' | 'forSealed', ReadonlySet<string>>>;

/** The rows of a drawer, in which those that are about the next ones, or are these themselves, have the mark that they should have. */
const markedAgain = (
  { desk, drawers }: { readonly desk: Contents; readonly drawers: readonly Drawer[] },
  drawer: Drawer,
  { next, done, forSealed }: Round,
): readonly Row[] =>
  desk.drawers[drawer.name].map((row) => {
    const isAbout = next.has(row.id) || drawer.refsOf(row).some((id) => next.has(id));
    if (drawer.sealing?.marked === undefined || !isAbout || done.has(row.id)) return row;
    return drawer.sealing.marked(row, forSealed.has(row.id) || shouldBe(row, drawer, desk, drawers));
  });

/** Whether the record comes from a sealed one. It stays as it is if the records that it comes from are not on the live desk. */
const shouldBe = (row: Row, drawer: Drawer, { drawers: rows }: Contents, drawers: readonly Drawer[]): boolean => {
  const origins = drawer.refsOf(row).flatMap((id) => {
    const of = drawers.find(({ letter }) => id.startsWith(letter));
    return of === undefined ? [] : rows[of.name].filter((other) => other.id === id);
  });
  return origins.length === 0 ? isWithheld(row) : origins.some(isWithheld);
};
