import { sequenceOf, type TaskItem } from '../../core/calendarItem.ts';
import { PLATES } from '../../core/plates.ts';
import { docImportance } from './agenda.ts';
import type { Doc } from './record.ts';
import { isOpen } from './states.ts';

/** A paper with a date as a task of a calendar. */
export const inCalendar = (doc: Doc): TaskItem | null => {
  const { id, uid, createdAt, updatedAt, title, due, doneAt, returnedAt, filedAt, code } = doc;
  if (due === null) return null;
  return {
    ...{ kind: 'task', id, uid, createdAt, updatedAt, sequence: sequenceOf(doc), title, place: null },
    ...{ about: code === null ? [] : [code], category: PLATES.documents.label, importance: docImportance(doc) },
    ...{ isPrivate: false, due, completedAt: doneAt ?? returnedAt ?? filedAt },
    status: isOpen(doc) ? 'needsAction' : 'completed',
    alarms: isOpen(doc) ? [24 * 60] : [],
  };
};
