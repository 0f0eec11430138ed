import { echo, listed, type Text, text } from '../../../core/text.ts';

const signed = (names: readonly string[]): Text => listed(names.map((name) => `【${name}】`));

/** Words of the commands about templates. */
export const templateWords = {
  noFolder: (folder: string): Text => text(`${folder} cannot be read`, `${folder} 无法读取`),
  noFolderHint: text('Check that it is a folder and that you may read it', '请检查它是否为文件夹、有无读取权限'),
  noTemplate: (typed: string): Text => text(`There is no template “${echo(typed)}”`, `没有模板“${echo(typed)}”`),
  none: (folder: string): Text =>
    text(
      `Put a .docx file into ${folder}. Write 【Meeting】 in it where the name of a meeting is to stand`,
      `请把 docx 文件放进 ${folder}，在要填会议名称处写【会议名称】`,
    ),
  thereAre: (names: readonly string[]): Text => text(`Templates: ${listed(names).en}`, `现有模板：${listed(names).zh}`),
  didYouMean: (name: string): Text => text(`Did you mean ${name}?`, `是不是“${name}”？`),
  unknownIn: (file: string, names: readonly string[]): Text =>
    text(
      `${file} has places that nothing is known for: ${signed(names).en}`,
      `${file} 中有不认识的占位：${signed(names).zh}`,
    ),
  unknownHint: (file: string, id: string): Text =>
    text(
      `Nothing was written. See office template check ${file} ${id}, or leave them as they are with --keep`,
      `未写入。请看 office template check ${file} ${id}，或加 --keep 原样保留`,
    ),
  astray: (file: string, names: readonly string[]): Text =>
    text(
      `${file}: ${signed(names).en} has to stand in a row of a table`,
      `${file} 中 ${signed(names).zh} 应写在表格的一行里`,
    ),
  astrayHint: text(
    'Nothing was written. Put it into a table; its row is repeated',
    '未写入。请放进表格，该行会按人重复',
  ),
  name: text('Place', '占位'),
  value: text('Filled with', '填入'),
  rows: (count: number): Text => text(`${count} rows`, `${count} 行`),
  paragraphs: (first: string, count: number): Text =>
    text(`${first} … (${count} paragraphs)`, `${first} ……（共 ${count} 段）`),
  unknown: (near: string | null): Text =>
    near === null
      ? text('unknown', '不认识')
      : text(`unknown; did you mean 【${near}】?`, `不认识，是不是【${near}】？`),
  empty: text('(empty)', '（空）'),
  noPlaces: (file: string): Text => text(`${file} has no place 【…】 to be filled`, `${file} 中没有【…】占位`),
  allKnown: text('Every place is known', '全部认识'),
  someUnknown: (count: number): Text => text(`${count} unknown`, `${count} 处不认识`),
  namesAre: (id: string, names: readonly string[]): Text =>
    text(`Names for ${id}: ${signed(names).en}`, `${id} 可用：${signed(names).zh}`),
  written: (path: string): Text => text(`Written to ${path}`, `已写入 ${path}`),
  file: text('File', '文件'),
  places: text('Places', '占位数'),
} as const;
