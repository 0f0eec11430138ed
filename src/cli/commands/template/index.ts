import { Complaint } from '../../../core/complaint.ts';
import { text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { withForce } from '../../../drawers/kit/force.ts';
import { type Answer, verb } from '../../../drawers/kit/verb.ts';
import type { Group } from '../../line/tree.ts';
import { checkTemplate, listTemplateFiles } from './look.ts';
import { templateArgs, triedOut } from './tryOut.ts';
import { templateWords as w } from './words.ts';

const useTemplate = verb({
  name: 'use',
  zh: '套用',
  summary: text('Fill a template of your own with a record', '用自备模板生成文件'),
  about: text(
    'A template is a .docx file in the folder templates of the desk. 【Meeting】 in it becomes the name of the meeting; a row of a table with 【People.Name】 is repeated for each of them. Nothing in a template is run. Without knowing every place nothing is written.',
    '模板是台面文件夹 templates 里的 docx 文件。其中【会议名称】换成会议名称；表格里写有【人员.姓名】的一行按人重复。模板中的任何内容都不会被运行。有不认识的占位就不写入。',
  ),
  examples: [
    {
      typed: text('office template use letter N1 --out notice.docx', 'office template use 红头 N1 --out 通知.docx'),
      does: text('a notice in your own red-head paper', '套红头发通知'),
    },
  ],
  args: templateArgs,
  options: {
    out: field.called(
      w.file,
      field.needed(field.newFile(text('write it into this new file: .docx', '写成新文件：.docx'))),
    ),
    keep: field.called(
      text('Keep', '保留'),
      field.flag(text('leave unknown places as they are', '不认识的占位原样保留')),
    ),
  },
  run: async ({ args, options, ...call }): Promise<Answer> => {
    const { out } = options;
    if (!/\.docx$/i.test(out)) throw new Complaint('badValue', words.notDocx(out), words.notDocxHint);
    const { file, bytes, unknown, astray } = await triedOut(args.template, args.id, call);
    if (unknown.length > 0 && options.keep !== true)
      throw new Complaint('ruleViolated', w.unknownIn(file, unknown), w.unknownHint(args.template, args.id));
    if (astray.length > 0) throw new Complaint('ruleViolated', w.astray(file, astray), w.astrayHint);
    await call.keepFile(out, bytes);
    return {
      json: { schema: 'office.exported/1', file: out, format: 'docx' },
      page: [{ kind: 'lines', lines: [w.written(out)] }],
    };
  },
});

const words = {
  notDocx: (path: string) => text(`${path}: a filled template is a .docx file`, `${path}：套用模板得到的是 docx 文件`),
  notDocxHint: text('End its name in .docx', '文件名请以 .docx 结尾'),
} as const;

export const templateGroup: Group = {
  noun: 'template',
  verbs: [listTemplateFiles, checkTemplate, withForce(useTemplate)],
};
