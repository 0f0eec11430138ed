import { type Text, text } from '../../../core/text.ts';

export const manualWords = {
  name: text('NAME', '名称'),
  synopsis: text('SYNOPSIS', '概要'),
  description: text('DESCRIPTION', '描述'),
  commands: text('COMMANDS', '命令'),
  options: text('OPTIONS', '通用选项'),
  environment: text('ENVIRONMENT', '环境变量'),
  exitStatus: text('EXIT STATUS', '退出码'),
  files: text('FILES', '文件'),
  topics: text('TOPICS', '专题'),
  examples: text('EXAMPLES', '示例'),
  seeAlso: text('SEE ALSO', '参见'),
  manual: text('The office desk', '办公室台面'),
  isDesk: text('the desk of a one-person office', '一个人的办公室台面'),
  about: text(
    'office is the notebook of the person who runs an office: meeting notices, duty rosters, visitors and follow-ups, kept in plain files on one’s own machine. Each morning it prints one list, ranked by importance and urgency, and every line says why it is there.',
    'office 代替办公室那本工作笔记：会议通知、值班、来访、督办，数据就是自己电脑上的文本文件。每天早上一张清单，按轻重缓急排好，每一行都写明为什么在那里。',
  ),
  byOneself: text(
    'On a terminal, office asks for whatever is missing. Times are written the way people say them: see office help times.',
    '在终端上，缺少的内容会逐项询问。时间怎么说就怎么写，见 office 帮助 时间。',
  ),
  topicsAre: text(
    'office help TOPIC explains what all commands have in common:',
    '各命令共通的内容，见 office 帮助 专题名：',
  ),
  everywhere: text(
    'Options that every command takes and exit codes are described in office(1).',
    '通用选项和退出码见 office(1)。',
  ),
  groups: {
    calendar: text('holidays, and calendars of other programs', '节假日安排，与其他日历程序互通'),
    config: text('the settings of the desk', '台面的设置'),
    remind: text('automatic reminders', '定时提醒'),
    template: text('your own .docx templates', '自备 docx 模板'),
  } as Readonly<Record<string, Text>>,
} as const;
