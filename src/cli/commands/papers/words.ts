import { echo, inLang, listed, type Text, text } from '../../../core/text.ts';

const counted = (n: number): string => n.toLocaleString('en-US');

/** Words of export and import. */
export const paperWords = {
  exportDoes: text('Export the whole desk or one drawer as JSON or CSV', '导出整个台面或一类记录（JSON 或 CSV）'),
  exportAbout: text(
    'JSON contains everything, including archived records and settings; imported into an empty desk it gives the same desk. CSV contains one drawer and opens in Excel; office import reads it too. A leading apostrophe in a cell keeps Excel from running it as a formula or changing it. Phones are complete, because this is your own data: keep the file where nobody else can read it. A file written with --out can only be read by you, and an existing file is never overwritten. Passwords and webhook addresses are never exported.',
    'JSON 含全部内容（已归档记录、设置在内）：导入空台面即还原同一台面。CSV 每次一类，可用 Excel 打开，也可用 office import 导回；单元格前的撇号用来防止 Excel 当作公式运行或改动内容。导出的是您自己的数据，电话完整不遮盖，请妥善保管。用 --out 写出的文件仅本人可读，已有的文件不会被覆盖。密码和 Webhook 地址不在其中。',
  ),
  exportWhole: text('Everything, in a file', '全部内容存为文件'),
  exportVisits: text('The visitors’ book, for Excel', '来访台账，供 Excel 打开'),
  drawerHelp: text('one drawer only', '只导出这一类'),
  formatHelp: text('file format', '格式'),
  outHelp: text('write this new file', '写入这个新文件'),
  formats: { json: text('JSON', 'JSON'), csv: text('CSV', 'CSV') },
  csvNeedsDrawer: text('CSV contains one drawer: name it', 'CSV 每次只能导出一类，请指明'),
  csvNeedsDrawerHint: text(
    'As in office export --drawer visitors --format csv',
    '如 office export --drawer visitors --format csv',
  ),
  personalNote: text(
    'Phones and names are complete here; --out FILE writes a file that only you can read',
    '其中电话、姓名未遮盖；用 --out 文件名 可写成仅本人可读的文件',
  ),
  exported: (records: number, file: string): Text =>
    text(`${counted(records)} records written to ${file}`, `已将 ${counted(records)} 条记录写入 ${file}`),
  keepItSafe: text('Phones in it are complete; only you can read the file', '其中电话未遮盖；文件仅本人可读'),

  importDoes: text('Import a file made by office export', '导入 office export 导出的文件'),
  importAbout: text(
    'Importing into an empty desk gives the same desk, with its ids, settings and holidays. On a desk in use, records are recognised by their uid. A record that is missing here is added, with its own id if that was never used here, otherwise with a new one; references to it are changed too. If a record differs, the one changed last is kept. Settings and holiday years that exist here stay; settings for sending reminders are never imported. Either everything is imported or nothing. For a visitors’ book of your own use office visitor import.',
    '导入空台面：还原同一台面，编号、设置、节假日都在。导入已在用的台面：按 uid 辨认，没有的加入——编号未用过的照旧，用过的另编新号，引用随之更改；内容不同的，留更新较晚的一份。这里已有的设置和节假日年份不变；提醒如何发送从不随导入更改。一次写入，不会只写一半。自己的来访台账请用 office visitor import。',
  ),
  importTry: text('Try it without writing', '先试一遍，不写入'),
  importFileHelp: text('the file, JSON or CSV; - is standard input', '文件（JSON 或 CSV）；-表示标准输入'),
  importPiped: text('everything goes onto another desk, without a file', '不经文件，直接导入另一台面'),
  pasteNow: text('Paste the export, then press Ctrl-D on a line of its own', '请粘贴导出的内容，完后另起一行按 Ctrl-D'),
  nothingPiped: text('Standard input is empty', '标准输入是空的'),
  nothingPipedHint: text(
    'Pipe an export into it: office export --desk OTHER | office import -; if the export failed, see what it says',
    '请用管道送入导出的内容：office export --desk 另一台面 | office import -；若导出未成，请看它的提示',
  ),
  dryRunHelp: text('only show what would be done', '只试算，不写入'),
  took: (file: string): Text =>
    file === '-'
      ? text('Imported from standard input', '已从标准输入导入')
      : text(`Imported from ${file}`, `已导入 ${file}`),
  wouldTake: (file: string): Text =>
    text(`Dry run: this would be imported from ${file}; nothing was written`, `试算：${file} 将导入如下，未写入`),
  drawer: text('Drawer', '分类'),
  added: text('Added', '新增'),
  there: text('Already there', '已有'),
  updated: text('Updated', '更新'),
  kept: text('Kept unchanged', '保留原样'),
  settingsTaken: (names: readonly string[]): Text =>
    text(`Settings imported: ${listed(names).en}`, `采用的设置：${listed(names).zh}`),
  settingsKept: (names: readonly string[]): Text =>
    text(`Settings of this desk kept: ${listed(names).en}`, `保留本台面的设置：${listed(names).zh}`),
  yearsTaken: (years: readonly string[]): Text =>
    text(`Holiday years imported: ${listed(years).en}`, `采用的节假日年份：${listed(years).zh}`),
  renamed: (pairs: readonly (Text | string)[]): Text =>
    text(`Records with another id on this desk: ${listed(pairs).en}`, `在本台面的编号不同：${listed(pairs).zh}`),
  keptIds: (ids: readonly (Text | string)[]): Text =>
    text(
      `Records that differ from the file, which is not newer: ${listed(ids).en}`,
      `与文件不同、文件不比这里新：${listed(ids).zh}`,
    ),
  more: (n: number): Text => text(`and ${counted(n)} more`, `另 ${counted(n)} 条`),

  notWholeJson: (file: string, line: number): Text =>
    text(`${file} line ${line}: the JSON is broken or not whole`, `${file} 第 ${line} 行：JSON 有误或不完整`),
  changedMeanwhile: (file: string): Text =>
    text(`${file} was written anew while it was read`, `读取时 ${file} 已被改写`),
  exportAgain: text('Export again, or copy the file again', '请重新导出，或重新复制该文件'),
  notAnExport: (file: string): Text => text(`${file} is not an export of office`, `${file} 不是 office 导出的文件`),
  laterExport: (schema: string): Text =>
    text(`This version does not know the format “${echo(schema)}”`, `本版本不认识“${echo(schema)}”`),
  upgrade: text('Upgrade office, then try again', '请升级 office 后重试'),
  holidaysHint: text(
    'To import a year’s holidays: office calendar import FILE',
    '节假日安排请用：office calendar import 文件',
  ),
  bookHint: text(
    'To import a visitors’ book: office visitor import FILE.csv',
    '来访台账请用：office visitor import 文件.csv',
  ),
  noSuchDrawer: (name: string): Text => text(`There is no drawer “${echo(name)}”`, `没有“${echo(name)}”这一类`),
  noDrawers: text('not a list of records for each drawer', '不是按类别分列的记录'),
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
    'Nothing was imported. Correct the file, or export it again',
    '未导入任何内容。请改正该文件或重新导出',
  ),
  tooDeep: text('nested too deeply', '嵌套过深'),
  forbiddenName: text('a field must not have this name', '字段不能用这个名字'),
  notText: text('not text', '不是文字'),
  wrongId: (letter: string): Text => text(`its id must look like ${letter}9`, `编号应形如 ${letter}9`),
  uidElsewhere: (drawer: Text): Text =>
    text(`its uid belongs to a record of “${drawer.en}”`, `其 uid 与“${drawer.zh}”中的一条记录相同`),
  wrongCounter: text('not a number an id can have', '不是编号可用的数字'),
} as const;
