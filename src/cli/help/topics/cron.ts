import type { Block, Page } from '../../../core/page.ts';
import { both, text } from '../../../core/text.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic, verbatim } from './topic.ts';

const LINES = [
  {
    typed: text('office remind install --every 10m', 'office remind install --every 10m'),
    does: text('let it come by itself, every ten minutes', '装好定时提醒，每十分钟看一次'),
  },
  {
    typed: text('office remind install --morning 08:30', 'office remind install --morning 08:30'),
    does: text('the day’s list as well, on working days at half past eight', '工作日八点半再发今日清单'),
  },
  {
    typed: text('office remind status', 'office remind status'),
    does: text('what was sent, where, and what is next', '发过什么、发到哪里、接下来是什么'),
  },
  {
    typed: text('office remind --dry-run', 'office remind --dry-run'),
    does: text('what would be said now; nothing is sent', '看看此刻会提醒什么，不发出'),
  },
  {
    typed: text('office remind uninstall', 'office remind uninstall'),
    does: text('no more of it', '取消定时提醒'),
  },
] as const;

const INTRO: Block = {
  kind: 'lines',
  lines: [
    text(
      'The system can run office every few minutes. It then says what is newly due, once; where nothing is, it says nothing.',
      '可以让系统每隔几分钟运行一次 office：有新到时间的事就提醒，只提醒一次；没有就不出声。',
    ),
  ],
};

const COMMANDS: Page = part(text('Commands', '命令'), listing(LINES.map(({ typed, does }) => [typed, does])));

const WHAT: Page = part(
  text('What comes', '提醒什么'),
  points(
    text(
      'Meetings the day before and half an hour before; replies that are due; follow-ups close to their date, due today, and each working morning while overdue.',
      '会议：前一天和开会前半小时；回执到期；督办：临期、今天到期、逾期后每个工作日早上。',
    ),
    text(
      'Duty the evening before and when it begins; visitors who are expected, and those still inside at closing time; a roster that is not made in time.',
      '值班：前一天傍晚和接班时；预约的来访，下班时仍在内的来访；该排未排的值班表。',
    ),
    text(
      'How long before is a setting of each kind: office config set remind-meeting 1d,30m; for one record it is --remind 1d,30m when it is made or edited.',
      '提前多久按类别设置：office config set remind-meeting 1d,30m；单独一条的，在新建或更正时写 --remind 1d,30m。',
    ),
  ),
);

const WHERE: Page = part(
  text('Where it goes', '发到哪里'),
  points(
    text(
      'office config set remind-channels desktop,mail says where. Unless it is set, reminders are printed, and cron mails what is printed.',
      'office config set remind-channels desktop,mail 指定发到哪里。不设则直接打印，cron 会把打印的内容寄给您。',
    ),
    text(
      'office config list shows what a channel needs besides. One that fails does not stop the others.',
      '各渠道还要填什么，见 office config list。一个渠道发不出去，不影响其他渠道。',
    ),
  ),
);

const OFF: Page = part(
  text('If the computer was off', '电脑关着的时候'),
  points(
    text(
      'What is late but not over comes once, marked as late; what is over comes as one line. Nothing comes twice.',
      '晚了但还没过的，补一次并注明；已经过去的，合并成一行。不会重复。',
    ),
  ),
);

const BY_HAND: Page = part(
  text('By hand instead', '也可以自己写 crontab'),
  verbatim(
    both((lang) =>
      [
        'PATH=/usr/local/bin:/usr/bin:/bin',
        'TZ=Asia/Shanghai',
        `LANG=${lang === 'zh' ? 'zh_CN' : 'en_US'}.UTF-8`,
        '*/10 * * * *  office remind',
        '30 8 * * 1-5  office today',
      ]
        .map((line) => `  ${line}`)
        .join('\n'),
    ),
  ),
  points(
    text(
      'Add them with crontab -e, last of all: the first three lines hold for every entry below them. Cron knows neither your time zone nor your language nor where Node is unless it stands there, and takes 1-5 for Monday to Friday, make-up Saturdays or not.',
      '用 crontab -e 加在最后：前三行对其下所有条目生效。时区、语言和 Node 在哪里都要写明，cron 自己不知道；1-5 只是周一到周五，不认调休。',
    ),
  ),
);

export const cron: Topic = {
  name: 'cron',
  alias: '定时',
  summary: text('Reminders and the morning list by themselves', '定时提醒和每天早上的清单'),
  page: () => [
    { kind: 'title', cell: text('Reminders by themselves', '定时提醒') },
    { kind: 'gap' },
    INTRO,
    ...COMMANDS,
    ...WHAT,
    ...WHERE,
    ...OFF,
    ...BY_HAND,
  ],
};
