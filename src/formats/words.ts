import { type Text, text } from '../core/text.ts';

/** Sentences about files of the user: those that are read, and those that are written. */
export const fileWords = {
  noSuchFile: (path: string): Text => text(`There is no file ${path}`, `没有文件 ${path}`),
  noSuchFileHint: text('Check the path; a relative one starts in this folder', '请检查路径；相对路径从当前目录算起'),
  isFolder: (path: string): Text => text(`${path} is not a file`, `${path} 不是文件`),
  cannotRead: (path: string): Text => text(`${path} cannot be read`, `${path} 无法读取`),
  cannotReadHint: text('Check that you may read it', '请检查读取权限'),
  tooLarge: (path: string, most: number): Text => text(`${path} is larger than ${most} MB`, `${path} 超过 ${most} MB`),
  tooLargeHint: text('Split it and import the parts one by one', '请分成几个文件逐个导入'),
  emptyFile: (file: string): Text => text(`${file} is empty`, `${file} 是空文件`),
  emptyFileHint: text(
    'A row of headings is expected, and below it a row for each record',
    '应有一行表头，其后每行一条',
  ),
  workbook: (file: string): Text => text(`${file} is a workbook, not a CSV file`, `${file} 是电子表格，不是 CSV 文件`),
  workbookHint: text('Save it as CSV (UTF-8) first', '请先另存为 CSV UTF-8 格式'),
  notRead: (file: string): Text =>
    text(
      `${file} cannot be read as a workbook: it is damaged, or of an older or another kind`,
      `${file} 无法作为电子表格读取：文件已损坏，或版本过旧，或不是电子表格`,
    ),
  notReadHint: text('Open it in the spreadsheet program and save it as .xlsx', '请用表格软件打开，另存为 .xlsx'),
  groupedRows: (file: string): Text =>
    text(`${file} has grouped or repeated rows, which would be lost`, `${file} 有分组或重复打印的行，读取会遗漏`),
  tooManyCells: (file: string): Text =>
    text(`${file} has more cells than can be read at once`, `${file} 内容过多，无法一次读取`),
  tooManyRows: (file: string, most: number): Text =>
    text(
      `${file} has more than ${most.toLocaleString('en-US')} rows`,
      `${file} 超过 ${most.toLocaleString('en-US')} 行`,
    ),
  tooManyCellsHint: text(
    'Split it into several files, or save it as .xlsx',
    '请分成几个文件，或另存为 .xlsx 后逐个导入',
  ),
  webPage: (file: string): Text =>
    text(`${file} is a web page that is only called a workbook`, `${file} 实际是网页，只是用了表格的扩展名`),
  noSuchSheet: (name: string): Text => text(`There is no sheet “${name}”`, `没有工作表“${name}”`),
  sheetsAre: (names: Text): Text => text(`Its sheets: ${names.en}`, `现有工作表：${names.zh}`),
  noSheets: (file: string): Text => text(`${file} has no sheets: it is text`, `${file} 是文本，没有工作表`),
  noSheetsHint: text('Leave --sheet out', '请去掉 --sheet'),
  damagedFile: (file: string): Text => text(`${file} is damaged or not whole`, `${file} 已损坏或不完整`),
  damagedFileHint: text(
    'Open it in the program that wrote it, save it again, or copy it once more',
    '请用原来的程序打开后重新保存，或重新复制一份',
  ),
  sealedFile: (file: string): Text => text(`${file} has a password`, `${file} 设有密码`),
  sealedFileHint: text('Take the password away and save it again', '请先取消密码再保存'),
  unpacksTooLarge: (file: string, parts: number, mb: number): Text =>
    text(
      `${file} unpacks to more than ${parts.toLocaleString('en-US')} parts or ${mb} MB`,
      `${file} 展开后超过 ${parts.toLocaleString('en-US')} 个部分或 ${mb} MB`,
    ),
  unpacksTooLargeHint: text('Copy what is needed into a new file and save that', '请把需要的内容复制到新文件中再保存'),
  notText: (file: string, line: number): Text =>
    text(
      `${file} line ${line}: bytes that are no text in UTF-8 or GB18030`,
      `${file} 第 ${line} 行不是 UTF-8 或 GB18030 文本`,
    ),
  notTextHint: text('Save it as CSV (UTF-8), or say --encoding', '请另存为 CSV UTF-8，或用 --encoding 指明编码'),
  damagedText: (file: string, line: number): Text =>
    text(`${file} line ${line}: bytes that are not UTF-8`, `${file} 第 ${line} 行有不合 UTF-8 的字节`),
  openQuote: (file: string, line: number): Text =>
    text(`${file} line ${line}: a quotation mark is never closed`, `${file} 第 ${line} 行：引号没有闭合`),
  strayQuote: (file: string, line: number): Text =>
    text(`${file} line ${line}: a quotation mark stands where none may`, `${file} 第 ${line} 行：引号位置不对`),
  quoteHint: text(
    'A field with quotation marks stands in them, each one inside doubled: "say ""yes"""',
    '含引号的内容要整个放在引号中，其中的引号写两遍："他说""好"""',
  ),
  ragged: (file: string, line: number): Text =>
    text(`${file} line ${line}: not as many fields as headings`, `${file} 第 ${line} 行：列数与表头不符`),
  raggedHint: text('Mend the line; a field with a comma stands in quotation marks', '请改正该行；含逗号的内容要加引号'),
  brokenCsv: (file: string, line: number): Text =>
    text(`${file} line ${line} cannot be read as CSV`, `${file} 第 ${line} 行无法按 CSV 读取`),

  taken: (path: string): Text => text(`${path} is there already`, `${path} 已存在`),
  forceHint: text(
    'Nothing was written. Name another file, or replace that one with --force',
    '未写入。请换一个文件名，或加 --force 覆盖原文件',
  ),
  replace: (path: string): Text => text(`${path} is there already. Replace it?`, `${path} 已存在，是否覆盖？`),
  leadsElsewhere: (path: string, real: string): Text =>
    text(`${path} is a link to a file of another kind: ${real}`, `${path} 是链接，指向另一种文件：${real}`),
  notAFileHint: text('Nothing was written. Name another file', '未写入。请换一个文件名'),
  notWritten: (path: string): Text => text(`${path} cannot be written`, `${path} 无法写入`),
  notWrittenHint: text(
    'Check that its folder exists, that you may write there, and that the disk has room',
    '请检查所在文件夹是否存在、有无写权限、磁盘空间是否足够',
  ),
} as const;
