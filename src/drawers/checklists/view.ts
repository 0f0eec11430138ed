import { momentText } from '../../calendar/speak.ts';
import { sequenceOf, type TaskItem } from '../../core/calendarItem.ts';
import type { Facts, Lens } from '../../core/facts.ts';
import { type Cell, toned, warn } from '../../core/page.ts';
import { PLATES } from '../../core/plates.ts';
import { roleText } from '../../core/roles.ts';
import { listed, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { isLineOpen } from '../kit/lines/line.ts';
import { linePairs } from '../kit/lines/view.ts';
import { type Checklist, fields, isAssessment, linedChecklist, outsideOf } from './record.ts';
import { checklistWords as w } from './words.ts';

type Pair = readonly [Text, Cell];

export const stateCell = ({ isTemplate, doneAt }: Checklist): Cell => {
  if (isTemplate) return w.states.template;
  return doneAt === null ? w.states.open : toned('dim')(w.states.done);
};

/** How many lines are settled: `4/5`. */
export const progressCell = ({ lines }: Checklist): Cell =>
  `${lines.filter((line) => !isLineOpen(line)).length}/${lines.length}`;

/** The card of a checklist. */
export const card = (record: Checklist, lens: Lens): readonly Pair[] => [
  [c.title, record.title],
  [c.state, stateCell(record)],
  ...(record.isTemplate ? [] : [[c.due, record.due === null ? c.none : momentText(record.due)] as const]),
  ...(record.owner === null ? [] : [[w.owner, record.owner] as const]),
  ...(record.for === null ? [] : [[w.for, record.for] as const]),
  ...(record.each === null ? [] : [[w.each, roleText(record.each)] as const]),
  ...(record.steps.length === 0 ? [] : [[w.steps, listed(record.steps)] as const]),
  ...(record.asks == null ? [] : [[w.asks, record.asks] as const]),
  ...(record.gift == null ? [] : [[w.gift, record.gift] as const]),
  ...(isAssessment(record) ? [[w.scores, fields.scores.kind.cell(record.scores, lens)] as const] : []),
  [w.progress, progressCell(record)],
  ...linePairs(linedChecklist, record, lens.facts),
  ...outsidePairs(record, lens.facts),
  ...(record.doneAt === null ? [] : [[w.doneAt, momentText(record.doneAt)] as const]),
  ...(record.remark === null ? [] : [[c.remark, record.remark] as const]),
];

const outsidePairs = (record: Checklist, facts: Facts): readonly Pair[] => {
  const people = outsideOf(record, facts);
  return people.length === 0 ? [] : [[c.state, warn(w.outside(people))]];
};

/** A list as a task of a calendar; a template has no place in one. */
export const inCalendar = (record: Checklist): TaskItem | null => {
  if (record.isTemplate) return null;
  const { id, uid, createdAt, updatedAt, title, due, doneAt } = record;
  return {
    ...{ kind: 'task', id, uid, createdAt, updatedAt, sequence: sequenceOf(record), title, about: [], place: null },
    ...{ category: PLATES.checklists.label, importance: 2, isPrivate: false, due, completedAt: doneAt },
    status: doneAt === null ? 'needsAction' : 'completed',
    alarms: doneAt === null && due !== null ? [24 * 60] : [],
  };
};
