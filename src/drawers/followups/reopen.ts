import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { awakened } from './matter.ts';
import { type Followup, key } from './record.ts';
import { followupWords as w } from './words.ts';

export const reopenFollowup = verb({
  name: 'reopen',
  zh: '重办',
  summary: text('Take it up again', '重新办理'),
  examples: [
    {
      typed: text(
        'office followup reopen F9 --reason "The report came back"',
        'office followup reopen F9 --reason 报告被退回',
      ),
      does: text('it is not done after all', '没有办完，再办'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: { reason: field.needed(field.passage(w.reasonHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      reopen(records, args.id, options.reason, facts),
    );
    return recorded(call, key, changed, () => [w.reopened]);
  },
});

const reopen = (records: readonly Followup[], id: string, reason: string, { now }: Facts) => {
  if (find(records, id).doneAt === null) throw new Complaint('ruleViolated', words.notDone(id));
  const event = { kind: 'reopen', happenedAt: now, reason } as const;
  return amend(records, id, now, (record) =>
    awakened(record, { ...record, doneAt: null, events: [...record.events, event] }),
  );
};

const words = {
  notDone: (id: string): Text => text(`${id} is not closed`, `${id} 尚未办结`),
} as const;
