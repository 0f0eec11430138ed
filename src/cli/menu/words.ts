import { type Text, text } from '../../core/text.ts';

export const menuWords = {
  which: text('Which one?', '办哪一项？'),
  whichKeys: text(
    'Number or part of it; ↑↓, Enter; Esc or q leaves',
    '输入序号或其中几个字；↑↓ 选择，回车确定；Esc 或 q 退出',
  ),
  what: text('What is done about it?', '怎么办？'),
  whatKeys: text('↑↓, Enter; Esc goes back, q leaves', '↑↓ 选择，回车确定；Esc 返回，q 退出'),
  /** The command that was run, so that it can be typed the next time. */
  ran: (line: Text): Text => text(`By command: ${line.en}`, `命令写法：${line.zh}`),
  row: (rank: number, id: string, what: Text): Text => text(`${rank}  ${id}  ${what.en}`, `${rank}  ${id}  ${what.zh}`),

  welcome: text(
    'The desk is empty. Four steps to begin; Enter alone leaves one out, Ctrl-C stops',
    '台面还是空的。四步开张；直接回车跳过，Ctrl-C 中止',
  ),
  unit: text('1/4 Name of your office', '1/4 本单位名称'),
  unitHint: text('it signs the notices', '用作通知落款'),
  people: text('2/4 Who works here', '2/4 单位有哪些人'),
  peopleHint: text('names with commas, or a pasted list', '姓名用顿号分开，也可粘贴名单'),
  roster: text('3/4 Draw up a duty roster now?', '3/4 现在排值班吗？'),
  notice: text('4/4 Draft a first notice now?', '4/4 现在拟第一份会议通知吗？'),
  it: text('it', '全部内容'),
  noted: text('Note a trifle', '随手记一笔'),
  arrived: text('A visitor is here', '来访登记'),
  matter: text('A new matter', '新的督办事项'),
  called: text('Call a meeting', '拟会议通知'),
} as const;
