import { dayText } from '../../../calendar/speak.ts';
import { listed, type Text, text } from '../../../core/text.ts';

const counted = (n: number): string => n.toLocaleString('en-US');

export const importWords = {
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
  encodings: { auto: text('find out', '自动'), utf8: text('UTF-8', 'UTF-8'), gb18030: text('GB18030', 'GB18030') },

  does: text('Take an old visitors’ book in from a CSV file', '导入旧来访台账（CSV 文件）'),
  about: text(
    'Every row is either imported or reported with its line and reason, and all of it is written at once or not at all. Columns that are not mapped go into the remark. A day without an hour counts as a whole office day; days to come are imported as expected visits. What an earlier import brought in is not brought in twice.',
    '每一行要么导入，要么列出行号和原因；一次写入，不会只写一半。没有对应的列并入备注。只有日期没有钟点的，按当日上班至下班计；日期在今日以后的，作为预约。以前导入过的不会重复。',
  ),
  exampleDoes: text('Try it first; nothing is written', '先试一遍，不写入'),
  fileHelp: text('the CSV file', 'CSV 文件'),
  mapHelp: text('which column is which; guessed from the headings unless said', '各项对应的列；不写则按表头推断'),
  dateFormatHelp: text('how dates are written, as M/D/YY', '日期写法，如 M/D/YY'),
  encodingHelp: text('encoding of the file', '文件编码'),
  dryRunHelp: text('only say what would be done', '只试算，不写入'),

  line: text('Line', '行'),
  reason: text('Not imported because', '未导入的原因'),
  imported: (done: number, rows: number, file: string): Text =>
    text(
      `Imported ${counted(done)} of ${counted(rows)} rows from ${file}`,
      `${file} 共 ${counted(rows)} 行，已导入 ${counted(done)} 行`,
    ),
  wouldImport: (done: number, rows: number, file: string): Text =>
    text(
      `Dry run: ${counted(done)} of ${counted(rows)} rows of ${file} would be imported; nothing was written`,
      `试算：${file} 共 ${counted(rows)} 行，可导入 ${counted(done)} 行，未写入`,
    ),
  span: (first: string, last: string): Text =>
    text(`From ${dayText(first).en} to ${dayText(last).en}`, `起止：${dayText(first).zh}至${dayText(last).zh}`),
  alreadyThere: (n: number): Text =>
    text(`${counted(n)} were there already from an earlier import`, `${counted(n)} 行以前已导入，不再重复`),
  skipped: (n: number): Text => text(`${counted(n)} not imported:`, `${counted(n)} 行未导入：`),
  columnsUsed: (pairs: readonly string[]): Text => text(`Columns: ${listed(pairs).en}`, `对应：${listed(pairs).zh}`),

  reasons: {
    empty: (): Text => text('nothing in it', '空行'),
    noDate: (): Text => text('no date', '没有日期'),
    badDate: (cell: string): Text => text(`“${cell}” is not a date`, `“${cell}”不是日期`),
    badTime: (cell: string): Text => text(`“${cell}” is not a time that fits`, `“${cell}”不是合适的时间`),
    badCount: (cell: string): Text => text(`“${cell}” is not a number of people`, `“${cell}”不是人数`),
    badKind: (cell: string): Text => text(`“${cell}” is not a kind of visit`, `“${cell}”不是来访类别`),
    tooLong: (cell: string): Text => text(`too long: “${cell}”`, `内容太长：“${cell}”`),
    classified: (cell: string): Text =>
      text(`classification mark “${cell}”: may not be kept here`, `含有密级标志“${cell}”，不得录入`),
  },

  mapShape: (part: string): Text => text(`“${part}” is not field=column`, `“${part}”不是“项目=列名”`),
  mapShapeHint: text('As in --map date=日期,name=姓名', '如 --map date=日期,name=姓名'),
  mapTwice: (field: string): Text => text(`${field} is mapped twice`, `${field} 对应了两次`),
  noSuchField: (field: string): Text => text(`There is no field “${field}”`, `没有“${field}”这一项`),
  fieldsAre: (fields: readonly string[]): Text =>
    text(`The fields: ${listed(fields).en}`, `可用：${listed(fields).zh}`),
  noSuchColumn: (column: string): Text => text(`The file has no column “${column}”`, `文件中没有“${column}”这一列`),
  columnsAre: (columns: readonly string[]): Text =>
    text(`Its columns: ${listed(columns).en}`, `现有各列：${listed(columns).zh}`),
  didYouMeanColumn: (near: string, columns: readonly string[]): Text =>
    text(
      `Did you mean “${near}”? Its columns: ${listed(columns).en}`,
      `是不是“${near}”？现有各列：${listed(columns).zh}`,
    ),
  noDateColumn: text('Which column is the date?', '不知道哪一列是日期'),
  noDateColumnHint: (columns: readonly string[]): Text =>
    text(
      `--map date=COLUMN; the columns: ${listed(columns).en}`,
      `请写 --map date=列名；现有各列：${listed(columns).zh}`,
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
