import { momentText, noticeWhen } from '../../calendar/speak.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { hold, type Outcome } from './attendance.ts';
import { noticeHelp as h } from './help.ts';
import * as rules from './life.ts';
import { particulars } from './particulars.ts';
import { key, type Notice } from './record.ts';
import { misinformed, turnoutOf } from './states.ts';
import { tasks } from './tasks.ts';
import { timing } from './times.ts';
import { until } from './until.ts';
import { noticeWords as w } from './words.ts';

const id = field.id('N', h.id);

const postpone = verb({
  name: 'postpone',
  summary: h.postponeDoes,
  examples: [
    {
      typed: text(
        'office notice postpone N1 --at "11-26 14:30" --reason "The hall is taken"',
        'office notice postpone N1 --at "11-26 14:30" --reason 会议室冲突',
      ),
      does: text('a day later', '改到第二天下午'),
    },
  ],
  args: { id },
  options: {
    at: field.needed(field.span(h.newAt)),
    for: particulars.for,
    until: until(h.until),
    replyBy: field.time(h.replyBy, 'close'),
    reason: field.passage(h.reason),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...timing(options), at: options.at.start, reason: options.reason ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => rules.postpone(records, args.id, said, facts));
    const answer = recorded(call, key, changed, (n) => [
      w.postponed(noticeWhen(n.start, n.end)),
      w.repliesBy(n.replyDueAt === null ? null : momentText(n.replyDueAt)),
    ]);
    const [n] = changed.touched;
    const heard = n === undefined || n.issuedAt === null ? 0 : n.called.filter(({ toldAt }) => toldAt !== null).length;
    return { ...answer, notes: [...(answer.notes ?? []), ...(heard === 0 ? [] : [w.tellThem(args.id, heard)])] };
  },
});

const cancel = verb({
  name: 'cancel',
  summary: h.cancelDoes,
  examples: [
    {
      typed: text('office notice cancel N1 --reason "Merged with N3"', 'office notice cancel N1 --reason 与N3合并召开'),
      does: text('then send it, to tell those called', '随后 send，告知已通知的人'),
    },
  ],
  args: { id },
  options: { reason: field.needed(field.passage(h.reason)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      rules.cancel(records, args.id, options.reason, facts),
    );
    const answer = recorded(call, key, changed, (n) => [w.cancelled, noticeWhen(n.start, n.end)]);
    const heard = changed.touched.flatMap((n) => misinformed(n)).length;
    return { ...answer, notes: [...(answer.notes ?? []), ...(heard === 0 ? [] : [w.tellThem(args.id, heard)])] };
  },
});

const held = verb({
  name: 'held',
  summary: h.heldDoes,
  about: h.heldAbout,
  examples: [
    {
      typed: text(
        'office notice held N1 --absent "Zhang San" --decision "Mend the roof=Works office@12-10"',
        'office notice held N1 --absent 张三 --decision "维修屋面=基建科@12-10"',
      ),
      does: text('who stayed away, and a follow-up for what was decided', '记缺席，议定事项登记为督办'),
    },
  ],
  args: { id },
  options: {
    absent: field.names(h.absent),
    excused: field.names(h.excused),
    late: field.names(h.late),
    present: field.names(h.present),
    minutes: field.passage(h.minutes),
    decision: tasks(h.decision),
    lesson: field.passage(h.lesson),
  },
  run: async ({ args, options, ...call }) => {
    const said: Outcome = options;
    const changed = await call.desk.change(key, (records, { facts }) => hold(records, args.id, said, facts));
    return recorded(call, key, changed, (n) => [w.held, turnout(n), n.minutes === null ? w.minutesWanted : null]);
  },
});

const turnout = (n: Notice): Text => {
  const { present, late, excused, absent } = turnoutOf(n);
  return w.turnout(present, late, excused, absent);
};

export const closingVerbs: readonly Verb[] = [postpone, cancel, held];
