import { dayText } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { refuseAccused, stageDone, stageLine } from './kinds/index.ts';
import { happens, oneName } from './matter.ts';
import { type Followup, key } from './record.ts';
import { followupWords as w } from './words.ts';

export const transferFollowup = verb({
  name: 'transfer',
  zh: '转办',
  aliases: ['assign'],
  summary: text('Move the lead; the history stays', '转办：换主办，经过保留'),
  examples: [
    {
      typed: text('office followup transfer F9 --to "Works office"', 'office followup transfer F9 --to 基建科'),
      does: text('the works office leads it now', '改由基建科主办'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: {
    to: field.called(text('New lead', '主办'), field.needed(field.nameOrList(text('the new lead', '新的主办')))),
  },
  run: async ({ args, options, ...call }) => {
    refuseAccused(call.desk, call.desk.find(key, args.id).ref, { lead: options.to }, call.facts);
    const changed = await call.desk.change(key, (records, { facts }) => transfer(records, args.id, options.to, facts));
    return recorded(call, key, changed, (f) => [words.transferred(options.to), w.dueOn(f.due)]);
  },
});

const transfer = (records: readonly Followup[], id: string, to: string, { now }: Facts) => {
  const { lead, coHandlers } = find(records, id);
  if (lead === oneName(to)) throw new Complaint('ruleViolated', words.leadsAlready(id, to));
  return happens(
    records,
    id,
    now,
    { kind: 'transfer', happenedAt: now, from: lead, to },
    { lead: to, coHandlers: coHandlers.filter((name) => name !== to) },
  );
};

export const returnFollowup = verb({
  name: 'return',
  zh: '退回',
  summary: text('Record that the lead hands it back', '退回：主办退回，待重新交办'),
  examples: [
    {
      typed: text(
        'office followup return F9 --reason "Not our field"',
        'office followup return F9 --reason 不属本科室职责',
      ),
      does: text('assign it anew with transfer', '再转办给别的单位'),
    },
  ],
  args: { id: field.id('F', w.idHelp) },
  options: { reason: field.needed(field.passage(w.reasonHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      handBack(records, args.id, options.reason, facts),
    );
    const answer = recorded(call, key, changed, () => [words.returned]);
    const notes = changed.before.flatMap((f) => (f.id === args.id ? returnNotes(f, call.facts) : []));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

const handBack = (records: readonly Followup[], id: string, reason: string, { now }: Facts) => {
  const { lead } = find(records, id);
  if (lead === null) throw new Complaint('ruleViolated', words.nobodyLeads(id));
  const returned = happens(records, id, now, { kind: 'return', happenedAt: now, from: lead, reason }, { lead: null });
  return amend(returned.records, id, now, (f) => stageDone(f, 'return', now));
};

/** A note on a suggestion that is handed back after the day by which the rules of the place allow it. */
const returnNotes = (f: Followup, { now }: Facts): readonly Text[] => {
  const due = stageLine(f, 'return')?.due ?? null;
  return due === null || due >= now ? [] : [words.tooLate(dayText(dayOf(due)))];
};

const words = {
  transferred: (to: string): Text => text(`now led by ${to}`, `已转 ${to} 主办`),
  returned: text('handed back; name a new lead with transfer', '已退回；请用“转办”重新明确主办'),
  tooLate: (day: Text): Text =>
    text(
      `By the rules of the place a suggestion is handed back by ${day.en}`,
      `按本地规定，建议应在 ${day.zh} 前退回，现已超过`,
    ),
  leadsAlready: (id: string, name: string): Text => text(`${name} leads ${id} already`, `${id} 本来就由 ${name} 主办`),
  nobodyLeads: (id: string): Text =>
    text(`Nobody leads ${id}, so nobody can hand it back`, `${id} 没有主办人，无从退回`),
} as const;
