import { shortMoment } from '../../calendar/speak.ts';
import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Followup } from './record.ts';
import { firstDueOf, isOverdue } from './standing.ts';
import { followupWords as w } from './words.ts';

/** Reminders of open matters with a date: one occasion before the due date, and after it one each working morning. */
export const reminders = (records: readonly Followup[], facts: Facts): Occasion[] =>
  records.flatMap((f) => {
    const due = firstDueOf(f);
    if (f.doneAt !== null || f.due === null || due === null) return [];
    return isOverdue(f, facts.now) ? mornings(f, due, facts) : [near(f, f.due, facts)];
  });

/** The moment when the present due date was set. */
const sinceOf = (f: Followup): Moment =>
  f.events.findLast(({ kind }) => kind === 'extend' || kind === 'reopen')?.happenedAt ?? f.createdAt;

const common = (f: Followup) => ({
  ...{ kind: 'followup' as const, id: f.id, uid: f.uid, since: sinceOf(f), own: f.remind ?? null },
  people: [],
});

const near = (f: Followup, due: Moment, { now }: Facts): Occasion => ({
  ...common(f),
  occurrence: due,
  when: due,
  over: due,
  hour: null,
  text: w.remindDue(f, shortMoment(due, now)),
});

/**
 * The reminders of an overdue matter: the last working morning that has begun, and the next one. A morning lasts until the next one begins.
 */
const mornings = (f: Followup, due: Moment, facts: Facts): Occasion[] => {
  const { now, calendar, settings } = facts;
  const today = dayOf(now);
  const opening = (day: Day): Moment => at(day, settings.hours.open);
  const isOn = calendar.isWorkday(today) && opening(today) <= now;
  const last = isOn ? today : addWorkdays(calendar, today, -1);
  const next = addWorkdays(calendar, last, 1);
  return [last, next]
    .filter((day) => opening(day) > due)
    .map((day) => ({
      ...common(f),
      occurrence: day,
      when: due,
      over: opening(addWorkdays(calendar, day, 1)),
      hour: opening(day),
      text: w.remindOverdue(f, shortMoment(due, now)),
    }));
};
