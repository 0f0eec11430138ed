import { listed, type Text, text } from '../../core/text.ts';
import type { Person } from './record.ts';

export const peopleBookWords = {
  does: text(
    'Take in a list of people from a workbook, a CSV file or pasted rows',
    '导入人员名册（Excel、WPS 表格，CSV 文件，或粘贴的内容）',
  ),
  about: text(
    'Headings such as 姓名, 职务, 单位, 电话, 身份, 排序, 邮箱, 住址 and 别名, or name, title, org, phone, role, rank, email, home and alias, are understood; --map says which column is which where they are not. Every row is either taken or reported with its line and reason, and all of it is written in one step that undo takes back. A row of somebody who is here already corrects what it says and leaves the rest; the answer says what was changed.',
    '表头为姓名、职务、单位、电话、身份、排序、邮箱、住址、别名等即可，其他写法用 --map 说明。每一行要么导入，要么列出行号和原因；一次写入，撤销一次即全部撤回。已登记的人，只更正该行写明的各项，并列出改了什么。',
  ),
  exampleDoes: text('Try it first; nothing is written', '先试一遍，不写入'),
  pasteExample: text('Rows copied from a spreadsheet, with their headings', '从表格中连表头一起复制粘贴'),
  mapExample: text('Other headings', '其他表头'),

  noName: text('no name', '没有姓名'),
  severalNames: (written: string): Text =>
    text(`“${written}” is more than one name: one row for each person`, `“${written}”不止一人：请一人一行`),
  several: (name: string, found: readonly Person[]): Text => {
    const all = listed(found.map(({ id, org, title }) => [id, org, title].filter((part) => part !== null).join(' ')));
    return text(
      `several people are called ${name} (${all.en}): say the unit or the title`,
      `有几人叫 ${name}（${all.zh}）：请写明单位或职务`,
    );
  },
  twice: (name: string, line: number): Text =>
    text(
      `${name} stands in line ${line} already; a namesake needs another unit or title`,
      `第 ${line} 行已有 ${name}；重名的另一人须写明不同的单位或职务`,
    ),
} as const;
