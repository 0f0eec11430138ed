import { momentText } from '../../calendar/speak.ts';
import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addMinutes, at, dayOf, type Moment, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Reading } from '../../core/field.ts';
import { type Text, text } from '../../core/text.ts';
import type { Meeting } from '../kit/fields/index.ts';
import { endOf, type Until } from '../kit/fields/until.ts';
import type { Notice } from './record.ts';

/** The length of a meeting whose end is not given. */
const USUAL_MINUTES = 90;

/** The usual deadline for answers: closing time of the last working day before the meeting; null if that has passed already. */
export const usualReplyDue = (start: Moment, facts: Facts): Moment | null => {
  const eve = eveOf(start, facts);
  return eve > facts.now ? eve : null;
};

const eveOf = (start: Moment, { calendar, settings }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(start), -1), settings.hours.close);

/** The start with the usual end and the usual deadline for answers. */
export const usualTimes = (start: Moment, facts: Facts): Pick<Notice, 'start' | 'end' | 'replyDueAt'> => ({
  start,
  end: addMinutes(start, USUAL_MINUTES),
  replyDueAt: usualReplyDue(start, facts),
});

/** The given times; undefined leaves a field as it is, null clears it. */
export type NoticeTiming = {
  readonly at?: Moment | null | undefined;
  readonly for?: number | null | undefined;
  readonly until?: Until | null | undefined;
  readonly replyBy?: Moment | null | undefined;
  /** True if the meeting may have begun: whoever was busy with it writes it down afterwards. */
  readonly mayHaveBegun?: boolean | undefined;
};

/** Times as they are typed: `--at` may give the end too. */
type TypedTiming = Omit<NoticeTiming, 'at'> & { readonly at?: Meeting | null | undefined };

/** The typed times, with beginning and end separated. Throws `usage` if `--at` and `--until` give different ends. */
export const timing = <S extends TypedTiming>(
  said: S,
): Omit<S, 'at' | 'until'> & Pick<NoticeTiming, 'at' | 'until'> => {
  const { at: meeting, until, ...rest } = said;
  if (meeting == null) return { ...rest, at: meeting, until };
  const { start, end } = meeting;
  if (end !== null && until != null && endOf(start, until) !== end)
    throw new Complaint('usage', words.endInAt, words.endTwiceHint);
  return { ...rest, at: start, until: end ?? until };
};

/** The meeting time that was typed before the present question. */
const meetingIn = ({ given }: Reading): Meeting | null => (given['at'] as Meeting | null | undefined) ?? null;

/** The usual end, as a prompt offers it; the time alone if it is on the day of the start. */
export const offeredEnd = (reading: Reading): string | null => {
  const meeting = meetingIn(reading);
  if (meeting === null) return null;
  const end = addMinutes(meeting.start, USUAL_MINUTES);
  return dayOf(meeting.start) === dayOf(end) ? asTyped(end).slice(11) : asTyped(end);
};

/** Whether the end is still to be said: neither a length nor a span was given. */
export const isEndOpen = (reading: Reading): boolean => reading.given['for'] == null && meetingIn(reading)?.end == null;

/** The usual deadline for answers, as a prompt offers it. */
export const offeredReplyBy = (reading: Reading): string | null => {
  const meeting = meetingIn(reading);
  const due = meeting === null ? null : usualReplyDue(meeting.start, reading.facts);
  return due === null ? null : asTyped(due);
};

/** A moment as it would be typed: `2026-11-24 17:30`. */
const asTyped = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

type Times = Pick<Notice, 'start' | 'end' | 'replyDueAt'>;

/** Checks the answers to prompts: throws a complaint about a time that is not allowed. */
export const timesFit = (typed: TypedTiming, facts: Facts): void => {
  const said = timing(typed);
  if (said.at != null) timed(usualTimes(said.at, facts), { ...said, mayHaveBegun: true }, facts);
};

/** The notice with the given time. Without a new end its length stays. Throws a `Complaint` for a time that is not allowed. */
export const timed = <N extends Times>(n: N, said: NoticeTiming, facts: Facts): N => {
  if (said.for != null && said.until != null) throw new Complaint('usage', words.endTwice, words.endTwiceHint);
  const start = said.at ?? n.start;
  const length = said.for ?? minutesBetween(n.start, n.end);
  const end = said.until == null ? addMinutes(start, length) : endOf(start, said.until);
  const replyDueAt = said.replyBy !== undefined ? said.replyBy : replyDueFor(n, start, facts);
  const moved = { ...n, start, end, replyDueAt };
  refuseImpossible(moved, said, facts);
  return moved;
};

/**
 * The deadline for answers after a change of the start. A deadline that somebody chose stays if it is before the new start; the usual one
 * moves with the start.
 */
const replyDueFor = (n: Times, start: Moment, facts: Facts): Moment | null => {
  if (start === n.start) return n.replyDueAt;
  const own = n.replyDueAt !== eveOf(n.start, facts);
  return own && n.replyDueAt !== null && n.replyDueAt < start ? n.replyDueAt : usualReplyDue(start, facts);
};

/** Number of days after which a meeting is not written down any more: a date as old as that is a slip of the year. */
const MOST_DAYS_AFTER = 60;

const refuseImpossible = ({ start, end, replyDueAt }: Times, said: NoticeTiming, { now }: Facts): void => {
  const earliest = said.mayHaveBegun === true ? addMinutes(now, -MOST_DAYS_AFTER * 24 * 60) : now;
  if (said.at != null && start < earliest)
    throw new Complaint('ruleViolated', words.inThePast(momentText(start)), words.pastHint);
  if (end <= start)
    throw new Complaint('ruleViolated', words.endsFirst(momentText(start), momentText(end)), words.endHint);
  if (said.replyBy != null && said.replyBy < now)
    throw new Complaint('ruleViolated', words.replyInThePast(momentText(said.replyBy)), words.replyHint);
  if (replyDueAt !== null && replyDueAt > start)
    throw new Complaint('ruleViolated', words.replyTooLate(momentText(replyDueAt), momentText(start)), words.replyHint);
};

const words = {
  endTwice: text('--until and --for both say when it ends', '--until 和 --for 都在说结束时间'),
  endInAt: text('--at and --until say different ends', '--at 和 --until 说的结束时间不同'),
  endTwiceHint: text('Give one of them', '两者只写其一'),
  inThePast: (start: Text): Text => text(`${start.en} is over already`, `${start.zh} 已经过去`),
  pastHint: text(
    'Write the year if it is another one; meetings of the past come in by office import',
    '如在别的年份请写明年份；过去的会议请用 office import 导入',
  ),
  endsFirst: (start: Text, end: Text): Text =>
    text(
      `It would end (${end.en}) before it has begun (${start.en})`,
      `结束时间（${end.zh}）不晚于开始时间（${start.zh}）`,
    ),
  endHint: text(
    'Hours without am or pm count to 24: 15:30. Or say how long: --for 90m',
    '不写上午、下午的钟点按 24 小时计，如 15:30；也可写时长：--for 90m',
  ),
  replyInThePast: (due: Text): Text =>
    text(`The reply deadline, ${due.en}, is over already`, `回执时限 ${due.zh} 已过`),
  replyTooLate: (due: Text, start: Text): Text =>
    text(
      `The reply deadline, ${due.en}, is later than the start, ${start.en}`,
      `回执时限 ${due.zh} 晚于开始时间 ${start.zh}`,
    ),
  replyHint: text('Give --reply-by a time between now and the start', '--reply-by 应在现在与开始时间之间'),
} as const;
