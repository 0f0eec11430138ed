import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
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
    out: field.called(text('File', '文件'), field.path(text('write it into this new file: .txt', '写成新文件：.txt'))),
  },
  run: async ({ args, options, desk, lang }): Promise<Answer> => {
    const doc = desk.find(key, args.id);
    const written = slipOf(doc);
    if (options.out != null) {
      const { writePaper } = await import('../kit/paper.ts');
      return writePaper(options.out, written[lang]);
    }
    return {
      json: { schema: 'office.text/1', id: doc.id, text: written[lang] },
      page: [{ kind: 'lines', lines: written[lang].split('\n') }],
    };
  },
});
