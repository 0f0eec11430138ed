import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Via } from '../kit/gates/vias.ts';
import { gateWords } from '../kit/gates/words.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { afterFeedback, refuseAccused } from './kinds/index.ts';
import { happens } from './matter.ts';
import { type Followup, key } from './record.ts';
import { followupWords as w } from './words.ts';

export const chaseFollowup = verb({
  name: 'chase',
  zh: '催办',
  summary: text('Record that the lead was chased', '登记催办'),
  examples: [{ typed: 'office followup chase F9 --via phone', does: text('the lead was called', '给主办打了电话') }],
  args: { id: field.id('F', w.idHelp) },
  options: {
    to: field.called(
      text('Chased', '对象'),
      field.name(text('who was chased; the lead unless said', '催了谁；不写即主办')),
    ),
    via: field.called(text('How', '方式'), field.choice(text('how', '方式'), gateWords.vias)),
  },
  run: async ({ args, options, ...call }) => {
    const said = { to: options.to ?? null, via: options.via ?? null };
    refuseAccused(call.desk, call.desk.find(key, args.id).ref, { lead: said.to }, call.facts);
    const changed = await call.desk.change(key, (records, { facts }) => chase(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [words.chased(said.to ?? f.lead), w.dueOn(f.due)]);
  },
});

const chase = (
  records: readonly Followup[],
  id: string,
  said: { to: string | null; via: Via | null },
  { now }: Facts,
) => {
  const to = said.to ?? find(records, id).lead;
  if (to === null) throw new Complaint('missingValue', words.nobodyToChase(id), words.nobodyToChaseHint(id));
  return happens(records, id, now, { kind: 'chase', happenedAt: now, to, via: said.via });
};

export const feedbackOnFollowup = verb({
  name: 'feedback',
  zh: '反馈',
  summary: text('Record what the lead reports', '登记反馈'),
  examples: [
    {
      typed: text(
        'office followup feedback F9 Half of the plots are measured',
        'office followup feedback F9 已测完一半地块',
      ),
      does: text('what the lead said', '主办说的'),
    },
  ],
  args: {
    id: field.id('F', w.idHelp),
    text: field.rest(field.needed(field.passage(text('what they report', '反馈内容')))),
  },
  options: {
    by: field.called(
      text('Reported by', '反馈人'),
      field.name(text('who reports; the lead unless said', '反馈人；不写即主办')),
    ),
  },
  run: async ({ args, options, ...call }) => {
    const said = { text: args.text, by: options.by ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => feedBack(records, args.id, said, facts));
    return recorded(call, key, changed, (f) => [words.fedBack(said.by ?? f.lead)]);
  },
});

const feedBack = (
  records: readonly Followup[],
  id: string,
  said: { text: string; by: string | null },
  { now }: Facts,
) => {
  const by = said.by ?? find(records, id).lead;
  const told = happens(records, id, now, { kind: 'feedback', happenedAt: now, by, text: said.text });
  const [record] = told.touched;
  if (record.lines === undefined) return told;
  return amend(told.records, id, now, (f) => afterFeedback(f, by, now));
};

const words = {
  fedBack: (by: string | null): Text =>
    by === null ? text('feedback recorded', '已登记反馈') : text(`feedback from ${by} recorded`, `已登记 ${by} 的反馈`),
  chased: (to: string | null): Text => text(`chased ${to ?? ''}`, `已催办 ${to ?? ''}`),
  nobodyToChase: (id: string): Text => text(`Nobody leads ${id}; chase whom?`, `${id} 没有主办人，催谁？`),
  nobodyToChaseHint: (id: string): Text =>
    text(
      `office followup chase ${id} --to NAME, or name a lead with transfer`,
      `office followup chase ${id} --to 姓名，或先明确主办：office followup transfer ${id} --to 姓名`,
    ),
} as const;
