import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import { calledBy, withoutTwins } from './called.ts';
import { type Addressee, type Notice, type Reply, refuseCancelled } from './record.ts';
import { noticeWords as w } from './words.ts';

/** The answer of one person. */
export type Answered = {
  readonly name: string;
  readonly answer: Reply;
  readonly reason: string | null;
  /** The person who comes instead. */
  readonly by: string | null;
  /** The person who approved the leave. */
  readonly approvedBy?: string | null;
};

/** An answer for everybody who has not answered yet. */
export type RestAnswered = Omit<Answered, 'name'>;

const STATE_OF: Readonly<Record<Reply, Addressee['state']>> = {
  yes: 'coming',
  no: 'declined',
  leave: 'leave',
  substitute: 'substitute',
};

/**
 * Records answers (回执), and the answer of all others who have not answered. A person who answers has been told, by the desk or otherwise.
 * Throws a `Complaint` for a meeting that is over or off, a person who is not called, and an answer that lacks its reason or substitute.
 */
export const reply = (
  records: readonly Notice[],
  id: string,
  said: readonly Answered[],
  { now }: Facts,
  rest: RestAnswered | null = null,
) => {
  const record = answerable(records, id);
  const named = said.map((one) => ({ ...one, name: calledBy(record, one.name).name }));
  const all = [...named, ...(rest === null ? [] : ofTheRest(record, named, rest))];
  if (all.length === 0) throw new Complaint('ruleViolated', words.nobodyOpen(id), words.nobodyOpenHint(id));
  all.forEach(refuseIncomplete);
  const byName = new Map(all.map((one) => [one.name, one]));
  const change = amend(records, id, now, (n) =>
    withoutTwins({
      ...n,
      called: n.called.map((someone) => answering(someone, byName.get(someone.name), now)),
      events: [...n.events, ...all.map((one) => ({ kind: 'reply' as const, happenedAt: now, ...one }))],
    }),
  );
  return { ...change, given: all };
};

/** The notice whose answers may be recorded. Throws `ruleViolated` if the meeting was cancelled or held. */
export const answerable = (records: readonly Notice[], id: string): Notice => {
  const record = find(records, id);
  refuseCancelled(record);
  if (record.heldAt !== null) throw new Complaint('ruleViolated', w.isHeld(id), words.attendanceHint(id));
  return record;
};

/** Whether a person has not answered for the time that stands now. */
export const isOpenStill = ({ state }: Addressee): boolean => state === 'told' || state === 'notTold';

const ofTheRest = (n: Notice, named: readonly Answered[], rest: RestAnswered): readonly Answered[] =>
  n.called
    .filter((someone) => isOpenStill(someone) && !named.some(({ name }) => name === someone.name))
    .map(({ name }) => ({ ...rest, name }));

/** Refuses an answer that lacks its reason or substitute. */
const refuseIncomplete = ({ answer, reason, by, approvedBy = null }: Omit<Answered, 'name'>): void => {
  if (answer !== 'leave' && approvedBy !== null) throw new Complaint('usage', words.approvedOnlyForLeave);
  if (answer === 'leave' && reason === null)
    throw new Complaint('missingValue', words.leaveNeedsReason, words.reasonHint);
  if (answer === 'substitute' && by === null)
    throw new Complaint('missingValue', words.substituteNeedsName, words.byHint);
  if (answer !== 'substitute' && by !== null) throw new Complaint('usage', words.byOnlyForSubstitute, words.byHint);
};

const answering = (someone: Addressee, said: Answered | undefined, now: Moment): Addressee =>
  said === undefined
    ? someone
    : {
        ...someone,
        state: STATE_OF[said.answer],
        reason: said.reason,
        substitute: said.by,
        approvedBy: said.approvedBy ?? null,
        answeredAt: now,
        toldAt: someone.state === 'notTold' ? now : someone.toldAt,
        knows: someone.knows || someone.state === 'notTold',
      };

const words = {
  nobodyOpen: (id: string): Text => text(`Everybody called to ${id} has answered`, `${id} 的人员均已回复`),
  nobodyOpenHint: (id: string): Text =>
    text(
      `To correct an answer: office notice reply ${id} NAME leave --reason TEXT`,
      `更正某人的答复：office notice reply ${id} 姓名 请假 --reason 原因`,
    ),
  attendanceHint: (id: string): Text =>
    text(
      `Correct the attendance: office notice held ${id} --excused NAMES`,
      `更正出席情况：office notice held ${id} --excused 姓名`,
    ),
  approvedOnlyForLeave: text('--approved-by goes with the answer leave only', '--approved-by 只用于请假'),
  leaveNeedsReason: text('Leave needs a reason', '请假须写明原因'),
  reasonHint: text('Add --reason TEXT', '请加 --reason 原因'),
  substituteNeedsName: text('Who comes instead?', '由谁代替？'),
  byHint: text('--by NAME names the substitute', '用 --by 姓名 写明代替的人'),
  byOnlyForSubstitute: text('--by goes with the answer substitute only', '--by 只用于派员代替'),
} as const;
