import { type Page, strong } from '../../../core/page.ts';
import { same, text } from '../../../core/text.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic } from './topic.ts';

/** Files in the folder of a desk. */
export const KEPT = [
  {
    path: 'desk.json',
    is: text('what is open or recent, one record a line', '未办结的和近期的，一行一条记录'),
  },
  {
    path: 'archive/2026/…',
    is: text(
      'closed records by month, moved here later: visits after 7 days, follow-ups after 14, notices and duty after 35',
      '已经归档的，按月存放：来访 7 天后、督办 14 天后、会议通知和值班 35 天后',
    ),
  },
  {
    path: 'journal/2026-11.ndjson',
    is: text(
      'a line for each command: who, when, what it changed; office log and office undo read it',
      '一条命令一行：何人、何时、改了什么；office log 和 office undo 读它',
    ),
  },
  {
    path: 'remind/',
    is: text('which reminders went out, and on which channels', '哪些提醒已经发出、发往何处'),
  },
  {
    path: 'secrets.json',
    is: text(
      'passwords, keys and webhook addresses of the channels; never in a backup or an export',
      '提醒渠道的密码、密钥和 Webhook 地址；不进备份，不导出',
    ),
  },
  {
    path: 'backup/',
    is: text(
      'the desk as it was before each day’s first change: 14 days, 12 months',
      '每天第一次改动前的台面：留 14 天、12 个月',
    ),
  },
] as const;

const KEPT_HERE: Page = part(
  text('In the folder', '文件夹里有'),
  listing(KEPT.map(({ path, is }) => [same(path), is])),
);

const SLIPS: Page = part(
  text('When something goes wrong', '出了差错'),
  listing([
    [
      'office undo',
      text('takes back the last command; again, the one before it', '撤销上一条命令；再来一次撤销更前一条'),
    ],
    ['office redo', text('does again what was taken back', '重做刚撤销的命令')],
    ['office undo --of F9', text('takes back the last command about a record', '撤销关于一条记录的最近一条命令')],
    ['office log F9', text('what happened to a record', '一条记录的来龙去脉')],
    [
      'office doctor',
      text(
        'checks the whole desk; --fix repairs what can be repaired safely',
        '检查整张台面；加 --修复 即修好能放心修的',
      ),
    ],
    [
      'office recover',
      text(
        'brings back what the journal or a conflict copy has and the desk lacks',
        '找回日志或冲突副本中有而台面没有的',
      ),
    ],
    [
      text('office restore yesterday', 'office restore 昨天'),
      text('brings back the desk of that morning; the replaced one is kept', '恢复到那天早上；被替换的台面仍保留'),
    ],
  ]),
);

const ELSEWHERE: Page = part(
  text('Copies and other computers', '换个地方'),
  listing([
    [
      text('office backup --out desk.json', 'office backup --out 台面.json'),
      text('the whole desk in one file; office restore takes it', '整张台面存成一个文件，office restore 可恢复'),
    ],
    [
      text('office export --out desk.json', 'office export --out 台面.json'),
      text('for another computer, where office import adds it', '搬到另一台电脑，用 office import 并入'),
    ],
  ]),
);

const MIND: Page = part(
  text('Keep in mind', '请注意'),
  points(
    text(
      'A power cut leaves the old desk or the new one, never half of one.',
      '突然断电，台面要么是改之前的，要么是改之后的，不会只写一半。',
    ),
    text(
      'Do not edit these files while office runs, and do not let two computers share one desk.',
      '不要在 office 运行时改这些文件，也不要让两台电脑共用一张台面。',
    ),
    text(
      'Phone numbers are complete in these files: protect copies as well as the desk itself.',
      '文件中的电话是完整的：备份和导出的文件要同样妥善保管。',
    ),
  ),
);

export const files: Topic = {
  name: 'files',
  alias: '文件',
  summary: text('Where the desk is kept, and how to get it back', '数据在哪里，怎么找回'),
  page: ({ folder }) => [
    { kind: 'title', cell: text('Files', '文件') },
    { kind: 'gap' },
    { kind: 'lines', lines: [[text('Your desk is the folder ', '您的台面是文件夹 '), strong(folder)]] },
    {
      kind: 'lines',
      lines: [
        text(
          'Only you can read it. --desk, or the variable OFFICE_DESK, names another.',
          '只有您本人能读。要用别的文件夹，写 --台面 或设变量 OFFICE_DESK。',
        ),
      ],
    },
    ...KEPT_HERE,
    ...SLIPS,
    ...ELSEWHERE,
    ...MIND,
  ],
};
