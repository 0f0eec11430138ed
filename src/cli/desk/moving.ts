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
  const moved = touched.flatMap((record) => movedFrom(before.drawers[drawer.name], record, drawer));
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

const movedFrom = (before: readonly Row[], record: Row, { whenOf }: Drawer): readonly MovedRecord[] => {
  const was = before.find(({ id }) => id === record.id);
  const [from, to] = [was === undefined ? null : whenOf(was), whenOf(record)];
  return from === null || to === null || from === to ? [] : [{ id: record.id, from, to }];
};

const words = {
  follows: (id: string, of: string, when: Text): Text =>
    text(`${id} follows ${of}: due ${when.en}`, `${id} 随 ${of} 改期，时限 ${when.zh}`),
} as const;
