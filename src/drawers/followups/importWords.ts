import { type Text, text } from '../../core/text.ts';

export const matterBookWords = {
  does: text(
    'Take in a ledger of matters from a workbook, a CSV file or pasted rows',
    '导入督办台账（Excel、WPS 表格，CSV 文件，或粘贴的内容）',
  ),
  about: text(
    'Headings such as 督办事项, 办结时限, 主办单位, 会办单位, 来源, 重要程度, 紧急程度 and 备注, or title, due, lead, with, source, importance, mark and remark, are understood. Every row is either taken or reported with its line and reason, and all of it is written in one step that undo takes back. A date needs its year, unless the title of the table has it; a day alone means closing time. Columns that are not mapped go into the remark. What is finished, by a column such as 办理状态, is reported and not taken; neither is a matter that is here already with the same title, date and lead.',
    '表头为督办事项、办结时限、主办单位、会办单位、来源、重要程度、紧急程度、备注等即可，其他写法用 --map 说明。每一行要么导入，要么列出行号和原因；一次写入，撤销一次即全部撤回。日期须有年份（标题中写明也可），只写日期的按下班时间计。没有对应的列并入备注。“办理状态”等列写明已办结的，只列出，不导入；标题、时限、主办都相同的不重复导入。',
  ),
  exampleDoes: text('Try it first; nothing is written', '先试一遍，不写入'),
  pasteExample: text('Rows copied from a spreadsheet, with their headings', '从表格中连表头一起复制粘贴'),
  fillExample: text('Merged cells of the lead stand for all their rows', '合并的主办单位单元格，其下各行沿用'),
  state: text('State', '办理状态'),
  noTitle: text('no title', '没有事项'),
  finished: (state: string): Text => text(`finished already (${state})`, `已办结（${state}）`),
} as const;
