import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { key, type Trip } from './record.ts';
import { owesInstruction, tripState } from './states.ts';
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
  if (state !== 'asked' && state !== 'assigned') throw new Complaint('ruleViolated', words.isNot(id, w.states[state]));
  return amend(records, id, now, (trip) => ({ ...trip, closing, closedOn: now, closeReason: why }));
};

export const requestForTrip = verb({
  name: 'request',
  zh: '请示',
  summary: text('Ask for a trip over the budget', '超包干用车请示'),
  examples: [
    {
      typed: text(
        'office trip request T5 "Flood inspection" --to "Director Luo"',
        'office trip request T5 防汛检查用车 --to 罗景和',
      ),
      does: text('asked', '已请示'),
    },
  ],
  args: {
    id: field.id('T', w.idHelp),
    text: field.rest(field.needed(field.passage(text('what is asked, with the reason', '请示内容及原因')))),
  },
  options: { to: field.called(text('Asked', '请示谁'), field.needed(field.name(text('who is asked', '向谁请示')))) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      gate(records, args.id, { kind: 'request', who: options.to, text: args.text }, facts),
    );
    return recorded(call, key, changed, () => [words.asked(options.to)]);
  },
});

export const instructTrip = verb({
  name: 'instruction',
  zh: '批示',
  summary: text('Record the instruction, word for word', '登记批示原话'),
  examples: [
    {
      typed: text(
        'office trip instruction T5 Agreed --by "Director Luo"',
        'office trip instruction T5 同意 --by 罗景和',
      ),
      does: text('the car may go out', '可以出车'),
    },
  ],
  args: {
    id: field.id('T', w.idHelp),
    text: field.rest(field.needed(field.passage(text('the instruction', '批示内容')))),
  },
  options: { by: field.called(text('By', '批示人'), field.needed(field.name(text('who gave it', '谁批示')))) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      gate(records, args.id, { kind: 'instruction', who: options.by, text: args.text }, facts),
    );
    return recorded(call, key, changed, () => [words.instructed(options.by)]);
  },
});

type Said = Omit<Trip['gate'][number], 'at'>;

const gate = (records: readonly Trip[], id: string, said: Said, { now }: Facts) => {
  const trip = find(records, id);
  if (!owesInstruction(trip)) throw new Complaint('ruleViolated', words.owesNothing(id));
  return amend(records, id, now, (stands) => ({ ...stands, gate: [...stands.gate, { at: now, ...said }] }));
};

const words = {
  cancelled: (way: string): Text => text(`cancelled: ${way}`, `已取消：${way}`),
  refused: (way: string): Text => text(`refused: ${way}`, `未批：${way}`),
  isOut: (id: string): Text => text(`${id} is out already`, `${id} 已经出车`),
  isOutHint: (id: string): Text =>
    text(`Record its return: office trip back ${id} --km N`, `请登记回车：office trip back ${id} --km 里程`),
  isNot: (id: string, state: Text): Text => text(`${id} is ${state.en}`, `${id} ${state.zh}`),
  asked: (name: string): Text => text(`asked: ${name}`, `已请示 ${name}`),
  instructed: (name: string): Text => text(`instruction of ${name} recorded`, `已登记 ${name} 的批示`),
  owesNothing: (id: string): Text => text(`${id} needs no instruction`, `${id} 不需要请示`),
} as const;
