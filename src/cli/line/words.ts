import { echo, type Text, text } from '../../core/text.ts';

export const commandWords = {
  unknownCommand: (typed: string): Text => text(`There is no command “${echo(typed)}”`, `没有“${echo(typed)}”这个命令`),
  unknownOption: (command: string, typed: string): Text =>
    text(`“${command}” has no option ${echo(typed)}`, `“${command}”没有选项 ${echo(typed)}`),
  nextStep: (line: Text): Text => text(`Next: ${line.en}`, `下一步：${line.zh}`),
  didYouMean: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  sayOfWhat: (commands: readonly string[]): Text =>
    text(`Say of what: ${commands.join(', ')}`, `请写明是哪一类：${commands.join('、')}`),
  seeHelp: (command: string): Text => text(`See ${command} --help`, `用法见 ${command} --help`),
  optionNeedsValue: (option: string): Text => text(`${option} needs a value`, `${option} 后面要有值`),
  optionTakes: (option: string, shape: Text, help: Text): Text =>
    text(`Type ${option} ${shape.en}: ${help.en}`, `请写 ${option} ${shape.zh}：${help.zh}`),
  optionAsValue: (option: string, next: string): Text =>
    text(
      `${echo(next)} is read as an option. If it is the value, write ${option}=${echo(next)}`,
      `${echo(next)} 会被当作选项。如果它就是值，请写成 ${option}=${echo(next)}`,
    ),
  wrongDash: (typed: string): Text =>
    text(
      `“${echo(typed)}” begins with a dash that is not the hyphen of options`,
      `“${echo(typed)}”开头的横线不是选项用的英文连字符`,
    ),
  wrongDashHint: (line: string): Text =>
    text(
      `Options begin with --. If it is text, put -- before it: ${line}`,
      `选项以 -- 开头。如果它是内容，请在前面加上 --：${line}`,
    ),
  loose: (words: string, option: string): Text =>
    text(
      `“${echo(words)}” stands after ${option} and its value, and belongs to nothing`,
      `“${echo(words)}”写在 ${option} 的值之后，不知属于哪一项`,
    ),
  looseHint: (quoted: string): Text =>
    text(
      `If it belongs to the value, quote the whole: ${quoted}; if not, write it before the first option`,
      `如果是这个值的一部分，请整个加引号：${quoted}；否则请写在第一个选项之前`,
    ),
  typedBack: (option: string, value: string): Text =>
    text(
      `${option} ${value} is the number that stands there, as it is shown: it was left as it is`,
      `${option} ${value} 就是原有号码打码后的样子，原号码未作改动`,
    ),
  nothingChanged: text('nothing was changed', '没有改动'),
  notUtf8: (word: string): Text =>
    text(`“${echo(word)}” holds bytes that are no UTF-8`, `“${echo(word)}”中有不是 UTF-8 编码的字节`),
  notUtf8Hint: text(
    'Set the terminal to UTF-8 (export LANG=zh_CN.UTF-8) and type it again; a file with such a name must be renamed',
    '请把终端设为 UTF-8（export LANG=zh_CN.UTF-8）后重新输入；文件名若含这样的字节，请先改名',
  ),
  emptyValue: (name: string): Text => text(`${name} is empty`, `${name} 是空的`),
  clearsWith: (option: string, sign: string): Text =>
    text(
      `Leave the option out, or write ${option} ${sign} to clear what stands there`,
      `不填就不要写这个选项；要清除原有内容，请写 ${option} ${sign}`,
    ),
  contradiction: (option: string, values: readonly string[]): Text =>
    text(
      `${option} takes one value, and was given ${values.map((value) => `“${echo(value)}”`).join(' and ')}`,
      `${option} 只能写一个值，却写了${values.map((value) => `“${echo(value)}”`).join('和')}`,
    ),
  contradictionHint: (command: string): Text =>
    text(`Keep one of them; see ${command} --help`, `请只留其一；用法见 ${command} --help`),
  tooMany: (word: string): Text => text(`“${echo(word)}” is one word too many`, `多出了“${echo(word)}”`),
  tooManyHint: (command: string): Text =>
    text(
      `Put quotation marks around what belongs together; see ${command} --help`,
      `含空格的内容请加引号；用法见 ${command} --help`,
    ),
  missing: (names: readonly string[]): Text => text(`Missing: ${names.join(', ')}`, `缺少：${names.join('、')}`),
  fieldFault: (field: string, fault: Text): Text => ({ en: `${field}: ${fault.en}`, zh: `${field}：${fault.zh}` }),
  notLang: (typed: string): Text =>
    text(`--lang: “${echo(typed)}” is neither en nor zh`, `--lang：“${echo(typed)}”不是 en 或 zh`),
  badNow: (typed: string): Text =>
    text(`OFFICE_NOW: “${echo(typed)}” is not an ISO 8601 time`, `OFFICE_NOW：“${echo(typed)}”不是 ISO 8601 时间`),
  badNowHint: text(
    'Write it like 2026-11-23T08:30:00+08:00, or unset it',
    '写成 2026-11-23T08:30:00+08:00 这样，或者取消设置',
  ),
  badClock: (instant: string): Text =>
    text(
      `The clock of this machine shows ${echo(instant)}, which is beyond the year 9999`,
      `本机时钟是 ${echo(instant)}，超出了公元 9999 年`,
    ),
  badClockHint: text('Set the clock of this machine', '请校准本机时钟'),
  noId: (verb: string, zh: string): Text => text(`${verb} needs an id`, `${zh} 要写编号`),
  noIdHint: (verb: string, zh: string): Text => text(`office ${verb} F9`, `office ${zh} F9`),
  noDrawer: (id: string): Text => text(`No kind of record has ids like ${echo(id)}`, `没有 ${echo(id)} 这类编号`),
  drawerLetters: (letters: readonly Text[]): Text => ({
    en: letters.map(({ en }) => en).join(', '),
    zh: letters.map(({ zh }) => zh).join('、'),
  }),
  letterMeans: (letter: string, label: Text): Text => text(`${letter} ${label.en}`, `${letter} ${label.zh}`),
  cannot: (verb: Text, id: string, label: Text): Text =>
    text(`${id} is a record of “${label.en}”, which has no “${verb.en}”`, `${id} 属于“${label.zh}”，不能“${verb.zh}”`),

  save: text('Save this?', '以上内容，保存吗？'),
  noneOfThese: text('neither: I will type it again', '都不是，重新输入'),
  notSaved: text(
    'Nothing was saved. Change what is wrong; Ctrl-C gives it up',
    '没有保存。请逐项修改，回车保留原来的回答；按 Ctrl-C 放弃',
  ),
  unused: (typed: string): Text =>
    text(`Typed, but not asked for any more: “${typed}”`, `多输入的内容没有用到：“${typed}”`),
  isClosed: (title: string): Text => text(`${title} (closed)`, `${title}（已结束）`),

  helpDesk: text(
    'the desk’s folder, instead of OFFICE_DESK or the usual place',
    '台面所在文件夹（代替 OFFICE_DESK 或默认位置）',
  ),
  helpLang: text('language: en or zh', '语言：en 或 zh'),
  helpJson: text('one JSON value, for scripts', '输出一个 JSON 值，供脚本使用'),
  helpNoColor: text('no colours', '不用颜色'),
  helpNoPager: text('never page, however long it gets', '再长也不分页'),
  helpNoInput: text('never ask; what is missing is an error', '不提问；缺少内容即报错'),
  helpReveal: text('show phones and identity numbers in full', '完整显示电话和身份证号'),
  helpHelp: text('this help', '显示帮助'),
  helpVersion: text('the version', '显示版本'),
} as const;
