import { clockOf, type Moment, minutesBetween } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import type { Digest, Reminder } from '../digest.ts';
import { morningWords as m } from '../morningWords.ts';
import { reminderWords as w } from '../words.ts';
import type { Draft } from './draft.ts';
import { matterOf } from './entry.ts';
import type { Call } from './gather.ts';

/** Cron comes by every few minutes, and some let it come every hour: that is not late. */
const LATE_MINUTES = 60;

const reminderOf = ({ key, kind, id, at, when, text }: Call, now: Moment): Reminder => ({
  ...{ key, kind, id, at, when, text },
  late: minutesBetween(at, now) > LATE_MINUTES,
});

/** The clerk gets many; whoever else hears of one thing reads at once of which. */
const titleOf = ({ to }: Draft, reminders: readonly Reminder[]): Text => {
  const [first] = reminders;
  if (first === undefined) return w.missedTitle;
  return to === null ? w.title(reminders.length) : first.text;
};

/** A draft as it goes out, by this id. */
export const digestOf = (draft: Draft, id: string, now: Moment, calendar: Digest['calendar']): Digest => {
  const reminders = draft.lines.map((call) => reminderOf(call, now));
  // One occasion that was missed is one, however many times it was to be said.
  const over = new Set(draft.over.map(({ key }) => matterOf(key))).size;
  return {
    id,
    title: titleOf(draft, reminders),
    reminders,
    over: over === 0 ? null : w.over(over, reminders.length),
    body: null,
    to: draft.to?.email ?? null,
    calendar,
  };
};

/** The list of the day by this id: a message of its own, for it is long. */
export const morningDigest = ({ at, text }: Call, id: string, now: Moment, body: Text): Digest => ({
  ...{ id, reminders: [], over: null, body, to: null, calendar: null },
  title: minutesBetween(at, now) > LATE_MINUTES ? m.lateList(clockOf(at)) : text,
});

/** What names a draft: the same reminders on the same way have the same. */
export const nameOf = (channel: string, draft: Draft): string =>
  JSON.stringify([
    channel,
    draft.to?.id ?? null,
    ...[...draft.lines, ...draft.covered, ...draft.over].map(({ key }) => key).sort(),
  ]);
