import { both, inLang, type Lang, listed, same, type Text, text } from '../../../core/text.ts';
import type { UsedColumn } from './used.ts';

const counted = (n: number): string => n.toLocaleString('en-US');

const ECHO = 30;
/** A cell as messages repeat it. */
const echo = (cell: string): string => (cell.length > ECHO ? `${cell.slice(0, ECHO)}…` : cell);

/** Headings as messages repeat them. A file that is no table may have thousands. */
const MOST_HEADS = 60;
const echoed = (heads: readonly string[]): Text =>
  listed([...heads.slice(0, MOST_HEADS).map(echo), ...(heads.length > MOST_HEADS ? ['…'] : [])]);

/** Sentences about books of every kind. */
/** The file as it was typed; `-` is what was pasted or piped in. */
const sourceOf = (file: string): Text => (file === '-' ? text('standard input', '粘贴内容') : same(file));

export const bookWords = {
  encodings: { auto: text('find out', '自动'), utf8: text('UTF-8', 'UTF-8'), gb18030: text('GB18030', 'GB18030') },
  fileLabel: text('File', '文件'),
  fileHelp: text(
    'the file: .xlsx, .xls, .et, .ods or .csv; - for rows that are piped in or pasted',
    '文件（.xlsx、.xls、.et、.ods、.csv）；- 为管道输入或粘贴的内容',
  ),
  sheetHelp: text(
    'the sheet of a workbook, by name or number; the first with known headings unless said',
    '工作表，写名称或第几个；不写则取第一个有表头的',
  ),
  fillHelp: text(
    'fields whose empty cells stand for the cell above, as under merged cells',
    '空格沿用上一行的各项，如合并单元格下面的行',
  ),
  mapHelp: text(
    'which column is which, by heading or by number; guessed from the headings unless said',
    '各项对应的列，写列名或第几列；不写则按表头推断',
  ),
  dateFormatHelp: text('how dates are written, as M/D/YY', '日期写法，如 M/D/YY'),
  encodingHelp: text('encoding of the file', '文件编码'),
  dryRunHelp: text('only show how each row is understood', '只显示每行如何理解，不写入'),
  pasteNow: text(
    'Paste the rows with their headings, then press Ctrl-D on a line of its own',
    '请连同表头粘贴，完后另起一行按 Ctrl-D',
  ),

  line: text('Line', '行'),
  reason: text('Not imported because', '未导入的原因'),
  change: text('Changed', '已更新'),
  imported: (done: number, rows: number, file: string): Text =>
    text(
      `Imported ${counted(done)} of ${counted(rows)} rows from ${sourceOf(file).en}`,
      `${sourceOf(file).zh} 共 ${counted(rows)} 行，已导入 ${counted(done)} 行`,
    ),
  wouldImport: (done: number, rows: number, file: string): Text =>
    text(
      `Dry run: ${counted(done)} of ${counted(rows)} rows of ${sourceOf(file).en} would be imported; nothing was written`,
      `试算：${sourceOf(file).zh} 共 ${counted(rows)} 行，可导入 ${counted(done)} 行，未写入`,
    ),
  understood: text('As they would be entered:', '将这样登记：'),
  moreRows: (n: number): Text =>
    text(`… and ${counted(n)} more; --json has them all`, `……另有 ${counted(n)} 行，--json 列出全部`),
  alreadyThere: (n: number): Text => text(`${counted(n)} were there already`, `${counted(n)} 行以前已导入，不再重复`),
  updated: (n: number): Text => text(`${counted(n)} changed what was there:`, `${counted(n)} 行更新了已有的记录：`),
  changed: (id: string, title: string, lines: readonly Text[]): Text =>
    both((lang) => `${id} ${title}  ${lines.map((line) => line[lang]).join(lang === 'zh' ? '；' : '; ')}`),
  twins: (n: number, lines: readonly number[]): Text =>
    text(
      `${counted(n)} say the same as an earlier row and were taken all the same, as line ${listed(lines.map(String)).en}`,
      `${counted(n)} 行与前面某行完全相同，仍已导入，如第 ${listed(lines.map(String)).zh} 行`,
    ),
  skipped: (n: number): Text => text(`${counted(n)} not imported:`, `${counted(n)} 行未导入：`),
  columnsUsed: (used: readonly UsedColumn[]): Text => {
    const pairs = (lang: Lang) => used.map(({ label, column }) => `${label[lang]}=${column}`);
    return text(`Columns: ${echoed(pairs('en')).en}`, `对应：${echoed(pairs('zh')).zh}`);
  },
  sheetUsed: (name: string, others: readonly string[]): Text =>
    others.length === 0
      ? text(`Sheet: ${name}`, `工作表：${name}`)
      : text(
          `Sheet: ${name}; not read: ${echoed(others).en} (--sheet SHEET)`,
          `工作表：${name}；未读：${echoed(others).zh}（--sheet 名称）`,
        ),
  emptied: (n: number, lines: readonly number[]): Text =>
    text(
      `${counted(n)} ${n === 1 ? 'row shows' : 'rows show'} an error of the spreadsheet (such as #REF!), taken as empty: line ${listed(lines.map(String)).en}`,
      `${counted(n)} 行有电子表格的错误值（如 #REF!），按空白处理：第 ${listed(lines.map(String)).zh} 行`,
    ),
  fillHint: (n: number, label: Text, field: string): Text =>
    text(
      `${counted(n)} ${n === 1 ? 'row has' : 'rows have'} no ${label.en.toLowerCase()} below one that has: if the cells are merged, add --fill ${field}`,
      `${counted(n)} 行没有${label.zh}而上面的行有：如系合并单元格，请加 --fill ${label.zh}`,
    ),
  fillNoColumn: ({ en, zh }: Text): Text => text(`There is no column for “${en}” to fill`, `没有“${zh}”这一列可填充`),
  columnsUnused: (heads: readonly string[]): Text =>
    text(`Columns that are not kept: ${echoed(heads).en}`, `未采用的列：${echoed(heads).zh}`),

  empty: text('nothing in it', '空行'),
  headingsAgain: text('the headings once more', '又是表头'),
  tooWide: (cell: string): Text =>
    text(
      `more cells than headings: “${echo(cell)}”; a comma within a cell needs quotation marks around it`,
      `比表头多出“${echo(cell)}”；单元格内有逗号的要加引号`,
    ),
  twice: (line: number): Text => text(`the same as line ${line}`, `与第 ${line} 行相同`),
  tooLong: (cell: string): Text => text(`too long: “${echo(cell)}”`, `内容太长：“${echo(cell)}”`),
  digitsLost: (cell: string): Text =>
    text(
      `“${cell}” has lost its digits in a spreadsheet: make the column text and save again`,
      `“${cell}”在电子表格中丢了位数：请把该列设为文本后重新保存`,
    ),
  classified: (mark: string): Text =>
    text(`classification mark “${mark}”: may not be kept here`, `含有密级标志“${mark}”，不得录入`),
  notRead: (why: Text, formats: readonly string[]): Text => {
    const options = formats.map((format) =>
      format.includes(' ') ? `--date-format "${format}"` : `--date-format ${format}`,
    );
    if (options.length === 0) return why;
    return text(`${why.en}; add ${options.join(' or ')}`, `${why.zh}；请加 ${options.join(' 或 ')}`);
  },
  badDate: (cell: string): Text => text(`“${echo(cell)}” is not a date`, `“${echo(cell)}”不是日期`),
  notDated: (cell: string): Text => text(`“${echo(cell)}” is a date without its year`, `“${echo(cell)}”没有写明年份`),
  badTime: (cell: string): Text => text(`“${echo(cell)}” is not a time that fits`, `“${echo(cell)}”不是合适的时间`),

  mapShape: (part: string): Text => text(`“${part}” is not field=column`, `“${part}”不是“项目=列名”`),
  mapShapeHint: text('As in --map date=日期,name=姓名', '如 --map 日期=来访日期,姓名=来访人'),
  mapTwice: ({ en, zh }: Text): Text => text(`${en} is mapped twice`, `${zh} 对应了两次`),
  noSuchField: (field: string): Text => text(`There is no field “${field}”`, `没有“${field}”这一项`),
  fieldsAre: (fields: readonly Text[]): Text => text(`The fields: ${listed(fields).en}`, `可用：${listed(fields).zh}`),
  noSuchColumn: (column: string): Text => text(`The file has no column “${column}”`, `文件中没有“${column}”这一列`),
  columnsCounted: (count: number): Text => text(`Its rows have ${count} columns`, `各行共 ${count} 列`),
  columnsAre: (columns: readonly string[]): Text =>
    text(`Its columns: ${echoed(columns).en}`, `现有各列：${echoed(columns).zh}`),
  didYouMeanColumn: (near: string, columns: readonly string[]): Text =>
    text(
      `Did you mean “${near}”? Its columns: ${echoed(columns).en}`,
      `是不是“${near}”？现有各列：${echoed(columns).zh}`,
    ),
  noMainColumn: (field: Text | string): Text =>
    text(`Which column is the ${inLang(field, 'en').toLowerCase()}?`, `不知道哪一列是${inLang(field, 'zh')}`),
  noMainColumnHint: (field: Text, columns: readonly string[]): Text =>
    text(
      `--map ${field.en}=COLUMN; the columns: ${echoed(columns).en}`,
      `请写 --map ${field.zh}=列名；现有各列：${echoed(columns).zh}`,
    ),
  notAFormat: (format: string): Text => text(`“${format}” is not a date format`, `“${format}”不是日期写法`),
  notAFormatHint: text(
    'Y, M and D in capitals, as M/D/YY or YYYY.M.D HH:mm',
    '用大写 Y、M、D，如 M/D/YY、YYYY.M.D HH:mm',
  ),
  nothingReadable: (rows: number, line: number, reason: Text): Text =>
    text(
      `None of the ${counted(rows)} rows could be read; line ${line}: ${reason.en}`,
      `${counted(rows)} 行都读不出；第 ${line} 行：${reason.zh}`,
    ),
  nothingReadableHint: text('Check --map and --date-format', '请检查 --map 和 --date-format'),
} as const;
