import { type CalendarItem, sequenceOf } from '../../../core/calendarItem.ts';
import { addDays, at, type Day, dayOf } from '../../../core/civil.ts';
import type { Action } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { nextFor } from '../../../core/next.ts';
import type { Occasion } from '../../../core/occasion.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Verb } from '../verb.ts';
import { dateWords as w } from './dateWords.ts';
import { type Due, duesOf, type Minded, type WithDates } from './dues.ts';

/**
 * Everything that follows from the days on which something of a record falls due: an action from some days before, reminders, a task in
 * calendars, and the verb `renew`, which sets the next date.
 */
export const renewals = <R extends WithDates>(of: Minded<R>) => ({
  actions: (records: readonly R[], facts: Facts): readonly Action[] =>
    records.flatMap((record) =>
      duesOf(of, record, facts)
        .filter(({ on, lead }) => addDays(on, -lead) <= dayOf(facts.now))
        .map((due) => actionOn(of, record, due, facts)),
    ),
  reminding: (records: readonly R[], facts: Facts): readonly Occasion[] =>
    records.flatMap((record) => duesOf(of, record, facts).map((due) => timeAt(of, record, due, facts))),
  calendar: (record: R, facts: Facts): CalendarItem | null => taskOf(of, record, facts),
  verbs: async (): Promise<readonly Verb[]> => [(await import('./renew.ts')).renew(of)],
});

const closing = (day: Day, { settings: { hours } }: Facts) => at(day, hours.close);

const actionOn = <R extends WithDates>(of: Minded<R>, record: R, due: Due, facts: Facts): Action => ({
  ...{ id: record.id, drawer: of.drawer, title: due.title, action: due.action, importance: due.importance },
  ...{ due: closing(due.on, facts), mark: null, createdAt: record.createdAt, touchedAt: record.updatedAt },
  because: due.because,
  ...nextFor(of.drawer, record.id, due.ending),
});

const timeAt = <R extends WithDates>(of: Minded<R>, record: R, due: Due, facts: Facts): Occasion => ({
  ...{ kind: 'date', id: record.id, uid: record.uid, since: record.updatedAt, own: null, hour: null },
  occurrence: `${due.on}${due.tag}`,
  when: closing(due.on, facts),
  over: at(addDays(due.on, 1), '00:00'),
  text: due.says,
  people: of.peopleFor(record),
});

/** The next thing that falls due, as a task, because a calendar has one item for each record. */
const taskOf = <R extends WithDates>(of: Minded<R>, record: R, facts: Facts): CalendarItem | null => {
  const [due] = duesOf(of, record, facts);
  if (due === undefined) return null;
  return {
    ...{ kind: 'task', id: record.id, uid: record.uid, createdAt: record.createdAt, updatedAt: record.updatedAt },
    ...{ sequence: sequenceOf(record), title: w.task(due.action, due.title), about: [], place: null },
    ...{ category: PLATES[of.drawer].label, importance: due.importance, isPrivate: false, alarms: [7 * 24 * 60] },
    ...{ due: closing(due.on, facts), status: 'needsAction', completedAt: null },
  };
};
