import { inLang, listed, type Text, text } from '../../../core/text.ts';

const echo = (written: string): string => (written.length > 40 ? `${written.slice(0, 40)}…` : written);
const counted = (n: number): string => n.toLocaleString('en-US');

/** What is said of papers that go out of the office and come in. */
export const paperWords = {
  exportDoes: text('The whole desk, or one drawer, as JSON or CSV', '导出整个台面或一类记录（JSON 或 CSV）'),
  exportAbout: text(
    'JSON holds everything, archived records and settings included: imported into an empty desk it is the same desk again. CSV holds one drawer and opens in Excel; office import takes it back as well, and a leading apostrophe keeps Excel from running or changing a cell. Phones are in full, because it is your own data: keep the file where nobody else reads it. With --out it is readable by you only, and never written over a file that is there. Passwords and webhooks are never in it.',
    'JSON 含全部内容（已归档记录、设置在内）：导入空台面即还原同一台面。CSV 每次一类，可用 Excel 打开，也可用 office import 导回；单元格前的撇号用来防止 Excel 当作公式运行或改动内容。导出的是您自己的数据，电话完整不遮盖，请妥善保管。用 --out 写出的文件仅本人可读，已有的文件不会被覆盖。密码和 Webhook 地址不在其中。',
  ),
  exportWhole: text('Everything, in a file', '全部内容存为文件'),
  exportVisits: text('The visitors’ book, for Excel', '来访台账，供 Excel 打开'),
  drawerHelp: text('one drawer only', '只导出这一类'),
  formatHelp: text('how it is written', '格式'),
  outHelp: text('into this new file', '写入这个新文件'),
  formats: { json: text('JSON', 'JSON'), csv: text('CSV', 'CSV') },
  csvNeedsDrawer: text('CSV holds one drawer: say which', 'CSV 每次只能导出一类，请指明'),
  csvNeedsDrawerHint: text(
    'As in office export --drawer visitors --format csv',
    '如 office export --drawer visitors --format csv',
  ),
  personalNote: text(
    'This has phones and names in full; --out FILE writes it where only you can read it',
    '其中电话、姓名未遮盖；用 --out 文件名 可写成仅本人可读的文件',
  ),
  exported: (records: number, file: string): Text =>
    text(`${counted(records)} records written to ${file}`, `已将 ${counted(records)} 条记录写入 ${file}`),
  keepItSafe: text('Phones are in full in it, and only you can read it', '其中电话未遮盖；文件仅本人可读'),

  importDoes: text('Take in what office export wrote', '导入 office export 导出的文件'),
  importAbout: text(
    'Into an empty desk: the same desk, with its ids, settings and holidays. Into one that is in use: records are told apart by their uid. One that is not here is added, under its own id if that was never used here, else under a new one, and what refers to it follows. Of one that differs the later changed stays. Settings and holiday years that stand here stay; how reminders are sent is never taken over. All of it in one step or nothing. A visitors’ book of your own goes by office visitor import.',
    '导入空台面：还原同一台面，编号、设置、节假日都在。导入已在用的台面：按 uid 辨认，没有的加入——编号未用过的照旧，用过的另编新号，引用随之更改；内容不同的，留更新较晚的一份。这里已有的设置和节假日年份不变；提醒如何发送从不随导入更改。一次写入，不会只写一半。自己的来访台账请用 office visitor import。',
  ),
  importTry: text('Only say what would be done', '先试一遍，不写入'),
  importFileHelp: text('the file, JSON or CSV', '文件（JSON 或 CSV）'),
  dryRunHelp: text('only say what would be done', '只试算，不写入'),
  took: (file: string): Text => text(`Taken in from ${file}`, `已导入 ${file}`),
  wouldTake: (file: string): Text =>
    text(`Dry run: from ${file} would be taken in; nothing was written`, `试算：${file} 将导入如下，未写入`),
  drawer: text('Drawer', '分类'),
  added: text('Added', '新增'),
  there: text('Already there', '已有'),
  updated: text('Updated', '更新'),
  kept: text('Kept as here', '保留原样'),
  settingsTaken: (names: readonly string[]): Text =>
    text(`Settings taken over: ${listed(names).en}`, `采用的设置：${listed(names).zh}`),
  settingsKept: (names: readonly string[]): Text =>
    text(`Settings kept as here: ${listed(names).en}`, `保留本台面的设置：${listed(names).zh}`),
  yearsTaken: (years: readonly string[]): Text =>
    text(`Holiday years taken over: ${listed(years).en}`, `采用的节假日年份：${listed(years).zh}`),
  renamed: (pairs: readonly (Text | string)[]): Text =>
    text(`They have other ids here: ${listed(pairs).en}`, `在本台面的编号不同：${listed(pairs).zh}`),
  keptIds: (ids: readonly (Text | string)[]): Text =>
    text(
      `They differ in the file, which is not the newer: ${listed(ids).en}`,
      `与文件不同、文件不比这里新：${listed(ids).zh}`,
    ),
  more: (n: number): Text => text(`and ${counted(n)} more`, `另 ${counted(n)} 条`),

  notWholeJson: (file: string, line: number): Text =>
    text(`${file} line ${line}: the JSON is broken or not whole`, `${file} 第 ${line} 行：JSON 有误或不完整`),
  exportAgain: text('Export it anew, or copy the file again', '请重新导出，或重新复制该文件'),
  notAnExport: (file: string): Text => text(`${file} is not an export of office`, `${file} 不是 office 导出的文件`),
  laterExport: (schema: string): Text =>
    text(`“${echo(schema)}” is a form this version does not know`, `本版本不认识“${echo(schema)}”`),
  upgrade: text('Upgrade office, then try again', '请升级 office 后重试'),
  holidaysHint: text('A year’s holidays: office calendar import FILE', '节假日安排请用：office calendar import 文件'),
  bookHint: text('A visitors’ book: office visitor import FILE.csv', '来访台账请用：office visitor import 文件.csv'),
  noSuchDrawer: (name: string): Text => text(`There is no drawer “${echo(name)}”`, `没有“${echo(name)}”这一类`),
  noDrawers: text('not one list of records for each drawer', '不是按类别分列的记录'),
  noIdInLine: (file: string, line: number): Text =>
    text(`${file} line ${line}: it has no id or no uid`, `${file} 第 ${line} 行：缺少 id 或 uid`),
  missingColumns: (drawer: Text, columns: readonly string[]): Text =>
    text(
      `The columns ${listed(columns).en} of “${drawer.en}” are missing`,
      `“${drawer.zh}”缺少这些列：${listed(columns).zh}`,
    ),
  twiceColumn: (column: string): Text => text(`There are two columns “${echo(column)}”`, `“${echo(column)}”列重复`),

  at: (file: string, place: string, what: Text): Text => ({
    en: `${file}, ${place}: ${inLang(what, 'en')}`,
    zh: `${file}，${place}：${inLang(what, 'zh')}`,
  }),
  nothingTaken: text(
    'Nothing was taken in. Mend the file, or export it anew',
    '未导入任何内容。请改正该文件或重新导出',
  ),
  tooDeep: text('nested too deeply', '嵌套过深'),
  forbiddenName: text('a field may not be named so', '字段不能用这个名字'),
  notText: text('not text', '不是文字'),
  wrongId: (letter: string): Text => text(`its id is not one like ${letter}9`, `编号应形如 ${letter}9`),
  uidElsewhere: (drawer: Text): Text =>
    text(`its uid is that of a record of “${drawer.en}”`, `其 uid 与“${drawer.zh}”中的一条记录相同`),
  wrongCounter: text('not a number an id can have', '不是编号可用的数字'),
} as const;
