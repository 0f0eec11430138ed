import { shortDay } from '../calendar/speak.ts';
import { at, clockOf, dayOf, yearOf } from '../core/civil.ts';
import type { Facts } from '../core/facts.ts';
import { type Block, type Cell, type Column, dim, strong, type Tone, toned } from '../core/page.ts';
import { both, same, type Text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import type { DayList } from './list.ts';
import { type Quadrant, type Ranked, spelledUrgency } from './rank.ts';
import { timeReason } from './reasons.ts';
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

const QUADRANT_TONE: Readonly<Record<Quadrant, Tone>> = { A: 'bad', B: 'info', C: 'warn', D: 'dim' };

const itemRows = (items: readonly Ranked[], facts: Facts, withWhy: boolean): readonly (readonly Cell[])[] => {
  const dues = new Map<string, Text>();
  const said = (due: string): Text => {
    const known = dues.get(due) ?? dueText(due, facts);
    dues.set(due, known);
    return known;
  };
  return items.map((item, n) => [...itemRow(item, n + 1, facts, said), ...(withWhy ? [weightCell(item)] : [])]);
};

const itemRow = (item: Ranked, rank: number, facts: Facts, said: (due: string) => Text): readonly Cell[] => [
  [`${rank} `, toned(QUADRANT_TONE[item.quadrant])(item.quadrant)],
  item.id,
  w.action(item.action, typeof item.title === 'string' ? same(item.title) : item.title),
  item.due === null ? dim(c.none) : toned(item.urgency.kind === 'late' ? 'bad' : 'plain')(said(item.due)),
  reasonCell(item, facts),
];

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
const reasonCell = (item: Ranked, facts: Facts): Cell => {
  const isLate = item.urgency.kind === 'late';
  if (item.clock !== undefined) return toned(isLate ? 'bad' : 'warn')(item.clock);
  return item.mark !== null && !isLate ? toned('warn')(c.marks[item.mark]) : timeReason(item, facts).text;
};

/** Importance × urgency. */
const weightCell = (item: Ranked): Cell => dim(w.weight(item.importance, spelledUrgency(item.urgency.value, 2)));
