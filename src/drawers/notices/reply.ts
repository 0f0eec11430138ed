import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { calledBy, withoutTwins } from './called.ts';
import { type Addressee, key, type Notice, type Reply } from './record.ts';
import { repliesText } from './view.ts';
import { noticeWords as w } from './words.ts';

export const replyToNotice = verb({
  name: 'reply',
  zh: '回执',
  summary: text('Record an answer', '登记回执'),
  examples: [
    {
      typed: text('office notice reply N1 "Li Si" yes', 'office notice reply N1 李四 yes'),
      does: text('comes', '李四参加'),
    },
    {
      typed: text(
        'office notice reply N1 "Zhang San" substitute --by "Wang Wu" --reason "On business"',
        'office notice reply N1 张三 substitute --by 王五 --reason 出差',
      ),
      does: text('sends someone else', '张三派人代替'),
    },
  ],
  args: {
    id: field.id('N', w.idHelp),
    name: field.needed(field.name(text('who answers', '回复人'))),
    answer: field.called(
      text('Answer', '答复'),
      field.needed(field.choice(text('what they answer', '答复'), w.answers)),
    ),
  },
  options: {
    reason: field.passage(w.reasonHelp),
    by: field.called(text('Substitute', '代替人'), field.name(text('who comes instead', '代替的人'))),
  },
  run: async ({ args: { id, name, answer }, options, ...call }) => {
    const said = { name, answer, reason: options.reason ?? null, by: options.by ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => reply(records, id, said, facts));
    return recorded(call, key, changed, (n) => [words.replied(name, w.answers[answer]), repliesText(n)]);
  },
});

const STATE_OF: Readonly<Record<Reply, Addressee['state']>> = {
  yes: 'coming',
  no: 'declined',
  leave: 'leave',
  substitute: 'substitute',
};

type Answered = {
  readonly name: string;
  readonly answer: Reply;
  readonly reason: string | null;
  /** The person who comes instead. */
  readonly by: string | null;
};

/** Records an answer (回执). A person who answers has been told, by the desk or otherwise. */
export const reply = (records: readonly Notice[], id: string, said: Answered, { now }: Facts) => {
  const record = find(records, id);
  if (record.cancelledAt !== null) throw new Complaint('ruleViolated', w.isCancelled(id), w.isCancelledHint(id));
  if (record.heldAt !== null) throw new Complaint('ruleViolated', w.isHeld(id), words.attendanceHint(id));
  const { name } = calledBy(record, said.name);
  refuseIncomplete(said);
  const event = { kind: 'reply' as const, happenedAt: now, ...said };
  return amend(records, id, now, (n) =>
    withoutTwins({
      ...n,
      called: n.called.map((someone) => (someone.name === name ? answering(someone, said, now) : someone)),
      events: [...n.events, event],
    }),
  );
};

const refuseIncomplete = ({ answer, reason, by }: Answered): void => {
  if (answer === 'leave' && reason === null)
    throw new Complaint('missingValue', words.leaveNeedsReason, words.reasonHint);
  if (answer === 'substitute' && by === null)
    throw new Complaint('missingValue', words.substituteNeedsName, words.byHint);
  if (answer !== 'substitute' && by !== null) throw new Complaint('usage', words.byOnlyForSubstitute, words.byHint);
};

const answering = (someone: Addressee, { answer, reason, by }: Answered, now: Moment): Addressee => ({
  ...someone,
  state: STATE_OF[answer],
  reason,
  substitute: by,
  answeredAt: now,
  toldAt: someone.state === 'notTold' ? now : someone.toldAt,
  knows: someone.knows || someone.state === 'notTold',
});

const words = {
  replied: (name: string, answer: Text): Text => text(`${name}: ${answer.en}`, `${name}：${answer.zh}`),
  attendanceHint: (id: string): Text =>
    text(
      `Correct the attendance: office notice held ${id} --excused NAMES`,
      `更正出席情况：office notice held ${id} --excused 姓名`,
    ),
  leaveNeedsReason: text('Leave needs a reason', '请假须写明原因'),
  reasonHint: text('Add --reason TEXT', '请加 --reason 原因'),
  substituteNeedsName: text('Who comes instead?', '由谁代替？'),
  byHint: text('--by NAME names the substitute', '用 --by 姓名 写明代替的人'),
  byOnlyForSubstitute: text('--by goes with the answer substitute only', '--by 只用于派员代替'),
} as const;
