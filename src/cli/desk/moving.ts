import { momentText } from '../../calendar/speak.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { MovedRecord } from '../../core/rule.ts';
import { type Text, text } from '../../core/text.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';

type Written = {
  /** The desk before the change. */
  readonly before: Contents;
  readonly drawer: Drawer;
  readonly touched: readonly Row[];
  readonly drawers: readonly Drawer[];
};

/** The desk after a change, in which records follow those that they are made for to another time, with a note about each of them. */
export const movedAlong = (
  contents: Contents,
  { before, drawer, touched, drawers }: Written,
  facts: Facts,
): { readonly contents: Contents; readonly notes: readonly Text[] } => {
  const moved = movedAmong(before.drawers[drawer.name], touched, drawer);
  if (moved.length === 0) return { contents, notes: [] };
  const notes: Text[] = [];
  const following = drawers.flatMap((other) => {
    const { follows } = other;
    if (follows === undefined) return [];
    const rows = contents.drawers[other.name].map((row) => {
      const found = moved.find(({ id }) => id !== row.id && other.refsOf(row).includes(id));
      const after = found === undefined ? row : follows(row, found, facts);
      const when = other.whenOf(after);
      if (after !== row && found !== undefined && when !== null)
        notes.push(words.follows(row.id, found.id, momentText(when)));
      return after;
    });
    return [[other.name, rows] as const];
  });
  if (notes.length === 0) return { contents, notes };
  return { contents: { ...contents, drawers: withDrawers(contents.drawers, Object.fromEntries(following)) }, notes };
};

/** The touched records that are at another time than before. Rows are looked through once: an import touches a hundred thousand. */
const movedAmong = (before: readonly Row[], touched: readonly Row[], { whenOf }: Drawer): readonly MovedRecord[] => {
  const is = new Map(touched.map((record) => [record.id, record]));
  return before.flatMap((was) => {
    const record = is.get(was.id);
    const [from, to] = record === undefined ? [null, null] : [whenOf(was), whenOf(record)];
    return from === null || to === null || from === to ? [] : [{ id: was.id, from, to }];
  });
};

const words = {
  follows: (id: string, of: string, when: Text): Text =>
    text(`${id} follows ${of}: due ${when.en}`, `${id} 随 ${of} 改期，时限 ${when.zh}`),
} as const;
