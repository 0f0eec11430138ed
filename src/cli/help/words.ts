import { echo, type Text, text } from '../../core/text.ts';

export const helpWords = {
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
  moreHelp: text('office <command> --help tells more about each', '各命令详情：office <命令> --帮助'),
  about: text('The desk of a one-person office', '一个人的办公室台面'),

  routed: {
    show: text('A record of any kind, by its id', '按编号查看任何一条记录'),
    edit: text('Corrects a record of any kind, by its id', '按编号更正任何一条记录'),
    rm: text('Removes a record of any kind, by its id', '按编号删除任何一条记录'),
    done: text('Closes a matter or a visit, by its id, with what came of it', '按编号办结督办、了结来访，写明结果'),
    add: text('Adds lines to a record: what, who, by when', '给记录加事项：办什么、谁办、何时办完'),
    tick: text('Ticks lines of a record that are done', '勾掉记录中办完的事项'),
    skip: text('Leaves a line or a time out, with the reason', '某项或某期免办，写明原因'),
    assign: text('Puts one name behind a line', '把一项落实到人'),
    rehearse: text('Goes through all lines by time and names the gaps', '按时间过一遍各项，找出没有落实的衔接'),
    request: text('Asks for an instruction, before which nothing is closed', '请示；批示登记之前不能办结'),
    instruction: text('Records the instruction that came, word for word', '登记批示原话'),
    inform: text('Records that somebody above was told', '登记已向上级报告'),
  },

  topics: text('Topics', '专题'),
  unknownTopic: (typed: string): Text =>
    text(`There is neither a command nor a topic “${echo(typed)}”`, `没有“${echo(typed)}”这个命令或专题`),

  nearTopic: ({ name, alias }: { readonly name: string; readonly alias: string }): Text =>
    text(`Did you mean office help ${name}?`, `是不是 office 帮助 ${alias}？`),

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
} as const;
