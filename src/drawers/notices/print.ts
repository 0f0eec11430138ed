import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { PaperText } from '../../core/paper.ts';
import { listed, type Text, text } from '../../core/text.ts';
import type { WordHouse } from '../../formats/word/paper.ts';
import * as field from '../kit/fields/index.ts';
import { textOut, writePaper } from '../kit/paper.ts';
import { type Call, verb } from '../kit/verb.ts';
import { key, type Notice } from './record.ts';

import { chaseText, type Enclosed, gapsOf, noticePaper, shortText } from './text/text.ts';
import { tellAgain } from './view.ts';
import { noticeWords as w } from './words.ts';

const args = { id: field.id('N', w.idHelp) };
const options = {
  short: field.called(text('Short', '简短'), field.flag(text('the message for a chat', '微信群用的短消息'))),
  chase: field.called(
    text('Chase', '催报'),
    field.flag(text('who answered what, and who has not yet', '按答复分组，催未回复的人')),
  ),
  annex: field.called(
    text('Annex', '附件'),
    field.lines(text('the title of an annex; may be repeated', '附件名称，可写多个')),
  ),
  cc: field.called(
    text('Copies', '抄送'),
    field.names(text('who gets a copy, named in the foot', '抄送机关，写入版记')),
  ),
  out: textOut,
};

export const printNotice = verb({
  name: 'text',
  zh: '正文',
  summary: text('Print the notice, ready to be pasted, or as a .docx file', '生成通知正文：粘贴，或写成 docx 公文'),
  about: text(
    'A .docx file has the form of GB/T 9704: margins, 22 lines of 28 characters, odd and even page numbers; with a red head and a foot once office config set red-head WORDS is given.',
    'docx 按 GB/T 9704 排版：页边距、每页 22 行每行 28 字、单双页码。用 office config set red-head 文字 设置红头后，另有红头和版记。',
  ),
  examples: [
    { typed: 'office notice text N1', does: text('the notice in full', '正式通知') },
    { typed: 'office notice text N1 --short', does: text('to be pasted into a chat', '复制到微信群') },
    { typed: 'office notice text N1 --chase', does: text('asks those who have not answered', '催未回复的人') },
    {
      typed: text('office notice text N1 --out notice.docx', 'office notice text N1 --out 通知.docx'),
      does: text('as an official paper', '写成公文'),
    },
  ],
  args,
  options,
  run: async (call) => {
    const { facts, lang } = call;
    const { short, chase, out } = call.options;
    if (short === true && chase === true) throw new Complaint('usage', words.oneOfThem);
    const n = call.desk.find(key, call.args.id);
    const isWhole = short !== true && chase !== true;
    const { redHead, fonts } = await call.house();
    const paper = isWhole
      ? noticePaper(n, facts, enclosedIn(call.options), redHead)
      : message(n, facts, chase === true);
    const notes = [...(isWhole ? gapsOf(n, facts) : []), ...tellAgain(n)];
    if (out != null) {
      const written = await writePaper(out, { text: paper }, call);
      return { ...written, notes: [...notes, ...(isWhole && /\.docx$/i.test(out) ? [words.fonts(fonts)] : [])] };
    }
    return {
      json: { schema: 'office.text/1', id: n.id, text: paper.words[lang] },
      page: [{ kind: 'verbatim', text: paper.words }],
      // The contact on a notice is there to be called, so the number is shown in full.
      isWhole: true,
      notes,
    };
  },
});

const message = (n: Notice, facts: Facts, isChase: boolean): PaperText => ({
  words: (isChase ? chaseText : shortText)(n, facts),
});

const enclosedIn = ({ annex, cc }: Call<typeof args, typeof options>['options']): Enclosed => ({
  annexes: annex ?? [],
  copies: cc ?? [],
});

const words = {
  oneOfThem: text('--short and --chase are two texts: give one of them', '--short 与 --chase 只写其一'),
  fonts: ({ title, body, heading }: WordHouse['fonts']): Text =>
    text(
      `Its fonts are ${listed([title, body, heading]).en}. A computer without one of them shows another: office config set font-title NAME takes one that is there`,
      `所用字体：${listed([title, body, heading]).zh}。电脑上没有的会以别的字体显示，可用 office config set font-title 字体 换成已有的`,
    ),
} as const;
