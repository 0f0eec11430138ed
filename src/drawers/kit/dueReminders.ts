import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Text } from '../../core/text.ts';

/** Something that is due, with the texts of its reminders. */
export type DueMatter = Pick<Occasion, 'id' | 'uid' | 'since' | 'own'> & {
  readonly due: Moment;
  /** The date against which it is overdue; the due date, unless that was moved too late. */
  readonly firstDue: Moment;
  /** The text while it is not overdue, and the one after. */
  readonly near: Text;
  readonly late: Text;
};

/** Reminders of something that is due: one occasion before the due date, and after it one each working morning. */
export const dueReminders = (matter: DueMatter, facts: Facts): Occasion[] =>
  matter.firstDue < facts.now ? mornings(matter, facts) : [nearing(matter)];

const common = ({ id, uid, since, own }: DueMatter) => ({
  ...{ kind: 'followup' as const, id, uid, since, own },
  people: [],
});

const nearing = (matter: DueMatter): Occasion => ({
  ...common(matter),
  occurrence: matter.due,
  when: matter.due,
  over: matter.due,
  hour: null,
  text: matter.near,
});

/**
 * The reminders of an overdue matter: the last working morning that has begun, and the next one. A morning lasts until the next one begins.
 */
const mornings = (matter: DueMatter, facts: Facts): Occasion[] => {
  const { now, calendar, settings } = facts;
  const today = dayOf(now);
  const opening = (day: Day): Moment => at(day, settings.hours.open);
  const isOn = calendar.isWorkday(today) && opening(today) <= now;
  const last = isOn ? today : addWorkdays(calendar, today, -1);
  const next = addWorkdays(calendar, last, 1);
  return [last, next]
    .filter((day) => opening(day) > matter.firstDue)
    .map((day) => ({
      ...common(matter),
      occurrence: day,
      when: matter.firstDue,
      over: opening(addWorkdays(calendar, day, 1)),
      hour: opening(day),
      text: matter.late,
    }));
};
