import { addMinutes, at, type Day, dayOf, laterOf, type Moment } from '../../core/civil.ts';
import type { Action, Entry, Inside } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Visit } from './record.ts';
import {
  closingOf,
  insideNow,
  isDayOnly,
  isNoShow,
  isOverstaying,
  visitImportance,
  visitState,
} from './standing.ts';
import { titleOf } from './view.ts';
import { visitWords as w } from './words.ts';

/** How long an expected visit stands in the schedule. Nobody says beforehand how long visitors will stay; half an hour is usual. */
export const NOMINAL_MINUTES = 30;

/** To do about visits. The acceptance notice of a petition is not among it: the follow-up that was opened for it has that action. */
export const actions = (records: readonly Visit[], facts: Facts): Action[] =>
  records.flatMap((visit) => actionOf(visit, facts) ?? []);

const actionOf = (visit: Visit, facts: Facts): Action | null => {
  const { hours } = facts.settings;
  if (isOverstaying(visit, facts) && visit.arrivedAt !== null)
    return toAction(visit, {
      action: w.signOut,
      due: closingOf(visit.arrivedAt, hours),
      because: [{ code: 'stillInside', text: w.stillInside }],
    });
  if (visitState(visit) === 'waiting')
    return toAction(visit, { action: w.recordAnswer, because: [{ code: 'awaitsAnswer', text: w.awaitsAnswer }] });
  if (isNoShow(visit, facts) && visit.expectedAt !== null)
    return toAction(visit, {
      action: w.askWhetherCame,
      importance: 1,
      touchedAt: laterOf(closingOf(visit.expectedAt, hours), visit.updatedAt),
      because: [{ code: 'noShow', text: w.didNotCome }],
    });
  return null;
};

const toAction = (visit: Visit, rest: Pick<Action, 'action' | 'because'> & Partial<Action>): Action => ({
  id: visit.id,
  drawer: 'visitors',
  title: titleOf(visit),
  due: null,
  importance: visitImportance(visit),
  mark: null,
  createdAt: visit.createdAt,
  touchedAt: visit.updatedAt,
  ...rest,
});

/** Announced visits. A visitor who came unannounced is in no schedule. */
export const entries = (records: readonly Visit[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records.flatMap((visit) => {
    const start = visit.expectedAt;
    return start === null || dayOf(start) < first || dayOf(start) > last ? [] : [entryOf(visit, start)];
  });

const entryOf = (visit: Visit, start: Moment): Entry => ({
  id: visit.id,
  drawer: 'visitors',
  ...hoursOf(visit, start),
  title: w.entry(titleOf(visit), visit.name === null ? null : visit.org),
  place: null,
  // Once the visitor has left, the host is free again.
  people: visit.host === null || visit.leftAt !== null ? [] : [visit.host],
  car: null,
});

/** A visit without an hour stands there the whole day and collides with nothing. */
const hoursOf = (visit: Visit, start: Moment): Pick<Entry, 'start' | 'end' | 'isFree' | 'isAllDay'> =>
  isDayOnly(visit)
    ? { start: at(dayOf(start), '00:00'), end: at(dayOf(start), '23:59'), isFree: true, isAllDay: true }
    : { start, end: addMinutes(start, NOMINAL_MINUTES) };

/** For the head of `today`. */
export const inside = (records: readonly Visit[]): Inside[] =>
  insideNow(records).map((visit) => ({
    id: visit.id,
    name: titleOf(visit),
    since: visit.arrivedAt ?? visit.createdAt,
    org: visit.org,
  }));
