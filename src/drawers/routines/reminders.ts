import { shortMoment } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import { dueReminders } from '../kit/dueReminders.ts';
import type { Routine } from './record.ts';
import { dueAt, routineStanding } from './standing.ts';
import { routineWords as w } from './words.ts';

/** Reminders of the due occurrence of each routine, as of a follow-up. */
export const reminders = (records: readonly Routine[], facts: Facts): Occasion[] =>
  records.flatMap((routine) => {
    const { due: one, missed } = routineStanding(routine, facts);
    if (one === null) return [];
    const due = dueAt(one, facts);
    const near = w.remindDue(w.titled(routine.title, one.n), shortMoment(due, facts.now));
    const late = missed.length === 0 ? near : w.remindMissed(missed.length, w.missedTitle(routine.title, missed));
    const { id, uid, createdAt, remind } = routine;
    return dueReminders({ id, uid, since: createdAt, own: remind, due, firstDue: due, near, late }, facts);
  });
