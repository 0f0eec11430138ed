import { AlignmentType, Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

const line = (...parts: readonly string[]) =>
  new Paragraph({ children: parts.map((text) => new TextRun({ text, size: 32, font: '仿宋' })) });
const cell = (text: string) => new TableCell({ children: [line(text)] });

/** A red-head paper as an office keeps it. Word has parted one of its places into two runs, as it does. */
export const redHead = (more: readonly string[] = []): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          headers: { default: new Header({ children: [line('内部资料')] }) },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: '云岭县人大常委会办公室文件', size: 60, color: 'FF0000', bold: true })],
            }),
            line('【发文字号】'),
            line('关于召开【会议', '名称】的通知'),
            line('【主送】'),
            line('【正文】'),
            ...more.map((text) => line(text)),
            new Table({
              rows: [
                new TableRow({ children: [cell('序号'), cell('姓名'), cell('职务')] }),
                new TableRow({ children: [cell('【人员.序号】'), cell('【人员.姓名】'), cell('【人员.职务】')] }),
              ],
            }),
            line('【 落款 】'),
            line('【成文日期】'),
          ],
        },
      ],
    }),
  );

/** A paper with a title and tables, each with a row of places that is repeated. */
export const tablesOf = (title: string, ...rows: readonly (readonly string[])[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            line(title),
            ...rows.flatMap((places) => [
              new Table({ rows: [new TableRow({ children: places.map(cell) })] }),
              line(''),
            ]),
          ],
        },
      ],
    }),
  );
