import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { type Lang, quoted, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { refuseOwed, writtenMatters } from '../../kit/gates/closing.ts';
import { openPointingAt } from '../../kit/locate.ts';
import { recorded } from '../../kit/saying.ts';
import { type AnyCall, verb } from '../../kit/verb.ts';
import { docImportance } from '../agenda.ts';
import { type Doc, key } from '../record.ts';
import { holdingLines, refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `reply` (答复): the sender was answered; the paper is done. */
export const replyTo = verb({
  name: 'reply',
  zh: '答复',
  summary: text('The sender was answered: what was said', '已答复来文单位：答复内容'),
  examples: [
    {
      typed: text('office doc reply W1 "Report sent"', 'office doc reply W1 已报送书面报告'),
      does: text('answered', '答复'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    text: field.called(w.reply, field.rest(field.needed(field.passage(text('the answer, in words', '答复内容'))))),
  },
  options: {},
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseReply(desk.find(key, id));
  },
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      replied(records, args.id, args.text, call.lang, facts),
    );
    const answer = recorded(call, key, changed, ({ from }) => [words.answered(from ?? '')]);
    return { ...answer, notes: [...(answer.notes ?? []), ...stillOpen(call, args.id)] };
  },
});

const replied = (records: readonly Doc[], id: string, reply: string, lang: Lang, { now }: Facts): Change<Doc> => {
  const doc = find(records, id);
  refuseReply(doc);
  const change = amend(records, id, now, (stands) => ({ ...stands, reply, repliedAt: now, doneAt: now }));
  return { ...change, opens: writtenMatters(doc.gates, doc, docImportance(doc), lang) };
};

/** Throws `ruleViolated` for a paper that cannot be answered now: it went out, its gates are open, or somebody still has it. */
const refuseReply = (doc: Doc): void => {
  refuseUnless(doc, 'in');
  refuseOwed('doc', doc.id, doc.gates);
  refuseHeld(doc);
};

/** Throws `ruleViolated` if somebody still has the paper. */
export const refuseHeld = (doc: Doc): void => {
  const [holder] = holdingLines(doc);
  if (holder !== undefined)
    throw new Complaint('ruleViolated', words.isWith(doc.id, holder.name), words.getBack(doc.id, holder.name));
};

/** A note on follow-ups of a paper that are still open after the paper was answered or closed. */
export const stillOpen = ({ desk, facts }: Pick<AnyCall, 'desk' | 'facts'>, id: string): readonly Text[] => {
  const open = openPointingAt(desk, id, facts).map(({ record }) => record.id);
  return open.length === 0 ? [] : [words.openYet(open)];
};

const words = {
  answered: (from: string): Text => text(`${from} was answered`, `已答复 ${from}`),
  isWith: (id: string, name: string): Text => text(`${id} is with ${name}`, `${id} 还在 ${name} 处`),
  getBack: (id: string, name: string): Text =>
    text(
      `Record that it is back: office doc back ${id} ${quoted(name)}`,
      `先登记还文：office doc back ${id} ${quoted(name)}`,
    ),
  openYet: (ids: readonly string[]): Text =>
    text(
      `Still open: ${ids.join(', ')}. If it is done: office done ${ids[0]} --result TEXT`,
      `督办还没有办结：${ids.join('、')}。已办完的：office done ${ids[0]} --result 结果`,
    ),
} as const;
