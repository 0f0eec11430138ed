import type { Moment } from '../../../core/civil.ts';
import { listed, quoted, same, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { owesAsk } from '../../kit/gates/gate.ts';
import { instructionNotes, instructionOptions, meansYes } from '../../kit/gates/instruction.ts';
import { gateWords } from '../../kit/gates/words.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { key } from '../record.ts';
import { documentWords as w } from '../words.ts';
import { type Instructed, instructed } from './instructed.ts';

/** The verb `instruction` (批示) of documents: the words of a leader, the option chosen, and the follow-up that carries it out. */
export const docInstruction = verb({
  name: 'instruction',
  zh: '批示',
  summary: text('Record the instruction word for word, and open what carries it out', '登记批示原话，并立项督办'),
  about: text(
    'Once all who were asked have answered, a follow-up is opened. Where two leaders differ, the senior one decides; both texts stay.',
    '请示的都已批示后即立项督办。两位领导批示不一致的，原话都保留，再请排名在前的领导定。',
  ),
  examples: [
    {
      typed: text(
        'office instruction W1 "Agreed, at once" --by "Luo Jinghe" --choose 1 --lead "Legal committee"',
        'office instruction W1 同意，抓紧 --by 罗景和 --choose 1 --lead 法工委',
      ),
      does: text('the first option; the committee leads it', '选第一方案，法工委主办'),
    },
  ],
  args: {
    id: field.id('W', w.idHelp),
    text: field.rest(field.needed(field.passage(text('the instruction, in words', '批示内容')))),
  },
  options: {
    ...instructionOptions,
    choose: field.called(
      text('Option', '方案'),
      field.whole(text('the number of the proposal', '所选方案序号'), 1, 99),
    ),
    lead: field.asked(field.called(text('Lead', '主办'), field.name(text('who carries it out', '主办人或主办单位')))),
    due: field.asked(
      field.called(
        text('Due', '时限'),
        field.time(text('by when; the date of the paper unless said', '时限；不写为来文时限'), 'close'),
      ),
    ),
    via: field.called(
      text('How', '方式'),
      field.choice(text('how; by phone needs paper later', '方式；电话批示须补书面'), gateWords.vias),
    ),
    noFollowup: field.called(text('No follow-up', '不立项'), field.flag(text('open no follow-up', '不立项督办'))),
  },
  run: async ({ args, options, ...call }) => {
    const isAsked = call.desk.find(key, args.id).gates.some(owesAsk);
    const isAgreed = options.agreed === true || (isAsked && (await meansYes(call, args.text)));
    const said = {
      ...{ by: options.by, text: args.text, instead: options.for ?? null, isAgreed },
      ...{ choice: options.choose ?? null, lead: options.lead ?? null, due: options.due ?? null },
      ...{ via: options.via ?? null, opensNone: options.noFollowup === true },
    };
    const changed = await call.desk.change(key, (records, { facts }) => instructed(records, args.id, said, facts));
    const answer = recorded(call, key, changed, (doc) => [gateWords.instructed(said.by), chosenIn(doc, said.choice)]);
    const notes = changed.touched.flatMap((doc) => [
      ...instructionNotes(doc.id, said, changed.change.settled, doc.gates),
      ...notesOn(
        changed.change,
        doc.id,
        doc.matters,
        changed.opened.map(({ record }) => record.id),
        said.lead,
      ),
    ]);
    return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
  },
});

type Chosen = { readonly proposals: readonly { readonly n: number; readonly text: string }[] };

const chosenIn = ({ proposals }: Chosen, choice: number | null): Text | null => {
  const chosen = proposals.find(({ n }) => n === choice);
  return chosen === undefined ? null : same(`${chosen.n}. ${chosen.text}`);
};

const notesOn = (
  { differing, writeBy, senior }: Instructed,
  id: string,
  matters: readonly string[],
  opened: readonly string[],
  lead: string | null,
): readonly Text[] => [
  ...(senior === null ? [] : [words.differ(id, differing, senior)]),
  ...(writeBy === null ? [] : [words.confirmBy(writeBy)]),
  ...(opened.length > 0 && lead === null ? [words.noLead(opened)] : []),
  ...(opened.length === 0 && matters.length > 0 ? [words.openAlready(matters, lead)] : []),
];

const words = {
  differ: (id: string, by: readonly string[], senior: string): Text =>
    text(
      `${listed(by).en} instructed differently; both texts stay. ${senior} decides: office request ${id} TEXT --to ${quoted(senior)}`,
      `${listed(by).zh} 批示不一致，原话都已保留。请 ${senior} 定：office request ${id} 内容 --to ${quoted(senior)}`,
    ),
  confirmBy: (at: Moment): Text =>
    text(`given by phone: get it in writing by ${at.slice(0, 10)}`, `电话批示，请于 ${at.slice(0, 10)} 前补书面`),
  noLead: (ids: readonly string[]): Text =>
    text(
      `${ids.join(', ')} has no lead yet: office followup transfer ${ids[0]} --to NAME`,
      `${ids.join('、')} 还没有主办：office followup transfer ${ids[0]} --to 姓名`,
    ),
  openAlready: (ids: readonly string[], lead: string | null): Text =>
    text(
      `${ids.join(', ')} is open for it. Another lead: office followup transfer ${ids[0]} --to ${quoted(lead ?? 'NAME')}`,
      `已立项 ${ids.join('、')}。换主办：office followup transfer ${ids[0]} --to ${quoted(lead ?? '姓名')}`,
    ),
} as const;
