import { Complaint } from '../../core/complaint.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { verb } from '../kit/verb.ts';
import { key } from './record.ts';
import { bodyOf, chaseText, gapsOf, shortText } from './text/text.ts';
import { tellAgain } from './view.ts';
import { noticeWords as w } from './words.ts';

export const printNotice = verb({
  name: 'text',
  zh: '正文',
  summary: text('Print the notice, ready to be pasted', '生成可直接粘贴的通知正文'),
  examples: [
    { typed: 'office notice text N1', does: text('the notice in full', '正式通知') },
    { typed: 'office notice text N1 --short', does: text('to be pasted into a chat', '复制到微信群') },
    { typed: 'office notice text N1 --chase', does: text('asks those who have not answered', '催未回复的人') },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: {
    short: field.called(text('Short', '简短'), field.flag(text('the message for a chat', '微信群用的短消息'))),
    chase: field.called(
      text('Chase', '催报'),
      field.flag(text('who answered what, and who has not yet', '按答复分组，催未回复的人')),
    ),
  },
  run: ({ args, options, desk, facts, lang }) => {
    if (options.short === true && options.chase === true) throw new Complaint('usage', words.oneOfThem);
    const n = desk.find(key, args.id);
    const said = (options.chase === true ? chaseText : options.short === true ? shortText : bodyOf)(n, facts);
    return {
      json: { schema: 'office.text/1', id: n.id, text: said[lang] },
      page: [{ kind: 'verbatim', text: said }],
      // The contact on a notice is there to be called, so the number is shown in full.
      isWhole: true,
      notes: [...(options.short === true || options.chase === true ? [] : gapsOf(n, facts)), ...tellAgain(n)],
    };
  },
});

const words = {
  oneOfThem: text('--short and --chase are two texts: give one of them', '--short 与 --chase 只写其一'),
} as const;
