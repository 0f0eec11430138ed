import type { Block } from '../../core/page.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { type Template, templateNamed, templatesOf } from '../kit/lines/template.ts';
import { lineWords } from '../kit/lines/words.ts';
import { verb } from '../kit/verb.ts';

export const listTemplates = verb({
  name: 'templates',
  zh: '模板',
  summary: text('Templates of this desk and of the program', '本台面和程序自带的模板'),
  about: text(
    'With a name, the lines of that template. Dates count from the start of the record: -1d is a day before, -3wd three working days before, +2wd two after, -30m half an hour before.',
    '写名称的，列出该模板的各项。时限从会议等的开始时间算起：-1d 前一天，-3wd 前三个工作日，+2wd 后两个工作日，-30m 前半小时。',
  ),
  examples: [
    {
      typed: text('office checklist templates Reception', 'office checklist templates 接待'),
      does: text('the lines of one', '看其中一个有哪些事项'),
    },
    {
      typed: text('office add N4 --template Reception', 'office add N4 --template 接待'),
      does: text('copies the lines of one', '套用其中一个'),
    },
  ],
  args: { name: { ...field.template(text('the template whose lines are shown', '看哪个模板的事项')), rest: true } },
  options: {},
  run: ({ args, ...call }) => {
    const templates = templatesOf(call);
    const shown = args.name == null ? templates : [templateNamed(templates, args.name)];
    return {
      json: {
        schema: 'office.templates/1',
        templates: shown.map(({ name, id, lines }) => ({
          ...{ name, id, lines: lines.length },
          ...(args.name == null
            ? {}
            : { items: lines.map((line) => ({ text: line.text, phase: line.phase, offset: line.offset })) }),
        })),
      },
      page: args.name == null ? [listOf(templates)] : shown.flatMap(blocksOf),
    };
  },
});

const AT_START = text('at its start', '开始时');

const listOf = (templates: readonly Template[]): Block => ({
  kind: 'table',
  columns: [{ head: c.id }, { head: c.title, grow: true }, { head: lineWords.lines, align: 'right' }],
  rows: templates.map(({ name, id, lines }) => [id ?? c.none, name, `${lines.length}`]),
});

/** A template with its lines, each with its phase, its owner if it has one, and its time as it counts from the start. */
const blocksOf = ({ name, id, lines }: Template): readonly Block[] => [
  { kind: 'title', cell: id === null ? name : [id, '  ', name] },
  {
    kind: 'table',
    columns: [
      { head: lineWords.phase },
      { head: lineWords.lines, grow: true },
      { head: lineWords.owner },
      { head: c.due },
    ],
    rows: lines.map((line) => [
      lineWords.phases[line.phase],
      line.text ?? line.person ?? '',
      line.owner ?? c.none,
      line.offset === '+0m' ? AT_START : (line.offset ?? c.none),
    ]),
  },
];
