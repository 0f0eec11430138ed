import { ruleText } from '../../calendar/recurrence/spellRule.ts';
import { sequenceOf, type TaskItem } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { PLATES } from '../../core/plates.ts';
import type { Routine } from './record.ts';
import { dueAt, routineStanding } from './standing.ts';
import { routineWords as w } from './words.ts';

/** The due occurrence as a task, because a calendar has one item for each record. */
export const inCalendar = (routine: Routine, facts: Facts): TaskItem | null => {
  const { due } = routineStanding(routine, facts);
  if (due === null) return null;
  const { id, uid, createdAt, updatedAt, owner } = routine;
  return {
    ...{ kind: 'task', id, uid, createdAt, updatedAt, sequence: sequenceOf(routine) },
    title: w.titled(routine.title, due.n),
    about: [w.routineReason(ruleText(routine.every.rule)), ...(owner === null ? [] : [w.ownerInCalendar(owner)])],
    ...{ place: null, category: PLATES.routines.label, importance: routine.importance ?? 2, isPrivate: false },
    ...{ due: dueAt(due, facts), status: 'needsAction', completedAt: null, alarms: [24 * 60] },
  };
};
