import { type BusyTimes, nobodyBusy } from '../../core/busy.ts';
import { type Day, dayOf } from '../../core/civil.ts';
import type { Action, Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { type ActionEnd, nextFor } from '../../core/next.ts';
import type { Importance } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import * as dues from './dues.ts';
import { type NoticeOrder, ordersOfLines } from './linesAgenda.ts';
import { materialOrder } from './materialAgenda.ts';
import { quorumStanding, shareOf } from './numbers.ts';
import type { Addressee, Notice } from './record.ts';
import {
  calledTo,
  comers,
  isMeetingOver,
  misinformed,
  noticeImportance,
  noticeState,
  parentsOf,
  settledWith,
  unanswered,
  untold,
} from './standing.ts';
import { noticeWords as w } from './words.ts';

/** The actions about notices. One notice may need several actions at the same time. */
export const actions = (records: readonly Notice[], facts: Facts, busy: BusyTimes = nobodyBusy): Action[] =>
  records.flatMap((n) => ordersFor(n, facts, busy).map((order) => toAction(n, order, facts)));

const toAction = (n: Notice, order: NoticeOrder, { settings }: Facts): Action => ({
  id: n.id,
  drawer: 'notices',
  title: n.title,
  action: order.action,
  due: order.due,
  importance: atLeast(noticeImportance(n, settings), order.least ?? 1),
  mark: n.mark,
  createdAt: n.createdAt,
  touchedAt: n.updatedAt,
  because: order.because ?? [],
  ...nextFor('notices', n.id, order.ending),
});

const SEND: ActionEnd = { verb: 'send' };
/** `done` asks for attendance and minutes; `minutes` drafts them. */
const DONE: ActionEnd = { verb: 'done' };
const MINUTES: ActionEnd = { ...DONE, also: 'minutes' };

const atLeast = (own: Importance, least: Importance): Importance => (own > least ? own : least);

const ordersFor = (n: Notice, facts: Facts, busy: BusyTimes): readonly NoticeOrder[] => [
  ...ordersOfNotice(n, facts),
  ...ordersOfLines(n, facts, busy),
];

const ordersOfNotice = (n: Notice, facts: Facts): readonly NoticeOrder[] => {
  const state = noticeState(n);
  if (state === 'cancelled') return telling(n, misinformed(n), w.tellCancelled, 'cancelled', facts);
  if (state === 'held')
    return n.minutes === null ? [{ action: w.writeMinutes, due: dues.minutesDue(n, facts), ending: MINUTES }] : [];
  if (isMeetingOver(n, facts.now)) return [{ action: w.recordHeld, due: dues.recordDue(n, facts), ending: DONE }];
  return [...outgoing(n, facts), ...n.materials.flatMap((paper) => materialOrder(n, paper, facts))];
};

/** Actions about the notice itself: issue it, issue it again, or make sure that everybody knows and answers. */
const outgoing = (n: Notice, facts: Facts): readonly NoticeOrder[] => {
  const state = noticeState(n);
  if (state === 'draft')
    return [{ action: w.issueIt, due: dues.issueDue(n, facts), ending: { ...SEND, also: 'text' } }];
  if (state === 'postponed') return [{ action: w.reissueIt, due: dues.reissueDue(n, facts), ending: SEND }];
  return [
    ...quorumOrders(n, facts),
    ...repliesToChase(n),
    ...newcomersToTell(n, facts),
    ...telling(n, misinformed(n), w.tellChange, 'changed', facts),
  ];
};

const repliesToChase = (n: Notice): readonly NoticeOrder[] => {
  const open = unanswered(n);
  const because = [{ code: 'replies', text: w.unansweredOf(shareOf(n, open)) }];
  return open.length === 0
    ? []
    : [{ action: w.chaseReplies(open.length), due: dues.repliesDue(n), because, ending: { verb: 'reply' } }];
};

const newcomersToTell = (n: Notice, facts: Facts): readonly NoticeOrder[] => {
  const open = untold(n);
  const because = [{ code: 'notTold', text: w.untoldOf(shareOf(n, open)) }];
  return open.length === 0
    ? []
    : [{ action: w.tellPeople(open.length), due: dues.tellDue(n, facts), because, ending: SEND }];
};

const telling = (
  n: Notice,
  open: readonly Addressee[],
  action: (count: number) => Text,
  code: string,
  facts: Facts,
): readonly NoticeOrder[] =>
  open.length === 0
    ? []
    : [
        {
          action: action(open.length),
          due: dues.newsDue(n, facts),
          because: [{ code, text: w.oldNewsOf(shareOf(n, open)) }],
          ending: SEND,
        },
      ];

/** The action about members who have not said that they come, from two working days before a meeting that needs a quorum. */
const quorumOrders = (n: Notice, facts: Facts): readonly NoticeOrder[] => {
  const { sure, all, least } = quorumStanding(n);
  if (least === null || sure >= least || !dues.isQuorumNear(n, facts)) return [];
  const because = [{ code: 'quorum', text: w.quorumWhy }];
  return [
    {
      action: w.quorumUnsure(sure, all, least),
      due: dues.quorumDue(n, facts),
      because,
      least: 3,
      ending: { verb: 'reply' },
    },
  ];
};

/** The meetings of those days. Drafts are included, because their room and people are needed already; cancelled meetings are not. */
export const entries = (records: readonly Notice[], { settings }: Facts, first: Day, last: Day): Entry[] =>
  records
    .filter((n) => n.cancelledAt === null && dayOf(n.start) <= last && dayOf(n.end) >= first)
    .map((n) => ({
      id: n.id,
      drawer: 'notices',
      ...{ start: n.start, end: n.end, title: n.title, place: n.place, car: n.car },
      people: [...new Set([n.host, ...comers(n)])],
      ...(n.level == null ? {} : { level: n.level }),
      ...(n.issuedAt === null ? {} : { called: calledTo(n) }),
      within: parentsOf(n, records),
      settledWith: settledWith(n),
      stake: {
        ...{ importance: noticeImportance(n, settings), mark: n.mark, createdAt: n.createdAt, touchedAt: n.updatedAt },
        ...{ replyDueAt: n.replyDueAt, snoozedUntil: n.snoozedUntil },
      },
    }));
