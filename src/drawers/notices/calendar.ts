import type { EventItem, Invited } from '../../core/calendarItem.ts';
import type { Text } from '../../core/text.ts';
import { body } from './calendarWords.ts';
import type { Addressee, Notice } from './record.ts';
import { importanceOf, latest, stateOf } from './states.ts';

const STANDING = {
  notTold: 'needsAction',
  told: 'needsAction',
  coming: 'accepted',
  leave: 'declined',
  declined: 'declined',
  substitute: 'delegated',
} as const satisfies Record<Addressee['state'], Invited['standing']>;

const invitedTo = (n: Notice): readonly Invited[] =>
  n.called.map(({ name, observer, state }) => ({
    name,
    role: observer ? 'optional' : 'required',
    standing: STANDING[state],
  }));

const aboutOf = (n: Notice): readonly (Text | string)[] => {
  const reason = latest(n, 'cancel')?.reason;
  return [
    ...(n.cancelledAt !== null && reason !== undefined ? [body.cancelled(reason)] : []),
    body.host(n.host),
    ...(n.agenda.length === 0 ? [] : [body.agenda, ...n.agenda.map((item, at) => `${at + 1}. ${item}`)]),
    ...(n.remark === null ? [] : [n.remark]),
  ];
};

/** A meeting; it counts its changes itself, a cancellation among them. Without the contact, who is there to be telephoned. */
export const inCalendar = (n: Notice): EventItem => {
  const state = stateOf(n);
  return {
    kind: 'event',
    ...{ id: n.id, uid: n.uid, createdAt: n.createdAt, updatedAt: n.updatedAt, sequence: n.sequence },
    ...{ title: n.title, about: aboutOf(n), place: n.place, category: body.category },
    ...{ importance: importanceOf(n), isPrivate: false, isBinding: true },
    ...{ start: n.start, end: n.end, invited: invitedTo(n) },
    status: state === 'cancelled' ? 'cancelled' : state === 'draft' ? 'tentative' : 'confirmed',
    alarms: state === 'cancelled' || state === 'held' ? [] : [30],
  };
};
