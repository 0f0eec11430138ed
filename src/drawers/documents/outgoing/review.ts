import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `review` (审核): somebody reviewed the draft, and it goes on or back to its drafter. */
export const reviewDraft = verb({
  name: 'review',
  zh: '审核',
  summary: text('A review of the draft: it goes on to be signed, or back to be revised', '审核文稿：通过或退改'),
  examples: [
    {
      typed: text('office doc review W3 "In order" --by "Zhou Lan"', 'office doc review W3 可签发 --by 周兰'),
      does: text('to be signed', '通过，送签'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    text: field.called(
      text('Opinion', '审核意见'),
      field.rest(field.needed(field.passage(text('the opinion', '审核意见')))),
    ),
  },
  options: {
    by: field.called(text('By', '审核人'), field.needed(field.name(text('who reviewed it', '审核人')))),
    back: field.called(w.isBack, field.flag(text('it goes back to be revised', '退回修改'))),
  },
  run: async ({ args, options, ...call }) => {
    const isBack = options.back === true;
    const line = { by: options.by, text: args.text, isBack };
    const changed = await call.desk.change(key, (records, { facts }) => reviewed(records, args.id, line, facts));
    return recorded(call, key, changed, () => [isBack ? words.sentBack : words.reviewed]);
  },
});

type Line = Omit<Doc['reviews'][number], 'at'>;

const reviewed = (records: readonly Doc[], id: string, line: Line, { now }: Facts) => {
  const doc = find(records, id);
  refuseUnless(doc, 'out');
  if (doc.signedAt !== null) throw new Complaint('ruleViolated', w.isNot(id, w.states.signed), words.signedHint(id));
  return amend(records, id, now, (stands) => ({ ...stands, reviews: [...stands.reviews, { at: now, ...line }] }));
};

const words = {
  reviewed: text('reviewed, to be signed', '已审核，待签发'),
  sentBack: text('sent back to be revised', '已退改'),
  signedHint: (id: string): Text =>
    text(
      `What was signed is not reviewed again. Next: office doc number ${id}`,
      `已签发的不再审核。接着核发：office doc number ${id}`,
    ),
} as const;
