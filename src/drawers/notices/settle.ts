import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { locate } from '../kit/locate.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import type { SETTLED } from './event.ts';
import { key, type Notice, refuseCancelled } from './record.ts';
import { noticeWords as w } from './words.ts';

export const settleClash = verb({
  name: 'settle',
  zh: '商定',
  summary: text('Record how a clash with another meeting was settled', '登记撞车已商定：改期、换人或已汇报'),
  about: text(
    'The order to give way to a superior’s meeting goes; the clash stays in sight, marked as settled. A meeting that is moved afterwards has to be settled anew.',
    '给上级会议让路的事项随即消除；撞车一行仍显示，并标明已商定。此后改期的，须重新商定。',
  ),
  examples: [
    {
      typed: text(
        'office notice settle N3 "Wang goes to the county, Li presides here" --with E1 --to "County office"',
        'office notice settle N3 已汇报，罗主任参加全会，本会由段明远主持 --with E1 --to 县委办',
      ),
      does: text('reported, and settled', '已汇报并商定'),
    },
  ],
  args: {
    id: field.id('N', w.idHelp),
    outcome: field.called(
      text('Outcome', '结果'),
      field.rest(field.needed(field.passage(text('what was agreed', '商定的结果')))),
    ),
  },
  options: {
    with: field.called(
      text('Clash', '撞车'),
      field.anyId(text('the other meeting, such as E1', '与哪一项撞车，如 E1')),
    ),
    how: field.called(
      text('How', '办法'),
      field.asked(field.choice(text('how it is settled', '怎么办'), w.settledHow)),
    ),
    to: field.called(
      text('Reported to', '汇报'),
      field.asked(field.outsider(text('to whom it was reported', '向谁汇报过'))),
    ),
  },
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseCancelled(desk.find(key, id));
  },
  run: async ({ args, options, ...call }) => {
    const other = options.with;
    // Throws if there is no such record.
    locate(call.desk, other);
    const said = { with: other, how: options.how ?? null, to: options.to ?? null, text: args.outcome };
    const changed = await call.desk.change(key, (records, { facts }) => settle(records, args.id, said, facts));
    return recorded(call, key, changed, () => [
      w.eventSettle(other, said.how === null ? null : w.settledHow[said.how], said.to, said.text),
    ]);
  },
});

type Settled = {
  readonly with: string;
  readonly how: (typeof SETTLED)[number] | null;
  readonly to: string | null;
  readonly text: string;
};

/** Records that a clash was settled. Throws `ruleViolated` for a cancelled meeting, and for a meeting that clashes with itself. */
const settle = (records: readonly Notice[], id: string, said: Settled, { now }: Facts) => {
  const n = find(records, id);
  refuseCancelled(n);
  if (said.with === id) throw new Complaint('ruleViolated', words.withItself(id));
  return amend(records, id, now, (one) => ({
    ...one,
    events: [...one.events, { kind: 'settle' as const, happenedAt: now, ...said }],
  }));
};

const words = {
  withItself: (id: string): Text => text(`${id} does not clash with itself`, `${id} 不会与自己撞车`),
} as const;
