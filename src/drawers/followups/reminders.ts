import { shortMoment } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import { dueReminders } from '../kit/dueReminders.ts';
import type { Followup } from './record.ts';
import { firstDueOf } from './standing.ts';
import { followupWords as w } from './words.ts';

/** Reminders of open matters with a date. */
export const reminders = (records: readonly Followup[], facts: Facts): Occasion[] =>
  records.flatMap((f) => {
    const firstDue = firstDueOf(f);
    if (f.doneAt !== null || f.due === null || firstDue === null) return [];
    return dueReminders(
      {
        ...{ id: f.id, uid: f.uid, since: sinceOf(f), own: f.remind ?? null, due: f.due, firstDue },
        near: w.remindDue(f, shortMoment(f.due, facts.now)),
        late: w.remindOverdue(f, shortMoment(firstDue, facts.now)),
      },
      facts,
    );
  });

/** The moment when the present due date was set. */
const sinceOf = (f: Followup): Moment =>
  f.events.findLast(({ kind }) => kind === 'extend' || kind === 'reopen')?.happenedAt ?? f.createdAt;
