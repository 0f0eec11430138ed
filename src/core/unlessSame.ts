import { isSame } from './isSame.ts';
import type { Row } from './record.ts';
import type { Change } from './rule.ts';
import { isWithheld } from './sealing.ts';

/**
 * The change of an edit, without the records in which nothing differs: they stay as they were written, and the desk writes nothing. A sealed
 * record counts as changed, because otherwise an edit would tell whether somebody has guessed its content.
 */
export const unlessSame = <R extends Row, C extends Change<R>>(before: readonly R[], change: C): C => {
  const same = new Map(
    change.touched.flatMap((after) => {
      const stood = before.find(({ id }) => id === after.id);
      if (stood === undefined || isWithheld(after) || !isSame({ ...stood, updatedAt: after.updatedAt }, after))
        return [];
      return [[after.id, stood] as const];
    }),
  );
  const asItStood = (record: R): R => same.get(record.id) ?? record;
  return same.size === 0
    ? change
    : { ...change, records: change.records.map(asItStood), touched: change.touched.map(asItStood) };
};
