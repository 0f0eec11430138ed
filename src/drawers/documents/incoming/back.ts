import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { amend, find } from '../../../core/records.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { owesAsk, owesInform } from '../../kit/gates/gate.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { holdingLines, isPassing } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `back` (还文): a reader gives the paper back, and the next one gets it. */
export const giveBack = verb({
  name: 'back',
  zh: '还文',
  summary: text('It is back from a reader; the next one gets it', '还文：传阅人还回，接着传下一位'),
  examples: [
    {
      typed: text('office doc back W1 "Duan Mingyuan" Read', 'office doc back W1 段明远 已阅'),
      does: text('read and given back', '已阅，还回'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    name: field.called(text('Reader', '传阅人'), field.needed(field.name(text('who gave it back', '还文人')))),
    note: field.called(
      text('Note', '阅后意见'),
      field.rest(field.passage(text('what they wrote on it', '阅后写的话'))),
    ),
  },
  options: {},
  run: async ({ args, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      back(records, args.id, args.name, args.note ?? null, facts),
    );
    return recorded(call, key, changed, (doc) => [
      words.isBack(args.name),
      doc.doneAt === null ? nowAt(doc) : words.allRead,
    ]);
  },
});

const nowAt = (doc: Doc): Text | null => {
  const names = holdingLines(doc).map(({ name }) => name);
  return names.length === 0 ? null : words.nowWith(names);
};

/** A paper that was only to be read is done when it is back from the last reader. */
const back = (records: readonly Doc[], id: string, name: string, note: string | null, { now }: Facts) => {
  const doc = find(records, id);
  const line = holdingLines(doc).find((one) => nameKey(one.name) === nameKey(name));
  if (line === undefined) throw new Complaint('ruleViolated', words.hasNot(id, name), words.whoHas(doc));
  return amend(records, id, now, (stands) => {
    const returned = stands.passes.map((one) => (one === line ? { ...one, backAt: now, note } : one));
    const isFree = !returned.some(({ sentAt, backAt }) => sentAt !== null && backAt === null);
    const next = isFree ? returned.find(({ sentAt }) => sentAt === null) : undefined;
    const after = { ...stands, passes: returned.map((one) => (one === next ? { ...one, sentAt: now } : one)) };
    const isRead = after.handling === 'read' && after.direction === 'in' && !isPassing(after);
    const owes = after.gates.some((gate) => owesAsk(gate) || owesInform(gate));
    return isRead && !owes && after.doneAt === null ? { ...after, doneAt: now } : after;
  });
};

const words = {
  isBack: (name: string): Text => text(`back from ${name}`, `${name} 已还`),
  nowWith: (names: readonly string[]): Text => text(`now with ${listed(names).en}`, `现在 ${listed(names).zh} 处`),
  allRead: text('everybody has read it', '传阅完毕'),
  hasNot: (id: string, name: string): Text => text(`${name} does not have ${id}`, `${id} 不在 ${name} 处`),
  whoHas: (doc: Doc): Text => {
    const names = listed(holdingLines(doc).map(({ name }) => name));
    return holdingLines(doc).length === 0
      ? text('Nobody has it: it is in the office', '没有人在传阅，公文在本室')
      : text(`It is with ${names.en}`, `现在 ${names.zh} 处`);
  },
} as const;
