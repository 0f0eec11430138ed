import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { verb } from '../kit/verb.ts';
import { key } from './record.ts';
import { bodyOf, gapsOf } from './text/text.ts';
import { tellAgain } from './view.ts';
import { noticeWords as w } from './words.ts';

export const printNotice = verb({
  name: 'text',
  zh: '正文',
  summary: text('Print the notice, ready to be pasted', '生成可直接粘贴的通知正文'),
  examples: [{ typed: 'office notice text N1', does: text('to be pasted into a chat', '复制到微信群') }],
  args: { id: field.id('N', w.idHelp) },
  options: {},
  run: ({ args, desk, facts, lang }) => {
    const n = desk.find(key, args.id);
    const said = bodyOf(n, facts);
    return {
      json: { schema: 'office.text/1', id: n.id, text: said[lang] },
      page: [{ kind: 'verbatim', text: said }],
      // The contact on a notice is there to be called, so the number is shown in full.
      isWhole: true,
      notes: [...gapsOf(n, facts), ...tellAgain(n)],
    };
  },
});
