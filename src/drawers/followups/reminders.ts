import { shortMoment } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import { dueReminders } from '../kit/dueReminders.ts';
import { type ScheduledLine, scheduled } from '../kit/lines/lined.ts';
import { lineReminders } from '../kit/lines/reminders.ts';
import { linedFollowup } from './kinds/index.ts';
import type { Followup } from './record.ts';
import { firstDueOf } from './standing.ts';
import { followupWords as w } from './words.ts';

/** Reminders of open matters with a date. */
export const reminders = (records: readonly Followup[], facts: Facts): Occasion[] =>
  records.flatMap((f) => {
    const firstDue = firstDueOf(f);
    if (f.doneAt !== null) return [];
    const lines = f.lines === undefined ? [] : lineReminders(f, f.title, datedLines(f, facts), facts);
    if (f.due === null || firstDue === null) return lines;
    const due = dueReminders(
      {
        ...{ id: f.id, uid: f.uid, since: sinceOf(f), own: f.remind ?? null, due: f.due, firstDue },
        near: w.remindDue(f, shortMoment(f.due, facts.now)),
        late: w.remindOverdue(f, shortMoment(firstDue, facts.now)),
      },
      facts,
    );
    return [...lines, ...due];
  });

/** The lines with a date of their own. Those without one are due with the matter. */
const datedLines = (f: Followup, facts: Facts): readonly ScheduledLine[] =>
  scheduled(linedFollowup, f, facts).filter(({ due, offset }) => due !== null || offset !== null);

/** The moment when the present due date was set. */
const sinceOf = (f: Followup): Moment =>
  f.events.findLast(({ kind }) => kind === 'extend' || kind === 'reopen')?.happenedAt ?? f.createdAt;
