import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { textOut, writePaper } from '../kit/paper.ts';
import { verb } from '../kit/verb.ts';
import { key, type Notice, refuseCancelled } from './record.ts';
import { minutesDraft } from './text/text.ts';
import { noticeWords as w } from './words.ts';

export const draftMinutes = verb({
  name: 'minutes',
  zh: '纪要',
  summary: text(
    'A draft of the minutes from what the desk knows',
    '会议纪要草稿：应到实到、列席、请假、议程、议定事项',
  ),
  about: text(
    'The draft is not kept. Once it is finished, record the minutes or the place where they are with office notice held N1 --minutes TEXT.',
    '草稿不存入台面。定稿后用 office notice held N1 --minutes 登记纪要或其存放处。',
  ),
  examples: [
    { typed: 'office notice minutes N1', does: text('to be pasted into a document', '复制到文档里修改') },
    {
      typed: text('office notice minutes N1 --out minutes.txt', 'office notice minutes N1 --out 纪要.txt'),
      does: text('as a file', '写成文件'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: { out: textOut },
  run: async ({ args, options, desk, facts, ...call }) => {
    const n = desk.find(key, args.id);
    refuseCancelled(n);
    const draft = minutesDraft(n, facts);
    const notes = notesOn(n);
    if (options.out == null)
      return {
        json: { schema: 'office.text/1', id: n.id, text: draft[call.lang] },
        page: [{ kind: 'verbatim', text: draft }],
        notes,
      };
    return { ...(await writePaper(options.out, { text: { words: draft } }, call)), notes };
  },
});

/** Notes on what the draft lacks, and that minutes are recorded already. */
const notesOn = ({ id, heldAt, minutes }: Notice): readonly Text[] => [
  ...(heldAt === null ? [words.notHeld(id)] : []),
  ...(minutes === null ? [] : [words.haveMinutes(id)]),
];

const words = {
  notHeld: (id: string): Text =>
    text(
      `${id} is not recorded as held; who was there is not known yet: office notice held ${id}`,
      `${id} 尚未登记召开，出席情况未知：office notice held ${id}`,
    ),
  haveMinutes: (id: string): Text =>
    text(`${id} has minutes already: office show ${id}`, `${id} 已登记纪要：office show ${id}`),
} as const;
