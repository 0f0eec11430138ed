import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { textOut, writePaper } from '../kit/paper.ts';
import { type Answer, verb } from '../kit/verb.ts';
import { key } from './record.ts';
import { slipOf } from './sheet.ts';
import { documentWords as w } from './words.ts';

/** The verb `text`: the handling slip of a paper that came in, or the drafting sheet of one that goes out. */
export const docText = verb({
  name: 'text',
  zh: '处理笺',
  summary: text('The handling slip, or the drafting sheet', '收文处理笺，或发文稿纸'),
  examples: [
    {
      typed: text('office doc text W1 --out slip.txt', 'office doc text W1 --out 处理笺.txt'),
      does: text('to be printed', '打印'),
    },
  ],
  args: { id: field.id('W', w.idHelp) },
  options: {
    out: textOut,
  },
  run: async ({ args, options, desk, ...call }): Promise<Answer> => {
    const doc = desk.find(key, args.id);
    const written = slipOf(doc);
    if (options.out != null) return writePaper(options.out, { text: written }, call);
    return {
      json: { schema: 'office.text/1', id: doc.id, text: written.words[call.lang] },
      page: [{ kind: 'lines', lines: written.words[call.lang].split('\n') }],
    };
  },
});
