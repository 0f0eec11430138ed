import { centred } from './centred.ts';
import { isSeat, type SeatBand, type SeatCell, type SeatPlan, seatCells, seatMark } from './plan.ts';
import type { Sitter } from './sitters.ts';
import { chairsIn, inRows, type RowSize, withAisles } from './sizes.ts';
import { seatWords as w } from './words.ts';

/** How the chairs of a row are numbered: from its centre (`15 … 3 1 2 4 … 16`), or from the left. */
export type Numbering = 'centre' | 'left';

/** Rows of chairs that face the dais, front to back. The first rows may be kept free. */
export const hallPlan = (
  people: readonly Sitter[],
  sizes: readonly RowSize[],
  { number, first }: { readonly number: Numbering; readonly first: number },
): SeatPlan => {
  const used = sizes.slice(first);
  const rows = [...sizes.slice(0, first).map(() => []), ...inRows(people, used)];
  const cells = sizes.map((size, at) => {
    const numbers = numbersOf(chairsIn(size), number);
    return seatCells(numbers, rows[at] ?? []).map(
      (cell, chair): SeatCell =>
        isSeat(cell) ? { ...cell, chair: { row: at + 1, number: numbers[chair] ?? 0 } } : cell,
    );
  });
  const bands = sizes.map(
    (size, at): SeatBand => ({ kind: 'row', label: w.row(at + 1), cells: withAisles(cells[at] ?? [], size) }),
  );
  return {
    bands: [seatMark(w.dais), ...bands],
    walk: cells.flat().filter(isSeat),
    rules: [w.hallRule(number), ...(first === 0 ? [] : [w.keptFree(first)])],
  };
};

const numbersOf = (chairs: number, number: Numbering): readonly number[] =>
  number === 'centre' ? centred(chairs, 'a') : Array.from({ length: chairs }, (_, at) => at + 1);
