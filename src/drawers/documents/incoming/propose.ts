import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { afterRequest } from '../../kit/gates/rules.ts';
import { gateWords } from '../../kit/gates/words.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';
import { waysTyped } from './waysTyped.ts';

const MOST = 99;

/** The verb `propose` (拟办): one or several ways to handle a paper, of which a leader chooses. */
export const propose = verb({
  name: 'propose',
  zh: '拟办',
  summary: text(
    'Propose one or several ways to handle it, for a leader to choose',
    '提出一个或几个拟办方案，呈领导批示',
  ),
  about: text(
    'Papers to be acted on need a proposal (Regulations on Official Documents 2012, art. 24). With --to it waits for the instruction.',
    '批办性公文应当提出拟办意见（《党政机关公文处理工作条例》第二十四条）。写 --to 即呈批，批示登记前不能办结。',
  ),
  examples: [
    {
      typed: text(
        'office doc propose W1 "Legal committee to act" --or "Finance committee to act" --to "Luo Jinghe"',
        'office doc propose W1 拟由法工委承办 --or 拟由财经委承办 --to 罗景和',
      ),
      does: text('two options, put before a leader', '两个方案，呈批'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    text: field.called(
      text('Proposal', '拟办意见'),
      waysTyped(text('the proposal; several in quotation marks each', '拟办意见；几个方案各加引号')),
    ),
  },
  options: {
    or: field.asked(
      field.called(text('Or', '另案'), field.lines(text('another option; may be repeated', '另一方案，可写多个'))),
    ),
    to: field.asked(field.called(text('To', '呈批'), field.names(text('the leader who decides', '呈谁批示')))),
    by: field.called(text('By', '拟办人'), field.name(text('who proposes; you unless said', '拟办人；不写为您'))),
  },
  run: async ({ args, options, ...call }) => {
    const said = { texts: [...args.text, ...(options.or ?? [])], to: options.to ?? [], by: options.by ?? null };
    const changed = await call.desk.change(key, (records, { facts }) => proposed(records, args.id, said, facts));
    return recorded(call, key, changed, (doc) => [
      words.proposed(doc.proposals.length),
      said.to.length === 0 ? null : gateWords.requested(listed(said.to).zh),
    ]);
  },
});

type Said = { readonly texts: readonly string[]; readonly to: readonly string[]; readonly by: string | null };

const proposed = (records: readonly Doc[], id: string, { texts, to, by }: Said, facts: Facts) => {
  const doc = find(records, id);
  const { now, settings } = facts;
  refuseUnless(doc, 'in');
  const count = doc.proposals.length;
  if (count + texts.length > MOST) throw new Complaint('ruleViolated', words.tooMany(id), w.seeIt(id));
  const who = by ?? (settings.clerk === '' ? null : settings.clerk);
  const added = texts.map((said, n) => ({ at: now, n: count + n + 1, by: who, text: said }));
  return amend(records, id, now, (stands) => ({
    ...stands,
    proposals: [...stands.proposals, ...added],
    gates: to.reduce((gates, name) => afterRequest(gates, name, stands.title, now), stands.gates),
  }));
};

const words = {
  proposed: (n: number): Text =>
    n === 1
      ? text('one way is proposed', '已拟办，1 个方案')
      : text(`${n} ways are proposed`, `已拟办，共 ${n} 个方案`),
  tooMany: (id: string): Text => text(`${id} has ${MOST} proposals already`, `${id} 已有 ${MOST} 个方案`),
} as const;
