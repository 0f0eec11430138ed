import { clockOf, type Moment, minutesBetween } from '../../core/civil.ts';
import type { Text } from '../../core/text.ts';
import type { Digest, Reminder } from '../digest.ts';
import { morningWords as m } from '../morningWords.ts';
import { reminderWords as w } from '../words.ts';
import type { DigestDraft } from './draft.ts';
import { matterOf } from './entry.ts';
import type { DueReminder } from './gather.ts';

/** A reminder counts as late after this time. Some people let cron run office only once an hour; such a delay is normal. */
const LATE_MINUTES = 60;

const reminderOf = ({ key, kind, id, at, when, text }: DueReminder, now: Moment): Reminder => ({
  ...{ key, kind, id, at, when, text },
  late: minutesBetween(at, now) > LATE_MINUTES,
});

/**
 * Title of a digest. The clerk's says how many reminders follow. Anyone else gets a message about one occasion, with the reminder as its
 * title.
 */
const titleOf = ({ to }: DigestDraft, reminders: readonly Reminder[]): Text => {
  const [first] = reminders;
  if (first === undefined) return w.missedTitle;
  return to === null ? w.title(reminders.length) : first.text;
};

/** Digest made of a draft. */
export const digestFor = (draft: DigestDraft, id: string, now: Moment, calendar: Digest['calendar']): Digest => {
  const reminders = draft.lines.map((call) => reminderOf(call, now));
  // A missed occasion counts once, however many reminders it had.
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

/** Digest with the morning list. The list is long, so it goes out as a message of its own. */
export const morningDigest = ({ at, text }: DueReminder, id: string, now: Moment, body: Text): Digest => ({
  ...{ id, reminders: [], over: null, body, to: null, calendar: null },
  title: minutesBetween(at, now) > LATE_MINUTES ? m.lateList(clockOf(at)) : text,
});

/** Name of a draft. Two drafts with the same reminders, channel and recipient have the same name. */
export const digestName = (channel: string, draft: DigestDraft): string =>
  JSON.stringify([
    channel,
    draft.to?.id ?? null,
    ...[...draft.lines, ...draft.covered, ...draft.over].map(({ key }) => key).sort(),
  ]);
