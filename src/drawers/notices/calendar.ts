import type { EventItem, Invited } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { type Text, text } from '../../core/text.ts';
import type { Addressee, Notice } from './record.ts';
import { noticeImportance, noticeState, reasonTold } from './standing.ts';

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
  const reason = reasonTold(n);
  return [
    ...(n.cancelledAt !== null && reason !== null ? [words.cancelled(reason)] : []),
    words.host(n.host),
    ...(n.agenda.length === 0 ? [] : [words.agenda, ...n.agenda.map((item, at) => `${at + 1}. ${item}`)]),
    ...(n.remark === null ? [] : [n.remark]),
  ];
};

/**
 * A meeting as a calendar event. The notice counts its changes itself, its cancellation included. The contact is left out, because other
 * people may see the calendar.
 */
export const inCalendar = (n: Notice, { settings }: Pick<Facts, 'settings'>): EventItem => {
  const state = noticeState(n);
  return {
    kind: 'event',
    ...{ id: n.id, uid: n.uid, createdAt: n.createdAt, updatedAt: n.updatedAt, sequence: n.sequence },
    ...{ title: n.title, about: aboutOf(n), place: n.place, category: words.category },
    ...{ importance: noticeImportance(n, settings), isPrivate: false, isBinding: true },
    ...{ start: n.start, end: n.end, invited: invitedTo(n) },
    status: state === 'cancelled' ? 'cancelled' : state === 'draft' ? 'tentative' : 'confirmed',
    alarms: state === 'cancelled' || state === 'held' ? [] : [30],
  };
};

const words = {
  category: text('Meeting', '会议'),
  cancelled: (reason: string): Text => text(`Cancelled: ${reason}`, `已取消：${reason}`),
  host: (name: string): Text => text(`Host: ${name}`, `主持人：${name}`),
  agenda: text('Agenda:', '议程：'),
} as const;
