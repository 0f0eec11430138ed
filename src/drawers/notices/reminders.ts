import { shortMoment } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Notice } from './record.ts';
import { comers, latest, noticeState, unanswered, untold } from './standing.ts';
import { noticeWords as w } from './words.ts';

/** Issued meetings and their reply deadlines. Nobody is reminded of drafts, of cancelled meetings or of those that were held. */
export const reminders = (records: readonly Notice[], facts: Facts): Occasion[] =>
  records.flatMap((n) => {
    const state = noticeState(n);
    if (state === 'issued') return [meeting(n, facts), ...replies(n, facts)];
    return state === 'postponed' ? [meeting(n, facts)] : [];
  });

const common = (n: Notice) => {
  const movedAt = latest(n, 'postpone')?.happenedAt ?? n.createdAt;
  const issuedAt = n.issuedAt ?? n.createdAt;
  return { id: n.id, uid: n.uid, since: issuedAt > movedAt ? issuedAt : movedAt, hour: null };
};

const meeting = (n: Notice, { now }: Facts): Occasion => ({
  ...common(n),
  kind: 'meeting',
  occurrence: n.start,
  when: n.start,
  // A reminder still helps those who are late for it.
  over: n.end,
  own: n.remind ?? null,
  text: w.remindOf(n, shortMoment(n.start, now)),
  people: comers(n).filter((name) => isTold(n, name)),
});

/** Only people who know the notice as it stands are reminded: nobody should learn of a meeting or of its new time from a reminder. */
const isTold = (n: Notice, name: string): boolean =>
  n.called.some((someone) => (someone.substitute ?? someone.name) === name && someone.knows);

const replies = (n: Notice, { now }: Facts): Occasion[] => {
  const open = unanswered(n).length + untold(n).length;
  if (n.replyDueAt === null || open === 0) return [];
  return [
    {
      ...common(n),
      kind: 'reply',
      occurrence: n.replyDueAt,
      when: n.replyDueAt,
      over: n.start,
      // Lead times given to the notice are those of the meeting. Only `none` holds for the replies too.
      own: n.remind === 'none' ? 'none' : null,
      text: w.remindReplies(n, shortMoment(n.replyDueAt, now), open),
      people: [],
    },
  ];
};
