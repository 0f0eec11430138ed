import { echo, type Text, text } from '../../core/text.ts';

export const commandWords = {
  unknownCommand: (typed: string): Text => text(`There is no command “${echo(typed)}”`, `没有“${echo(typed)}”这个命令`),
  unknownOption: (command: string, typed: string): Text =>
    text(`“${command}” has no option ${echo(typed)}`, `“${command}”没有选项 ${echo(typed)}`),
  didYouMean: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  sayOfWhat: (commands: readonly string[]): Text =>
    text(`Say of what: ${commands.join(', ')}`, `请写明是哪一类：${commands.join('、')}`),
  seeHelp: (command: string): Text => text(`See ${command} --help`, `用法见 ${command} --help`),
  optionNeedsValue: (option: string): Text => text(`${option} needs a value`, `${option} 后面要有值`),
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
  emptyValue: (name: string): Text => text(`${name} is empty`, `${name} 的值为空`),
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
  noId: (verb: string): Text => text(`${verb} needs an id`, `${verb} 要写编号`),
  noIdHint: (verb: string): Text => text(`office ${verb} F9`, `office ${verb} F9`),
  noDrawer: (id: string): Text => text(`No kind of record has ids like ${echo(id)}`, `没有 ${echo(id)} 这类编号`),
  drawerLetters: (letters: readonly Text[]): Text => ({
    en: letters.map(({ en }) => en).join(', '),
    zh: letters.map(({ zh }) => zh).join('、'),
  }),
  letterMeans: (letter: string, label: Text): Text => text(`${letter} ${label.en}`, `${letter} ${label.zh}`),
  cannot: (verb: string, id: string, label: Text): Text =>
    text(`${id} is a record of “${label.en}”, which has no “${verb}”`, `${id} 属于“${label.zh}”，不能“${verb}”`),

  save: text('Save this?', '以上内容，保存吗？'),
  noneOfThese: text('neither: I will type it again', '都不是，重新输入'),
  notSaved: text(
    'Nothing was saved. Change what is wrong; Ctrl-C gives it up',
    '没有保存。请逐项修改，回车保留原来的回答；按 Ctrl-C 放弃',
  ),
  unused: (typed: string): Text =>
    text(`Typed, but not asked for any more: “${typed}”`, `多输入的内容没有用到：“${typed}”`),
  isClosed: (title: string): Text => text(`${title} (closed)`, `${title}（已结束）`),

  usage: text('Usage', '用法'),
  commands: text('Commands', '命令'),
  daily: text('Every day', '每天'),
  nouns: text('Drawers', '分类'),
  desk: text('The desk itself', '台面本身'),
  options: text('Options', '选项'),
  argumentsHead: text('Arguments', '参数'),
  examples: text('Examples', '示例'),
  globals: text('Everywhere', '通用选项'),
  needed: text(' (needed)', '（必填）'),
  moreHelp: text('office <command> --help tells more about each', '各命令详情：office <命令> --help'),
  about: text('The desk of a one-person office', '一个人的办公室台面'),

  routed: {
    show: text('A record of any kind, by its id', '按编号查看任何一条记录'),
    edit: text('Corrects a record of any kind, by its id', '按编号更正任何一条记录'),
    rm: text('Removes a record of any kind, by its id', '按编号删除任何一条记录'),
    done: text('Closes a matter or a visit, by its id, with what came of it', '按编号办结督办、了结来访，写明结果'),
  },

  topics: text('Topics', '专题'),
  unknownTopic: (typed: string): Text =>
    text(`There is neither a command nor a topic “${echo(typed)}”`, `没有“${echo(typed)}”这个命令或专题`),

  /** The command in the other language. */
  alsoNamed: (command: Text): Text => text(` (in Chinese: ${command.en})`, `（英文写法：${command.zh}）`),
  alsoTyped: (command: Text): Text => text(`       or  ${command.en}`, `或    ${command.zh}`),

  allCommands: text(
    'office <command> --help tells more about each, office help about everything',
    '各命令详情：office <命令> --帮助；全部命令和专题：office 帮助',
  ),
  /** The page of `office` alone. It has to fit a screen of 24 lines. */
  normalDay: [
    {
      when: text('In the morning', '早上'),
      lines: [
        {
          typed: text('office today', 'office 今日'),
          does: text('the list of the day, most pressing first', '今日清单，按轻重缓急'),
        },
        { typed: text('office duty who', 'office 值班 谁在班'), does: text('who is on duty', '谁在值班') },
      ],
    },
    {
      when: text('During the day', '白天'),
      lines: [
        { typed: text('office jot TEXT', 'office 随手记 内容'), does: text('note a trifle', '随手记一笔') },
        {
          typed: text('office visitor in NAME', 'office 来访 登记 姓名'),
          does: text('a visitor arrives; later: visitor out V3', '来访登记；离开时 office 离开 V3'),
        },
        {
          typed: text('office followup new TITLE', 'office 督办 新建 事项'),
          does: text('a matter to carry through', '登记督办事项'),
        },
        {
          typed: text('office followup feedback F9 TEXT', 'office 反馈 F9 内容'),
          does: text('what its lead reports', '登记主办反馈'),
        },
        {
          typed: text('office notice new', 'office 通知 新建'),
          does: text('call a meeting; asks for what is missing', '拟会议通知，缺什么问什么'),
        },
        {
          typed: text('office notice reply N1 NAME yes', 'office 回执 N1 姓名 参加'),
          does: text('an answer that came', '登记回执'),
        },
        { typed: text('office search WORD', 'office 查找 字词'), does: text('find anything', '全台面查找') },
        { typed: text('office undo', 'office 撤销'), does: text('take back the last command', '撤销上一条命令') },
      ],
    },
    {
      when: text('Before you leave', '下班前'),
      lines: [
        {
          typed: text('office done F9 --result TEXT', 'office 办结 F9 --结果 结果'),
          does: text('carried through', '办结'),
        },
        {
          typed: text('office visitor sweep', 'office 来访 清场'),
          does: text('sign out whoever is still inside', '清点在内来访，一并登记离开'),
        },
        { typed: text('office week', 'office 本周'), does: text('what comes tomorrow, and after', '看看明天和本周') },
      ],
    },
  ],

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
