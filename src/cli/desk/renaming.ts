import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type Directory, directoryOf } from '../../core/names/directory.ts';
import { nameWords } from '../../core/names/words.ts';
import type { DrawerName, Row } from '../../core/record.ts';
import { personName } from '../../core/schema.ts';
import type { Text } from '../../core/text.ts';
import { rewritten } from '../../core/walk.ts';
import type { Contents } from '../../desk/live/contents.ts';
import { withDrawers } from '../../desk/live/drawersOpenedLate.ts';

/** The new labels of people, by the label before. */
type Renamed = ReadonlyMap<string, string>;

/**
 * The desk after people's labels changed, because somebody was renamed, moved to another unit or has a namesake now. Every open record that
 * names them is rewritten, and the notes say which. Closed records keep the names they were closed with.
 */
export const carriedThrough = (
  contents: Contents,
  drawers: readonly Drawer[],
  before: Facts,
  after: Facts,
): { readonly contents: Contents; readonly notes: readonly Text[] } => {
  const directory = directoryOf(before.contacts);
  const renamed = labelsChanged(directory, directoryOf(after.contacts));
  if (renamed.size === 0) return { contents, notes: [] };
  const named = new Map<string, string[]>();
  const rename = (stored: unknown, id: string): unknown => {
    const label = directory.labelOf(String(stored));
    const next = renamed.get(label);
    if (next === undefined) return stored;
    named.set(label, [...(named.get(label) ?? []), id]);
    return next;
  };
  const rows = drawers.map(({ name, schema, isOpen }): readonly [DrawerName, readonly Row[]] => {
    const was = contents.drawers[name];
    const now = was.map((row) =>
      isOpen(row, after)
        ? (rewritten(
            schema,
            row,
            (part) => part === personName,
            (stored) => rename(stored, row.id),
          ) as Row)
        : row,
    );
    return [name, now.every((row, n) => row === was[n]) ? was : now];
  });
  return {
    contents: { ...contents, drawers: withDrawers(contents.drawers, Object.fromEntries(rows)) },
    notes: [...named].map(([label, ids]) => nameWords.carried(label, renamed.get(label) ?? label, [...new Set(ids)])),
  };
};

const labelsChanged = (before: Directory, after: Directory): Renamed => {
  const labels = new Map(after.people.map(({ contact, label }) => [contact.id, label]));
  return new Map(
    before.people.flatMap(({ contact, label }) => {
      const now = labels.get(contact.id);
      return now === undefined || now === label ? [] : [[label, now] as const];
    }),
  );
};
