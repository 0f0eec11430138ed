import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key, type Trip } from './record.ts';
import { tripState } from './states.ts';
import { tripWords as w } from './words.ts';

const reason = field.called(text('Reason', '原因'), field.needed(field.passage(text('the reason', '原因'))));

export const cancelTrip = verb({
  name: 'cancel',
  zh: '取消',
  summary: text('Call it off; the car is free again', '取消用车，车辆空出'),
  examples: [
    {
      typed: text('office trip cancel T1 --reason Postponed', 'office trip cancel T1 --reason 活动延期'),
      does: text('not needed', '不用车了'),
    },
  ],
  args: { id: field.id('T', w.idHelp) },
  options: { reason },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      close(records, args.id, 'cancelled', options.reason, facts),
    );
    return recorded(call, key, changed, ({ user, to }) => [words.cancelled(w.way(user, to))]);
  },
});

export const refuseTrip = verb({
  name: 'refuse',
  zh: '不批',
  summary: text('Refuse it, with the reason', '不予派车，须写原因'),
  examples: [
    {
      typed: text('office trip refuse T1 --reason "No car"', 'office trip refuse T1 --reason 无车可派'),
      does: text('no car is given', '不派'),
    },
  ],
  args: { id: field.id('T', w.idHelp) },
  options: { reason },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      close(records, args.id, 'refused', options.reason, facts),
    );
    return recorded(call, key, changed, ({ user, to }) => [words.refused(w.way(user, to))]);
  },
});

/** Ends a trip that has not gone out. Throws `ruleViolated` for one that has. */
const close = (records: readonly Trip[], id: string, closing: 'cancelled' | 'refused', why: string, { now }: Facts) => {
  const state = tripState(find(records, id));
  if (state === 'out') throw new Complaint('ruleViolated', words.isOut(id), words.isOutHint(id));
  if (state !== 'asked' && state !== 'assigned')
    throw new Complaint('ruleViolated', w.isInState(id, w.states[state]), w.nextIn[state](id));
  return amend(records, id, now, (trip) => ({ ...trip, closing, closedOn: now, closeReason: why }));
};

const words = {
  cancelled: (way: string): Text => text(`cancelled: ${way}`, `已取消：${way}`),
  refused: (way: string): Text => text(`refused: ${way}`, `未批：${way}`),
  isOut: (id: string): Text => text(`${id} is out already`, `${id} 已经出车`),
  isOutHint: (id: string): Text =>
    text(`Record its return: office trip back ${id} --km N`, `请登记回车：office trip back ${id} --km 里程`),
} as const;
