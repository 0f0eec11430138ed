import type { Block, Page } from '../../../core/page.ts';
import { both, text } from '../../../core/text.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic, verbatim } from './topic.ts';

const LINES = [
  {
    typed: text('office remind install --every 10m', 'office remind install --every 10m'),
    does: text('send reminders automatically, looking every ten minutes', '装好定时提醒，每十分钟看一次'),
  },
  {
    typed: text('office remind install --morning 08:30', 'office remind install --morning 08:30'),
    does: text('send the day’s list too, on working days at half past eight', '工作日八点半再发今日清单'),
  },
  {
    typed: text('office remind status', 'office remind status'),
    does: text('show what was sent, where, and what comes next', '发过什么、发到哪里、接下来是什么'),
  },
  {
    typed: text('office remind --dry-run', 'office remind --dry-run'),
    does: text('show what would be sent now, without sending it', '看看此刻会提醒什么，不发出'),
  },
  {
    typed: text('office remind uninstall', 'office remind uninstall'),
    does: text('stop automatic reminders', '取消定时提醒'),
  },
] as const;

const INTRO: Block = {
  kind: 'lines',
  lines: [
    text(
      'The system can run office every few minutes. Each run sends the reminders that are newly due, each once. If none is due, nothing is sent.',
      '可以让系统每隔几分钟运行一次 office：有新到时间的事就提醒，只提醒一次；没有就不出声。',
    ),
  ],
};

const COMMANDS: Page = part(text('Commands', '命令'), listing(LINES.map(({ typed, does }) => [typed, does])));

const WHAT: Page = part(
  text('What you are reminded of', '提醒什么'),
  points(
    text(
      'Meetings the day before and half an hour before; replies that are due; follow-ups close to their date, due today, and each working morning while overdue.',
      '会议：前一天和开会前半小时；回执到期；督办：临期、今天到期、逾期后每个工作日早上。',
    ),
    text(
      'Duty the evening before and when it begins; expected visitors, and visitors still inside at closing time; a duty roster that has not been made in time.',
      '值班：前一天傍晚和接班时；预约的来访，下班时仍在内的来访；该排未排的值班表。',
    ),
    text(
      'How long before is a setting for each kind: office config set remind-meeting 1d,30m. For a single record, give --remind 1d,30m to new or edit.',
      '提前多久按类别设置：office config set remind-meeting 1d,30m；单独一条的，在新建或更正时写 --提醒 1d,30m。',
    ),
  ),
);

const WHERE: Page = part(
  text('Where it goes', '发到哪里'),
  points(
    text(
      'Choose with office config set remind-channels desktop,mail. Unless it is set, reminders are printed, and cron mails you what is printed.',
      'office config set remind-channels desktop,mail 指定发到哪里。不设则直接打印，cron 会把打印的内容寄给您。',
    ),
    text(
      'office config list shows the other settings that a channel needs. A channel that fails does not stop the others.',
      '各渠道还要填什么，见 office config list。一个渠道发不出去，不影响其他渠道。',
    ),
  ),
);

const OFF: Page = part(
  text('If the computer was off', '电脑关着的时候'),
  points(
    text(
      'A reminder that is late but still of use comes once and is marked late. Things that are over by then are counted in one line. Nothing comes twice.',
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
      'Add these lines at the end with crontab -e: the first three hold for all entries below them. Without them cron knows neither your time zone nor your language nor where Node is. 1-5 means Monday to Friday; cron does not know make-up Saturdays.',
      '用 crontab -e 加在最后：前三行对其下所有条目生效。时区、语言和 Node 在哪里都要写明，cron 自己不知道；1-5 只是周一到周五，不认调休。',
    ),
  ),
);

export const cronTopic: Topic = {
  name: 'cron',
  alias: '定时',
  summary: text('Automatic reminders and the morning list', '定时提醒和每天早上的清单'),
  page: () => [
    { kind: 'title', cell: text('Automatic reminders', '定时提醒') },
    { kind: 'gap' },
    INTRO,
    ...COMMANDS,
    ...WHAT,
    ...WHERE,
    ...OFF,
    ...BY_HAND,
  ],
};
