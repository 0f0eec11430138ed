import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find, forEach } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { decideOption, gatesAtEnd, writtenMatters } from '../../kit/gates/closing.ts';
import { gateWords } from '../../kit/gates/words.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { docImportance } from '../agenda.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';
import { refuseHeld, stillOpen } from './reply.ts';

/** The verb `done` (办结): nothing is left to be done about a paper; it waits for its filing. */
export const closeDoc = verb({
  name: 'done',
  zh: '办结',
  summary: text('Nothing is left to be done about it; it waits for its filing', '办结，待归档'),
  examples: [
    {
      typed: text('office done W1 --result "Carried out"', 'office done W1 --result 已落实'),
      does: text('needs no answer', '不需答复的'),
    },
  ],
  args: { id: field.ids('W', w.idHelp) },
  options: {
    result: field.called(w.result, field.passage(text('the result, in words', '办理结果'))),
    decide: decideOption,
  },
  run: async ({ args, options, ...call }) => {
    const said = { result: options.result ?? null, decide: options.decide ?? null, lang: call.lang };
    const changed = await call.desk.change(key, (records, { facts }) =>
      forEach(records, args.id, (so, id) => closed(so, id, said, facts)),
    );
    const answer = recorded(call, key, changed, () => [
      words.closed,
      said.decide === null ? null : gateWords.decidedAlone,
    ]);
    return { ...answer, notes: [...(answer.notes ?? []), ...args.id.flatMap((id) => stillOpen(call, id))] };
  },
});

type Said = { readonly result: string | null; readonly decide: string | null; readonly lang: Lang };

const closed = (records: readonly Doc[], id: string, { result, decide, lang }: Said, { now }: Facts): Change<Doc> => {
  const doc = find(records, id);
  refuseUnless(doc, null);
  const gates = gatesAtEnd('doc', id, doc.gates, { decide, now });
  refuseHeld(doc);
  if (result === null && doc.result === null && doc.handling === 'act')
    throw new Complaint('missingValue', words.noResult(id), words.noResultHint(id));
  const change = amend(records, id, now, (stands) => ({
    ...stands,
    gates,
    result: result ?? stands.result,
    doneAt: now,
  }));
  return { ...change, opens: writtenMatters(gates, doc, docImportance(doc), lang) };
};

const words = {
  closed: text('closed, to be filed', '已办结，待归档'),
  noResult: (id: string): Text => text(`Say how ${id} was dealt with`, `${id} 须写办理结果`),
  noResultHint: (id: string): Text =>
    text(
      `office done ${id} --result TEXT; if the sender was answered: office doc reply ${id} TEXT`,
      `office done ${id} --result 结果；答复了来文单位的：office doc reply ${id} 答复内容`,
    ),
} as const;
