import { sequenceOf, type TaskItem } from '../../core/calendarItem.ts';
import { PLATES } from '../../core/plates.ts';
import { type Followup, followupImportance } from './record.ts';
import { followupState } from './standing.ts';
import { followupWords as w } from './words.ts';

const STATUS = { registered: 'needsAction', assigned: 'inProcess', waiting: 'inProcess', done: 'completed' } as const;

/** A matter as a calendar task. Other people may see the calendar, so the task of a petition only shows which answer is due. */
export const inCalendar = (f: Followup): TaskItem => ({
  kind: 'task',
  ...{ id: f.id, uid: f.uid, createdAt: f.createdAt, updatedAt: f.updatedAt, sequence: sequenceOf(f) },
  title: f.stage === null ? f.title : w.stages[f.stage],
  about: f.lead === null ? [] : [w.leadInCalendar(f.lead, f.coHandlers)],
  ...{
    place: null,
    category: PLATES.followups.label,
    importance: followupImportance(f),
    isPrivate: f.source === 'petition',
  },
  ...{ due: f.due, status: STATUS[followupState(f)], completedAt: f.doneAt },
  alarms: f.doneAt === null && f.due !== null ? [24 * 60] : [],
});
