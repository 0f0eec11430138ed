import { shortMoment } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import { lineReminders } from '../kit/lines/reminders.ts';
import { linesChased } from './lines.ts';
import { shareOf } from './numbers.ts';
import type { Notice } from './record.ts';
import { comers, latest, noticeState, unanswered, untold } from './standing.ts';
import { noticeWords as w } from './words.ts';

/**
 * Reminders of issued meetings and their deadlines for answers, and of the dates of lines. Meetings that are drafts, cancelled or held have
 * only those of their lines.
 */
export const reminders = (records: readonly Notice[], facts: Facts): Occasion[] =>
  records.flatMap((n) => {
    const state = noticeState(n);
    const lines = n.remind === 'none' ? [] : lineReminders(n, n.title, linesChased(n, facts), facts);
    if (state === 'issued') return [meeting(n, facts), ...replies(n, facts), ...lines];
    return state === 'postponed' ? [meeting(n, facts), ...lines] : lines;
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
  // The reminder is of use until the meeting ends, since people may be late.
  over: n.end,
  own: n.remind ?? null,
  text: w.remindOf(n, shortMoment(n.start, now)),
  people: comers(n).filter((name) => isTold(n, name)),
});

/**
 * Whether this person knows the notice as it stands. Other people are not reminded, because nobody should learn of a meeting or its new
 * time from a reminder.
 */
const isTold = (n: Notice, name: string): boolean =>
  n.called.some((someone) => (someone.substitute ?? someone.name) === name && someone.knows);

const replies = (n: Notice, { now }: Facts): Occasion[] => {
  const open = [...unanswered(n), ...untold(n)];
  if (n.replyDueAt === null || open.length === 0) return [];
  return [
    {
      ...common(n),
      kind: 'reply',
      occurrence: n.replyDueAt,
      when: n.replyDueAt,
      over: n.start,
      // The lead times of a notice are those of the meeting. Only `none` applies to the answers too.
      own: n.remind === 'none' ? 'none' : null,
      text: w.remindReplies(n, shortMoment(n.replyDueAt, now), shareOf(n, open)),
      people: [],
    },
  ];
};
