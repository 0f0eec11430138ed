import type { Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend, find } from '../../../core/records.ts';
import { quoted, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { refuseOwed } from '../../kit/gates/gated.ts';
import { openPointingAt } from '../../kit/locate.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Doc, key } from '../record.ts';
import { refuseUnless } from '../states.ts';
import { documentWords as w } from '../words.ts';
import { docMatter, withMatters } from './matter.ts';

/** The verb `hand` (交办): a follow-up carries the paper out, with one lead. */
export const handOn = verb({
  name: 'hand',
  zh: '交办',
  summary: text('Hand it to the department that acts on it: opens a follow-up', '交办：转主办部门，立项督办'),
  about: text(
    'Where two departments are needed, one of them leads (Regulations on Official Documents 2012, art. 24).',
    '需要两个以上部门办理的，应当明确主办部门（《党政机关公文处理工作条例》第二十四条）。',
  ),
  examples: [
    {
      typed: text(
        'office doc hand W1 "Legal committee" --due 2026-12-04',
        'office doc hand W1 法工委 --due 2026-12-04',
      ),
      does: text('the legal committee leads it', '法工委主办'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    lead: field.called(
      text('Lead', '主办'),
      field.needed(field.names(text('the one that leads it', '主办部门，只有一个'))),
    ),
  },
  options: {
    due: field.called(
      text('Due', '时限'),
      field.time(text('by when; the date of the paper unless said', '时限；不写为来文时限'), 'close'),
    ),
  },
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseHanding(desk.find(key, id));
  },
  run: async ({ args, options, ...call }) => {
    const open = openPointingAt(call.desk, args.id, call.facts).map(({ record }) => record.id);
    if (open.length > 0)
      throw new Complaint('ruleViolated', words.handedAlready(args.id, open), words.transfer(open, args.lead));
    const changed = await call.desk.change(key, (records, { facts }) =>
      handed(records, args.id, { leads: args.lead, due: options.due ?? null }, facts),
    );
    return recorded(call, key, changed, () => [words.handed(args.lead[0] ?? '')]);
  },
});

type Said = { readonly leads: readonly string[]; readonly due: Moment | null };

const handed = (records: readonly Doc[], id: string, { leads, due }: Said, facts: Facts) => {
  const doc = find(records, id);
  refuseHanding(doc);
  const [lead, other] = leads;
  if (lead === undefined || other !== undefined)
    throw new Complaint('ruleViolated', words.oneLead, words.oneLeadHint(id, lead ?? '', other ?? ''));
  const change = amend(records, id, facts.now, (stands) => stands);
  return { ...change, opens: [docMatter(doc, { lead, due }, facts)], noted: withMatters(change, id, facts) };
};

/** Throws `ruleViolated` for a paper that cannot be handed on: it went out, or its gates are open. */
const refuseHanding = (doc: Doc): void => {
  refuseUnless(doc, 'in');
  refuseOwed('doc', doc.id, doc.gates);
};

const words = {
  handed: (lead: string): Text => text(`handed to ${lead}`, `已交办 ${lead}`),
  handedAlready: (id: string, open: readonly string[]): Text =>
    text(`${id} is handed on already: ${open.join(', ')}`, `${id} 已经交办：${open.join('、')}`),
  transfer: ([open]: readonly string[], [lead = '']: readonly string[]): Text =>
    text(
      `Another lead: office followup transfer ${open} --to ${quoted(lead)}`,
      `换主办：office followup transfer ${open} --to ${quoted(lead)}`,
    ),
  oneLead: text(
    'Several departments need one that leads (Regulations on Official Documents 2012, art. 24)',
    '两个以上部门办理的，应当明确一个主办部门（《党政机关公文处理工作条例》第二十四条）',
  ),
  oneLeadHint: (id: string, lead: string, other: string): Text =>
    text(
      `office doc hand ${id} ${quoted(lead)}, then office edit F9 --with ${quoted(other)}`,
      `office doc hand ${id} ${quoted(lead)}，再 office edit F9 --with ${quoted(other)}`,
    ),
} as const;
