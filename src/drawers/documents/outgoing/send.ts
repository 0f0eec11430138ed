import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { type Lang, listed, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { refuseOwed, writtenMatters } from '../../kit/gates/closing.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { docImportance } from '../agenda.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `send` (发出): the paper went out. */
export const sendOut = verb({
  name: 'send',
  zh: '发出',
  summary: text('It went out', '已印发，送出'),
  examples: [{ typed: 'office doc send W3', does: text('to its addressees', '发给主送、抄送单位') }],
  args: { id: field.id('W', w.idHelp) },
  options: {
    to: field.called(w.to, field.lines(text('other addressees; may be repeated', '另定主送单位，可写多个'))),
    at: field.called(
      text('When', '时间'),
      field.happened(text('when; now unless said', '何时发出；不写为现在'), 'open'),
    ),
  },
  run: async ({ args, options, ...call }) => {
    const said = { to: options.to ?? null, at: options.at ?? null, lang: call.lang };
    const changed = await call.desk.change(key, (records, { facts }) => sent(records, args.id, said, facts));
    return recorded(call, key, changed, ({ code, to }) => [words.sent(code ?? '', to)]);
  },
});

type Said = { readonly to: readonly string[] | null; readonly at: string | null; readonly lang: Lang };

const sent = (records: readonly Doc[], id: string, { to, at, lang }: Said, { now }: Facts): Change<Doc> => {
  const doc = find(records, id);
  refuseUnless(doc, 'out');
  refuseOwed('doc', id, doc.gates);
  if (doc.numberedAt === null) throw new Complaint('ruleViolated', words.unnumbered(id), words.unnumberedHint(id));
  const addressees = to ?? doc.to;
  if (addressees.length === 0) throw new Complaint('missingValue', words.toNobody(id), words.toNobodyHint(id));
  const when = at ?? now;
  const change = amend(records, id, now, (stands) => ({ ...stands, to: addressees, sentAt: when, doneAt: when }));
  return { ...change, opens: writtenMatters(doc.gates, doc, docImportance(doc), lang) };
};

const words = {
  sent: (code: string, to: readonly string[]): Text =>
    text(`${code} sent to ${listed(to).en}`, `${code} 已发 ${listed(to).zh}`),
  unnumbered: (id: string): Text => text(`${id} has no code yet`, `${id} 还没有编号`),
  unnumberedHint: (id: string): Text => text(`office doc number ${id}`, `office doc number ${id}`),
  toNobody: (id: string): Text => text(`${id} has no addressee`, `${id} 没有主送单位`),
  toNobodyHint: (id: string): Text => text(`office doc send ${id} --to BODY`, `office doc send ${id} --to 单位`),
} as const;
