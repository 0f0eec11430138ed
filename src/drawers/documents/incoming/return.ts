import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { quoted, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { holdingLines, refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `return` (退回): a paper that is not in order goes back to its sender with the reasons. */
export const sendBack = verb({
  name: 'return',
  zh: '退回',
  summary: text('Send it back to the sender, with the reasons', '不合规定的退回来文单位，并说明理由'),
  about: text(
    'The first review asks whether this body is to act, whether form and genre fit, whether others were consulted. What fails goes back with reasons (Regulations on Official Documents 2012, art. 24).',
    '初审重点：是否应由本机关办理，是否符合行文规则，文种、格式是否符合要求，有关事项是否协商会签。不合规定的，退回并说明理由（《党政机关公文处理工作条例》第二十四条）。',
  ),
  examples: [
    {
      typed: text(
        'office doc return W1 --reason "A request with two addressees"',
        'office doc return W1 --reason 请示多头主送',
      ),
      does: text('not in order', '不符合行文规则'),
    },
  ],
  args: { id: field.id('W', w.idHelp) },
  options: { reason: field.called(text('Reason', '理由'), field.needed(field.passage(w.reasonHelp))) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      sentBack(records, args.id, options.reason, facts),
    );
    return recorded(call, key, changed, ({ from }) => [words.returned(from ?? '')]);
  },
});

const sentBack = (records: readonly Doc[], id: string, returnReason: string, { now }: Facts) => {
  const doc = find(records, id);
  refuseUnless(doc, 'in');
  const [holder] = holdingLines(doc);
  if (holder !== undefined)
    throw new Complaint('ruleViolated', words.isWith(id, holder.name), words.getBack(id, holder.name));
  if (doc.matters.length > 0) throw new Complaint('ruleViolated', words.isHanded(id, doc.matters), w.seeIt(id));
  return amend(records, id, now, (stands) => ({ ...stands, returnedAt: now, returnReason }));
};

const words = {
  returned: (from: string): Text => text(`returned to ${from}`, `已退回 ${from}`),
  isWith: (id: string, name: string): Text => text(`${id} is with ${name}`, `${id} 还在 ${name} 处`),
  getBack: (id: string, name: string): Text =>
    text(`Get it back first: office doc back ${id} ${quoted(name)}`, `先还文：office doc back ${id} ${quoted(name)}`),
  isHanded: (id: string, matters: readonly string[]): Text =>
    text(`${id} was handed on: ${matters.join(', ')}`, `${id} 已交办：${matters.join('、')}`),
} as const;
