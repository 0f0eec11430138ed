import { sequenceOf, type TaskItem } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { PLATES } from '../../core/plates.ts';
import type { Incident } from './record.ts';
import { orderText } from './say.ts';
import { closedAt, isOpen, nextReport } from './states.ts';

/** Minutes before a report is due at which the alarm sounds. */
const ALARM = 10;

/** An incident as a task: it is due when its next report is. */
export const inCalendar = (x: Incident, facts: Facts): TaskItem => {
  const { id, uid, createdAt, updatedAt, title, place } = x;
  const next = isOpen(x) ? nextReport(x, facts) : null;
  return {
    ...{ kind: 'task', id, uid, createdAt, updatedAt, sequence: sequenceOf(x), title, place },
    about: next === null ? [] : [orderText(next)],
    ...{ category: PLATES.incidents.label, importance: 4, isPrivate: true, due: next?.due ?? null },
    completedAt: closedAt(x),
    status: isOpen(x) ? 'inProcess' : 'completed',
    alarms: next === null ? [] : [ALARM],
  };
};
