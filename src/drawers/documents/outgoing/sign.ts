import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { refuseOwed } from '../../kit/gates/gated.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `sign` (签发): a leader signs the reviewed draft. */
export const signDraft = verb({
  name: 'sign',
  zh: '签发',
  summary: text('A leader signs it, after its review', '领导签发；须先审核'),
  examples: [
    {
      typed: text('office doc sign W3 --by "Luo Jinghe"', 'office doc sign W3 同意印发 --by 罗景和'),
      does: text('signed', '签发'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    text: field.called(w.signed, field.rest(field.passage(text('what the leader wrote', '签发意见')))),
  },
  options: { by: field.called(w.signer, field.needed(field.name(text('who signed it', '签发人')))) },
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseSigning(desk.find(key, id));
  },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      signed(records, args.id, { signer: options.by, signed: args.text ?? null }, facts),
    );
    return recorded(call, key, changed, ({ signer }) => [words.signedBy(signer ?? '')]);
  },
});

const signed = (records: readonly Doc[], id: string, said: Pick<Doc, 'signer' | 'signed'>, { now }: Facts) => {
  refuseSigning(find(records, id));
  return amend(records, id, now, (stands) => ({ ...stands, ...said, signedAt: now }));
};

/** Throws `ruleViolated` for a paper that cannot be signed now: it came in, its gates are open, it is signed, or no review let it pass. */
const refuseSigning = (doc: Doc): void => {
  const { id } = doc;
  refuseUnless(doc, 'out');
  refuseOwed('doc', id, doc.gates);
  if (doc.signedAt !== null) throw new Complaint('ruleViolated', w.isNot(id, w.states.signed), w.seeIt(id));
  if (doc.reviews.at(-1)?.isBack !== false)
    throw new Complaint('ruleViolated', words.unreviewed(id), words.unreviewedHint(id));
};

const words = {
  signedBy: (name: string): Text => text(`signed by ${name}`, `${name} 已签发`),
  unreviewed: (id: string): Text => text(`${id} has no review that lets it pass`, `${id} 还没有审核通过，不能签发`),
  unreviewedHint: (id: string): Text =>
    text(`office doc review ${id} TEXT --by NAME`, `office doc review ${id} 审核意见 --by 姓名`),
} as const;
