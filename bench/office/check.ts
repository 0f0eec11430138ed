import { checkRow } from '../../src/cli/desk/checkRow.ts';
import type { Contents } from '../../src/desk/live/contents.ts';
import { everyNoun } from '../../src/drawers/cabinet.ts';

const cabinet = await everyNoun();

/**
 * Checks records against the schema of their drawer. Throws at the first one that is refused, and at an id or uid that occurs twice.
 * Returns the number of records.
 */
export const checkContents = ({ drawers }: Contents): number => {
  const ids = new Set<string>();
  for (const drawer of cabinet) {
    for (const row of drawers[drawer.name]) {
      checkRow(drawer, row);
      if (ids.has(row.id) || ids.has(row.uid)) throw new Error(`${row.id} stands twice`);
      ids.add(row.id).add(row.uid);
    }
  }
  return ids.size / 2;
};
