import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { templatesOf } from '../kit/lines/template.ts';
import { lineWords } from '../kit/lines/words.ts';
import { verb } from '../kit/verb.ts';

export const listTemplates = verb({
  name: 'templates',
  zh: '模板',
  summary: text('Templates of this desk and of the program', '本台面和程序自带的模板'),
  examples: [
    {
      typed: text('office add N4 --template Reception', 'office add N4 --template 接待'),
      does: text('copies the lines of one', '套用其中一个'),
    },
  ],
  args: {},
  options: {},
  run: (call) => {
    const templates = templatesOf(call);
    return {
      json: {
        schema: 'office.templates/1',
        templates: templates.map(({ name, id, lines }) => ({ name, id, lines: lines.length })),
      },
      page: [
        {
          kind: 'table',
          columns: [{ head: c.id }, { head: c.title, grow: true }, { head: lineWords.lines, align: 'right' }],
          rows: templates.map(({ name, id, lines }) => [id ?? c.none, name, `${lines.length}`]),
        },
      ],
    };
  },
});
