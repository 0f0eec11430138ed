import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { amend, find } from '../../../core/records.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { holdingLines, refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';

/** The verb `pass` (传阅): the paper goes from hand to hand, or in copies to all at once. */
export const passOn = verb({
  name: 'pass',
  zh: '传阅',
  summary: text(
    'Pass it round: one person has it at a time, unless there are copies',
    '传阅：一人传一人；有复印件可同时送',
  ),
  about: text(
    'The desk knows who has it: office doc list --at NAME. Nothing may be missed, misdirected or delayed (Regulations on Official Documents 2012, art. 24).',
    '公文在谁手里：office doc list --at 姓名。传阅不得漏传、误传、延误（《党政机关公文处理工作条例》第二十四条）。',
  ),
  examples: [
    {
      typed: text('office doc pass W1 "Duan Mingyuan,Wei Ziheng"', 'office doc pass W1 段明远,魏子衡'),
      does: text('first one, then the other', '先传一位，还回再传下一位'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    to: field.called(
      text('Readers', '传阅人'),
      field.needed(field.names(text('who reads it, in order', '传阅人，按次序'))),
    ),
  },
  options: {
    copies: field.called(
      text('Copies', '分送'),
      field.flag(text('copies to all of them at once', '有复印件，同时分送')),
    ),
  },
  run: async ({ args, options, ...call }) => {
    const isAtOnce = options.copies === true;
    const changed = await call.desk.change(key, (records, { facts }) =>
      passed(records, args.id, args.to, isAtOnce, facts),
    );
    const answer = recorded(call, key, changed, (doc) => [words.has(holdingLines(doc).map(({ name }) => name))]);
    const notes = changed.touched.flatMap((doc) => waitingNote(doc));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

const passed = (records: readonly Doc[], id: string, names: readonly string[], isAtOnce: boolean, { now }: Facts) => {
  const doc = find(records, id);
  refuseUnless(doc, null);
  const still = doc.passes.filter(({ backAt }) => backAt === null);
  const twice = names.filter((name) => still.some((one) => nameKey(one.name) === nameKey(name)));
  if (twice.length > 0) throw new Complaint('ruleViolated', words.twice(id, twice), words.twiceHint(id));
  const isFree = holdingLines(doc).length === 0;
  const added = names.map((name, n) => ({
    ...{ at: now, name, backAt: null, note: null },
    sentAt: isAtOnce || (isFree && n === 0) ? now : null,
  }));
  return amend(records, id, now, (stands) => ({ ...stands, passes: [...stands.passes, ...added] }));
};

const waitingNote = ({ passes }: Doc): readonly Text[] => {
  const waiting = passes.filter(({ sentAt }) => sentAt === null).map(({ name }) => name);
  return waiting.length === 0 ? [] : [words.waiting(waiting)];
};

const words = {
  has: (names: readonly string[]): Text => text(`${listed(names).en} has it`, `现在 ${listed(names).zh} 处`),
  waiting: (names: readonly string[]): Text => text(`then: ${listed(names).en}`, `接着传：${listed(names).zh}`),
  twice: (id: string, names: readonly string[]): Text =>
    text(`${listed(names).en} has ${id} or waits for it already`, `${listed(names).zh} 已在传阅 ${id} 之列`),
  twiceHint: (id: string): Text =>
    text(`office doc back ${id} NAME records that it is back`, `还回请登记：office doc back ${id} 姓名`),
} as const;
