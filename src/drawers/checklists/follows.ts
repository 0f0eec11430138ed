import { addWorkdays } from '../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { MovedRecord } from '../../core/rule.ts';
import type { Checklist } from './record.ts';

/** The usual date of a list that is made for a record: closing time of the working day before the record's own time. */
export const dueBefore = (when: Moment, { calendar, settings }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(when), -1), settings.hours.close);

/** An open list after the record that it is made for has moved. A date that somebody gave the list stays. */
export const follows = <R extends Checklist>(list: R, { from, to }: MovedRecord, facts: Facts): R =>
  list.doneAt === null && list.due === dueBefore(from, facts) ? { ...list, due: dueBefore(to, facts) } : list;
