import { dayText } from '../../../calendar/speak.ts';
import { type Text, text } from '../../../core/text.ts';

export const visitorBookWords = {
  fields: {
    date: text('date', '日期'),
    name: text('name', '姓名'),
    org: text('unit', '单位'),
    host: text('host', '被访人'),
    purpose: text('purpose', '事由'),
    phone: text('phone', '电话'),
    count: text('headcount', '人数'),
    kind: text('kind', '类别'),
    firstContact: text('first-contact owner', '首问责任人'),
    time: text('time of arrival', '到达时间'),
    left: text('time of leaving', '离开时间'),
    answer: text('answer', '答复'),
    remark: text('remark', '备注'),
  },

  does: text(
    'Take an old visitors’ book in from a workbook, a CSV file or pasted rows',
    '导入旧来访台账（Excel、WPS 表格，CSV 文件，或粘贴的内容）',
  ),
  about: text(
    'Every row is either imported or reported with its line and reason, and all of it is written at once or not at all. A title above the headings, other separators than commas, and quotation marks within a cell do no harm; rows may also be pasted (-). Dates are read as they are typed anywhere, but need their year, unless the title has it. Columns that are not mapped go into the remark. A day without an hour counts as a whole office day; days to come are imported as expected visits. What an earlier import brought in is not brought in twice, nor is a row with an hour that stands there twice.',
    '每一行要么导入，要么列出行号和原因；一次写入，不会只写一半。表头上方有标题、不用逗号分隔、单元格内有引号都可以；也可用 - 粘贴。日期写法与别处相同，但须有年份（标题中写明也可）。没有对应的列并入备注。只有日期没有钟点的，按当日上班至下班计；日期在今日以后的，作为预约。以前导入过的不会重复；写明钟点的同一行出现两次，只导入一次。',
  ),
  exampleDoes: text('Try it first; nothing is written', '先试一遍，不写入'),
  fillExample: text(
    'Merged cells of the date and the unit stand for all their rows',
    '合并的日期、单位单元格，其下各行沿用',
  ),
  headsExample: text('Headings such as date, name, unit are understood', '表头为日期、姓名、单位等，不必写 --map'),
  pasteExample: text('Rows copied from a spreadsheet', '从表格中复制粘贴'),

  span: (first: string, last: string): Text =>
    text(`From ${dayText(first).en} to ${dayText(last).en}`, `起止：${dayText(first).zh}至${dayText(last).zh}`),
  noDate: text('no date', '没有日期'),
  badCount: (cell: string): Text => text(`“${cell}” is not a number of people`, `“${cell}”不是人数`),
  badKind: (cell: string): Text => text(`“${cell}” is not a kind of visit`, `“${cell}”不是来访类别`),
} as const;
