import { shortMoment } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import { dueReminders } from '../kit/dueReminders.ts';
import { docAgendaWords as w } from './agendaWords.ts';
import type { Doc } from './record.ts';
import { isOpen } from './states.ts';

/** Reminders of open papers with a date. */
export const reminders = (records: readonly Doc[], facts: Facts): Occasion[] =>
  records.flatMap((doc) => {
    const { id, uid, title, due, createdAt, remind } = doc;
    if (due === null || !isOpen(doc)) return [];
    const when = shortMoment(due, facts.now);
    return dueReminders(
      {
        ...{ id, uid, since: createdAt, own: remind, due, firstDue: due },
        ...{ near: w.remindNear(id, title, when), late: w.remindLate(id, title, when) },
      },
      facts,
    );
  });
