import { same, type Text } from '../../../core/text.ts';
import { centred, type SeatRule } from './centred.ts';
import { isSeat, type SeatBand, type SeatCell, type SeatPlan, seatAt, seatCells, seatMark } from './plan.ts';
import type { Sitter } from './sitters.ts';
import { chairsIn, inRows, type RowSize, withAisles } from './sizes.ts';
import { seatWords as w } from './words.ts';

/**
 * A dais (主席台), drawn as it is seen from the hall: the front row below the others. Each row begins at its centre again. A row that is not
 * full is set anew around its centre.
 */
export const daisPlan = (people: readonly Sitter[], sizes: readonly RowSize[] | null, rule: SeatRule): SeatPlan => {
  const rows = inRows(people, sizes ?? [[people.length]]).filter((row) => row.length > 0);
  const seated = rows.map((row) => seatCells(centred(row.length, rule), row));
  const bands = seated.map((cells, at): SeatBand => {
    const label = rows.length === 1 ? null : w.row(at + 1);
    return { kind: 'row', label, cells: withAisles(cells, sizes?.[at] ?? []) };
  });
  return {
    bands: [seatMark(w.dais), ...[...bands].reverse(), seatMark(w.hall)],
    walk: seated.flat().filter(isSeat),
    rules: [w.rules[rule](rows.every((row) => row.length % 2 === 1)), ...views(seated)],
  };
};

/** Each row from both sides, because left and right change: from the hall, and for those who sit there. */
const views = (rows: readonly (readonly SeatCell[])[]): readonly Text[] => {
  const numbers = rows.map((cells) => cells.filter(isSeat).map(({ sitter }) => `${sitter.no}`));
  const said = (row: readonly string[], at: number): Text =>
    rows.length === 1 ? same(row.join(' ')) : w.rowOf(at + 1, row.join(' '));
  return [
    w.fromHall(numbers.map((row, at) => said(row, at))),
    w.fromDais(numbers.map((row, at) => said([...row].reverse(), at))),
  ];
};

const USUAL_HEAD = 3;

/** A horseshoe: its short side like a dais, then the arms alternating, the seats next to it first. The arm of number 2 begins. */
export const horseshoePlan = (
  people: readonly Sitter[],
  sizes: readonly RowSize[] | null,
  rule: SeatRule,
): SeatPlan => {
  const most = chairsIn(sizes?.[0] ?? [USUAL_HEAD]);
  const head = seatCells(centred(Math.min(most, people.length), rule), people.slice(0, most));
  const isOdd = head.length % 2 === 1;
  const arms = people.slice(most).map((sitter) => seatAt(sitter));
  const first = arms.filter((_, at) => at % 2 === 0);
  const second = arms.filter((_, at) => at % 2 === 1);
  const [left, right] = rule === 'a' || isOdd ? [second, first] : [first, second];
  const ends = first.map((_, at): SeatBand => ({ kind: 'ends', left: left[at] ?? 'gap', right: right[at] ?? 'gap' }));
  return {
    bands: [{ kind: 'row', label: null, cells: head }, ...ends, seatMark(w.open)],
    walk: [...[...left].reverse(), ...head.filter(isSeat), ...right],
    rules: [w.rules[rule](isOdd), ...views([head]), w.arms],
  };
};
