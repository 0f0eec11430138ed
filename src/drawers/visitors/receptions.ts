import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { Action, Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { leaveOn } from '../../core/leaves.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import { levelBelow, levelNumber, type PostLevel } from '../../core/postLevels.ts';
import type { Text } from '../../core/text.ts';
import { lackingIn } from './lacking.ts';
import type { ReceptionPart } from './reception/record.ts';
import { receptionWords as r } from './reception/words.ts';
import type { Visit } from './record.ts';

/** The highest level among the guests; null if none was said. */
export const guestLevel = ({ level, guests }: ReceptionPart): PostLevel | null =>
  [level, ...guests.map((guest) => guest.level)].reduce<PostLevel | null>(
    (highest, one) => (one !== null && (highest === null || levelNumber(one) < levelNumber(highest)) ? one : highest),
    null,
  );

type Base = Omit<Action, 'action' | 'due' | 'because' | 'next' | 'asks'>;

/** The order of a reception, its reason, its date and how it ends. */
type Order = {
  readonly action: Text;
  readonly code: string;
  readonly reason: Text;
  readonly due: Moment;
  readonly end: ActionEnd;
};

/** The actions about a reception besides those of its gates: the letter, the host, and afterwards the list and the bill. */
export const receptionActions = (visit: Visit, part: ReceptionPart, base: Base, facts: Facts): readonly Action[] => {
  const orders = visit.leftAt === null ? ordersBefore(visit, part, facts) : ordersAfter(visit.leftAt, part, facts);
  return orders.map(({ action, code, reason, due, end }) => ({
    ...base,
    ...{ action, due, because: [{ code, text: reason }], ...nextFor('visitors', visit.id, end) },
  }));
};

const workday = (from: Moment, days: number, { calendar, settings }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(from), days), settings.hours.close);

const arrivalOf = ({ expectedAt, arrivedAt, createdAt }: Visit): Moment => expectedAt ?? arrivedAt ?? createdAt;

/** The moment by which the plan of a reception is approved. */
export const planDue = (visit: Visit, facts: Facts): Moment =>
  workday(arrivalOf(visit), -facts.settings.planDays, facts);

const ordersBefore = (visit: Visit, part: ReceptionPart, facts: Facts): readonly Order[] => {
  const { letterDays, hostDays } = facts.settings;
  const due = (days: number): Moment => workday(arrivalOf(visit), -days, facts);
  const edit = (name: string): ActionEnd => ({ verb: 'edit', asks: { field: name } });
  const lacking = hostLacking(visit, part, facts);
  return [
    ...(part.letter === null
      ? [{ action: r.askLetter, code: 'noLetter', reason: r.noLetter, due: due(letterDays), end: edit('letter') }]
      : []),
    ...(lacking === null
      ? []
      : [{ action: r.nameHost, code: 'noHost', reason: lacking, due: due(hostDays), end: edit('leader') }]),
  ];
};

/** The words for a host leader who is not named, or is on leave that day; null if there is one. */
const hostLacking = (visit: Visit, part: ReceptionPart, { contacts, settings }: Facts): Text | null => {
  const { leader } = part;
  const level = guestLevel(part);
  if (leader === null) return r.noHost(level === null ? null : levelBelow(level, settings.hostSteps));
  const person = directoryOf(contacts).person(leader);
  return person !== null && leaveOn(person, dayOf(arrivalOf(visit))) !== null ? r.hostAway(leader) : null;
};

const ordersAfter = (leftAt: Moment, part: ReceptionPart, facts: Facts): readonly Order[] => {
  const { listDays, settleDays } = facts.settings;
  const lacks = lackingIn(part);
  const bill = (name: string): ActionEnd => ({ verb: 'bill', asks: { field: name } });
  return [
    ...(part.signedAt === null
      ? [
          {
            action: r.fillList,
            code: 'noList',
            reason: lacks === null ? r.noList : r.listWithout(lacks.what),
            due: workday(leftAt, listDays, facts),
            end: lacks === null ? bill('signedBy') : { verb: 'edit', asks: { field: lacks.field } },
          },
        ]
      : []),
    ...(part.paidAt === null
      ? [
          {
            action: r.settle,
            code: 'unpaid',
            reason: r.unpaid,
            due: workday(leftAt, settleDays, facts),
            end: bill('paid'),
          },
        ]
      : []),
  ];
};

/** The people who are bound by a reception. */
export const boundBy = ({ leader, companions }: ReceptionPart): readonly string[] => [
  ...(leader === null ? [] : [leader]),
  ...companions.filter((name) => name !== leader),
];

/** The length of an activity in the schedule, whose end nobody says beforehand. */
const ACTIVITY_MINUTES = 60;

/** The entries of the activities, with whoever answers for each. They do not clash with the visit that they belong to. */
export const activityEntries = ({ id, leftAt }: Visit, part: ReceptionPart, title: string): readonly Entry[] =>
  part.activities.map((activity, n) => ({
    ...{ id, key: `activity ${n + 1}`, drawer: 'visitors' as const, matter: id, car: null },
    ...{
      start: activity.start,
      end: nominalEnd(activity.start, ACTIVITY_MINUTES, leftAt),
      title: r.activity(activity.item, title),
      place: activity.place,
    },
    people: isWhileThere(activity.start, leftAt)
      ? [...new Set([...boundBy(part), ...(activity.owner == null ? [] : [activity.owner])])]
      : [],
  }));

/** Whether something begins while the visitors are still there. Once they have left, nobody is busy with them any more. */
export const isWhileThere = (start: Moment, leftAt: Moment | null): boolean => leftAt === null || start < leftAt;

/** The end of something of a nominal length: at the latest when the visitors leave. */
export const nominalEnd = (start: Moment, minutes: number, leftAt: Moment | null): Moment => {
  const end = addMinutes(start, minutes);
  return leftAt !== null && start < leftAt && leftAt < end ? leftAt : end;
};
