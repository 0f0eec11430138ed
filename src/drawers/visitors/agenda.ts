import { at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Action, Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Inside } from '../../core/morning.ts';
import { nextFor } from '../../core/next.ts';
import { owedActions } from './owed.ts';
import { petitionWords as p } from './petition/words.ts';
import { activityEntries, boundBy, isWhileThere, nominalEnd } from './receptions.ts';
import type { Visit } from './record.ts';
import {
  closingOf,
  insideNow,
  isDayOnly,
  isGroup,
  isInside,
  isNoShow,
  isOpen,
  isOverstaying,
  lacksReps,
  laterOf,
  visitImportance,
  visitState,
} from './standing.ts';
import { titleOf } from './view.ts';
import { visitWords as w } from './words.ts';

/**
 * The length, in minutes, of an expected visit in the schedule. Nobody says beforehand how long a visit will take; half an hour is usual.
 */
export const NOMINAL_MINUTES = 30;

/** Whether the visitors should not be kept waiting: petitioners, and people of a superior body. */
const isPressing = ({ kind }: Visit): boolean => kind === 'petition' || kind === 'superior';

/** The actions about visits. The acceptance notice of a petition is not among them, because its follow-up has that action. */
export const actions = (records: readonly Visit[], facts: Facts): Action[] =>
  records.flatMap((visit) => {
    const main = actionOf(visit, facts);
    const owed = isOpen(visit) ? owedActions(visit, facts) : [];
    return main === null ? owed : [...owed, main];
  });

const actionOf = (visit: Visit, facts: Facts): Action | null => {
  const { hours } = facts.settings;
  if (isOverstaying(visit, facts) && visit.arrivedAt !== null)
    return toAction(visit, {
      action: w.signOut,
      due: closingOf(visit.arrivedAt, hours),
      because: [{ code: 'stillInside', text: w.stillInside }],
      ...nextFor('visitors', visit.id, { verb: 'out' }),
    });
  if (isInside(visit) && isPressing(visit)) return receiving(visit, facts);
  if (visitState(visit) === 'waiting')
    return toAction(visit, {
      ...{ action: w.recordAnswer, because: [{ code: 'awaitsAnswer', text: w.awaitsAnswer }] },
      ...nextFor('visitors', visit.id, { verb: 'answer' }),
    });
  if (isNoShow(visit, facts) && visit.expectedAt !== null)
    return toAction(visit, {
      action: w.askWhetherCame,
      importance: 1,
      touchedAt: laterOf(closingOf(visit.expectedAt, hours), visit.updatedAt),
      because: [{ code: 'noShow', text: w.didNotCome }],
      ...nextFor('visitors', visit.id, {
        verb: 'in',
        asks: { field: 'at', begin: visit.expectedAt.slice(0, 16).replace('T', ' ') },
      }),
    });
  return null;
};

/** The order about people inside who should not be kept waiting: a group is asked first who speaks for it. */
const receiving = (visit: Visit, facts: Facts): Action => {
  const lacksSpeakers = lacksReps(visit, facts);
  const isConcluded = visit.petition?.isConcluded === true;
  return toAction(visit, {
    action: lacksSpeakers ? p.askForReps : w.receive,
    mark: 'flash',
    importance: isGroup(visit, facts) ? 4 : visitImportance(visit),
    because: [
      ...(isConcluded ? [{ code: 'concluded', text: p.concluded }] : []),
      ...(lacksSpeakers ? [{ code: 'group', text: p.group(visit.headcount) }] : []),
      { code: 'inside', text: w.waitsInside(visit.headcount) },
    ],
    ...nextFor('visitors', visit.id, lacksSpeakers ? { verb: 'edit', asks: { field: 'reps' } } : { verb: 'out' }),
  });
};

const toAction = (visit: Visit, rest: Pick<Action, 'action' | 'because' | 'next'> & Partial<Action>): Action => ({
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

/** The announced visits. A visitor who came unannounced is not in the schedule. */
export const entries = (records: readonly Visit[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records.flatMap((visit) => {
    const start = visit.expectedAt;
    const isWithin = (moment: Moment): boolean => dayOf(moment) >= first && dayOf(moment) <= last;
    const own = start === null || !isWithin(start) ? [] : [entryOf(visit, start)];
    if (visit.reception == null) return own;
    return [...own, ...activityEntries(visit, visit.reception, titleOf(visit)).filter((one) => isWithin(one.start))];
  });

const entryOf = (visit: Visit, start: Moment): Entry => ({
  id: visit.id,
  drawer: 'visitors',
  ...hoursOf(visit, start),
  title: w.entry(titleOf(visit), visit.name === null ? null : visit.org),
  place: null,
  people: isWhileThere(start, visit.leftAt) ? peopleOf(visit) : [],
  car: null,
  ...(visit.reception == null ? {} : { matter: visit.id }),
});

/** The people who are busy when the visitors arrive. */
const peopleOf = ({ host, reception }: Visit): readonly string[] => [
  ...(host === null ? [] : [host]),
  ...(reception == null ? [] : boundBy(reception).filter((name) => name !== host)),
];

/** The hours of a visit in the schedule. A visit without a time is shown for the whole day and clashes with nothing. */
const hoursOf = (visit: Visit, start: Moment): Pick<Entry, 'start' | 'end' | 'isFree' | 'isAllDay'> =>
  isDayOnly(visit)
    ? { start: at(dayOf(start), '00:00'), end: at(dayOf(start), '23:59'), isFree: true, isAllDay: true }
    : { start, end: nominalEnd(start, NOMINAL_MINUTES, visit.leftAt) };

/** The visitors inside now, for the head of `today`. */
export const inside = (records: readonly Visit[]): Inside[] =>
  insideNow(records).map((visit) => ({
    id: visit.id,
    name: titleOf(visit),
    since: visit.arrivedAt ?? visit.createdAt,
    org: visit.org,
    count: visit.headcount,
    pressing: isPressing(visit) ? w.kinds[visit.kind] : null,
    isRepeat: visit.repeatOf !== null,
  }));
