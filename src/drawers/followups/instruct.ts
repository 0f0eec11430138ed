import type { Facts } from '../../core/facts.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { happens } from './matter.ts';
import { type Followup, key } from './record.ts';
import { followupWords as w } from './words.ts';

/**
 * The verb to record that an instruction was asked for (请示). `office followup done` refuses the matter until `office followup instruction`
 * has recorded the answer.
 */
export const requestForFollowup = verb({
  name: 'request',
  zh: '请示',
  summary: text('Ask for an instruction; it cannot be closed before one is recorded', '请示：批示登记之前不能办结'),
  examples: [
    {
      typed: text(
        'office followup request F9 "May we use the reserve?" --to "Director Wang"',
        'office followup request F9 可否动用预备费 --to 王主任',
      ),
      does: text('it waits for the instruction', '等批示'),
    },
  ],
  args: {
    id: field.id('F', w.idHelp),
    text: field.rest(field.needed(field.passage(text('what is asked', '请示事项')))),
  },
  options: { to: field.called(text('Of whom', '请示'), field.needed(field.name(text('of whom', '向谁请示')))) },
  run: async ({ args, options, ...call }) => {
    const said = { to: options.to, text: args.text };
    const changed = await call.desk.change(key, (records, { facts }) =>
      requestInstruction(records, args.id, said, facts),
    );
    return recorded(call, key, changed, () => [words.requested(said.to)]);
  },
});

const requestInstruction = (
  records: readonly Followup[],
  id: string,
  said: { to: string; text: string },
  { now }: Facts,
) => happens(records, id, now, { kind: 'request', happenedAt: now, ...said });

/** The verb to record the instruction that was given (批示). */
export const instructFollowup = verb({
  name: 'instruction',
  zh: '批示',
  summary: text('Record the instruction that came', '登记批示'),
  examples: [
    {
      typed: text(
        'office followup instruction F9 Agreed --by "Director Wang"',
        'office followup instruction F9 同意 --by 王主任',
      ),
      does: text('now it can go on', '批示已到，可以接着办'),
    },
  ],
  args: {
    id: field.id('F', w.idHelp),
    text: field.rest(field.needed(field.passage(text('the instruction, in words', '批示内容')))),
  },
  options: { by: field.called(text('Given by', '批示人'), field.needed(field.name(text('who gave it', '批示人')))) },
  run: async ({ args, options, ...call }) => {
    const said = { by: options.by, text: args.text };
    const changed = await call.desk.change(key, (records, { facts }) => instruct(records, args.id, said, facts));
    return recorded(call, key, changed, () => [words.instructed(said.by)]);
  },
});

const instruct = (records: readonly Followup[], id: string, said: { by: string; text: string }, { now }: Facts) =>
  happens(records, id, now, { kind: 'instruction', happenedAt: now, ...said });

const words = {
  requested: (to: string): Text => text(`instruction asked of ${to}`, `已向 ${to} 请示`),
  instructed: (by: string): Text => text(`instruction of ${by} recorded`, `已登记 ${by} 的批示`),
} as const;
