import { shortDay } from '../calendar/speak.ts';
import { at, clockOf, dayOf, type Moment, yearOf } from '../core/civil.ts';
import type { Facts } from '../core/facts.ts';
import { type Block, type Cell, type Column, dim, strong, toned } from '../core/page.ts';
import { both, same, type Text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import type { DayList } from './list.ts';
import { type Quadrant, type Ranked, spelledUrgency } from './rank.ts';
import { dateReason } from './reasons.ts';
import { agendaWords as w } from './words.ts';

const LIST: readonly Column[] = [{ align: 'right' }, {}, { grow: true }, {}, {}];
const LIST_WITH_WHY: readonly Column[] = [...LIST, {}];

/** The ranked actions, one a line. */
export const todoBlocks = (list: DayList, facts: Facts, withWhy: boolean): readonly Block[] =>
  list.items.length === 0
    ? [{ kind: 'lines', lines: [[strong(w.toDo(0)), '  ', dim(w.nothingToDo)]] }]
    : [
        { kind: 'lines', lines: [strong(w.toDo(list.items.length))] },
        { kind: 'rows', columns: withWhy ? LIST_WITH_WHY : LIST, rows: itemRows(list.shown, facts, withWhy) },
        { kind: 'lines', lines: list.hidden === 0 ? [] : [['   ', dim(w.hidden(list.hidden, list.items.length))]] },
      ];

const QUADRANTS: Readonly<Record<Quadrant, Cell>> = {
  A: toned('bad')('A'),
  B: toned('info')('B'),
  C: toned('warn')('C'),
  D: toned('dim')('D'),
};

const itemRows = (items: readonly Ranked[], facts: Facts, withWhy: boolean): readonly (readonly Cell[])[] => {
  const timeCells = timeCellsOnce(facts);
  return items.map((item, n) => {
    const row = itemRow(item, n + 1, timeCells(item));
    return withWhy ? [...row, weightCell(item)] : row;
  });
};

const itemRow = (item: Ranked, rank: number, { due, left }: TimeCells): readonly Cell[] => [
  [`${rank} `, QUADRANTS[item.quadrant]],
  item.id,
  w.action(item.action, typeof item.title === 'string' ? same(item.title) : item.title),
  due,
  reasonCell(item, left),
];

/** The due date of an item, and the time that is left until then. */
type TimeCells = { readonly due: Cell; readonly left: Cell };

/** The cells of an item about its time, made once for each due date: hundreds of matters are due at the same few moments. */
const timeCellsOnce = (facts: Facts): ((item: Ranked) => TimeCells) => {
  const known = new Map<Moment, TimeCells>();
  return (item) => {
    const { due } = item;
    if (due === null) return { due: dim(c.none), left: dateReason(item, facts).text };
    const cells = known.get(due) ?? {
      due: toned(item.urgency.kind === 'late' ? 'bad' : 'plain')(dueText(due, facts)),
      left: dateReason(item, facts).text,
    };
    known.set(due, cells);
    return cells;
  };
};

/**
 * A due date that is short enough for a terminal of 80 columns: closing time is left out, a date in another year is shown without the time.
 */
const dueText = (due: string, { now, settings }: Facts): Text => {
  const day = dayOf(due);
  if (due === at(day, settings.hours.close) || yearOf(day) !== yearOf(dayOf(now))) return shortDay(day, now);
  return day === dayOf(now)
    ? both((lang) => `${shortDay(day, now)[lang]} ${clockOf(due)}`)
    : same(`${day.slice(5)} ${clockOf(due)}`);
};

/** The reason in short: what a clock leaves, or the mark of a matter that is not late, otherwise its time. `why` shows all reasons. */
const reasonCell = ({ urgency, clock, mark }: Ranked, left: Cell): Cell => {
  const isLate = urgency.kind === 'late';
  if (clock !== undefined) return toned(isLate ? 'bad' : 'warn')(clock);
  return mark !== null && !isLate ? toned('warn')(c.marks[mark]) : left;
};

/** Importance × urgency. */
const weightCell = (item: Ranked): Cell => dim(w.weight(item.importance, spelledUrgency(item.urgency.value, 2)));
