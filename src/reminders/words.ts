import { echo, type Text, text } from '../core/text.ts';

/** Words of `office remind`, its settings and its status. */
export const reminderWords = {
  title: (count: number): Text => text(count === 1 ? '1 reminder' : `${count} reminders`, `提醒 ${count} 条`),
  missedTitle: text('Reminders missed', '错过的提醒'),
  over: (count: number, beside: number): Text =>
    beside === 0
      ? text(
          `${count === 1 ? '1 thing' : `${count} things`} passed without a reminder; see office remind status`,
          `${count} 项已过时，未及提醒；office remind status 可查`,
        )
      : text(
          `${count} more ${count === 1 ? 'thing' : 'things'} passed without a reminder; see office remind status`,
          `另有 ${count} 项已过时，未及提醒；office remind status 可查`,
        ),
  late: (at: Text): Text => text(`(late; was for ${at.en})`, `（补发，原定 ${at.zh}）`),
  by: (channel: string, to: string | null): Text =>
    to === null ? text(channel, channel) : text(`${channel} to ${to}`, `${channel} → ${to}`),
  failed: (why: Text): Text => text(`${why.en}. It will be tried again`, `${why.zh}。下次再试`),
  notReached: text('an error before it ended the run', '前一条出错，本次运行中止'),
  unknown: (channel: string, count: number): Text => {
    const [what, they] = count === 1 ? ['1 reminder', 'It'] : [`${count} reminders`, 'They'];
    return text(
      `${what} by ${channel} may or may not have gone out: the program was interrupted while sending. ${they} will not be sent again; see office remind status`,
      `${channel} 有 ${count} 条提醒不知是否发出：发送途中程序中断。不再重发；office remind status 可查`,
    );
  },
  bookDamaged: (path: string, why: Text): Text =>
    text(
      `The list of sent reminders cannot be read: ${path} is damaged (${why.en}). office remind will rename it and send only reminders due within the last hour or later`,
      `已发送记录无法读取：${path} 已损坏（${why.zh}）。office remind 会将其另存，只从最近一小时应发的提醒继续`,
    ),

  remindDoes: text('Send the reminders that are newly due, each once', '发出到时的提醒，每条只发一次'),
  remindAbout: text(
    'Meant to be run every few minutes. Puts all reminders that are newly due into one message and sends it on every channel in remind-channels; if none is due, nothing is sent. Reminders missed while the computer was off come once: marked late if they still help, otherwise counted in one line. A channel that fails is tried again at the next run.',
    '宜每隔几分钟运行一次。把新到时的提醒汇成一份，发往“提醒渠道”所列各处；没有就不出声。关机期间错过的只补一次：尚有用的注明补发，已过时的合为一行。发送失败的，下次运行再试。',
  ),
  dryRunDoes: text('what would be sent now', '看现在会提醒什么'),
  leadsExample: text('when to be reminded of meetings', '设置会议何时提醒'),
  dryRunHelp: text('only show what would be sent, on every channel', '只显示将发的内容，不发送'),
  sinceHelp: text('drop all reminders that were due before this time', '此前应发的一概不发'),
  channelHelp: text('on this channel only', '只用这一渠道'),
  sinceAhead: text('--since lies in the future', '--since 还没有到'),
  sinceAheadHint: text('Give a time that has passed, such as today', '请给一个已过去的时间，如“今天”'),

  statusDoes: text('Reminders that were sent, and the next ones', '查看已发的和将发的提醒'),
  statusAbout: text(
    'sent: the receiver has accepted it. failed: not accepted; it is tried again as long as it is of use. sending: on its way now. unknown: the program was interrupted while sending; it may have gone out, so it is not sent again.',
    '已发：对方已收下。失败：未收下，尚有用时再试。发送中：正在发送。不明：发送途中程序中断，不可重发。',
  ),
  statusExample: text('the last fifty, and what comes next', '最近五十条，以及将发的'),
  statusLimitHelp: text('how many of the latest; 20 unless given', '最近多少条；不写为 20'),
  states: {
    sending: text('sending', '发送中'),
    sent: text('sent', '已发'),
    failed: text('failed', '失败'),
    unknown: text('unknown', '不明'),
  },
  kinds: {
    meeting: text('meeting', '会议'),
    reply: text('replies', '回执'),
    followup: text('follow-up', '督办'),
    duty: text('duty', '值班'),
    visit: text('visit', '来访'),
    inside: text('still inside', '仍在内'),
    roster: text('roster', '值班表'),
    holidayRoster: text('holiday roster', '假期值班表'),
    date: text('date', '到期'),
    trip: text('trip', '派车'),
    incident: text('incident', '突发'),
    morning: text('day’s list', '今日清单'),
  },
  goesTo: text('Reminders go to', '提醒渠道'),
  nowhere: text(
    'nowhere; to have them printed: office config set remind-channels stdout',
    '无：office config set remind-channels stdout',
  ),
  sentHead: text('When', '时间'),
  wayHead: text('By', '渠道'),
  stateHead: text('State', '状态'),
  whatHead: text('What', '内容'),
  wasOver: text('already over', '已过时'),
  nothingSent: text('No reminder has been sent yet', '还没有发出过提醒'),
  nextHead: text('Next', '将发'),
  nothingNext: text('No reminder is ahead', '没有将发的提醒'),

  settingsTitle: text('Reminders', '提醒'),
  channelsHelp: text(
    'where reminders go, separated by commas: stdout (cron mails it), desktop, mail, wecom, dingtalk, feishu, webhook, exec; none: nowhere',
    '提醒发往哪里，逗号分隔：stdout（由 cron 寄出）、desktop 桌面、mail 邮件、wecom 企业微信、dingtalk 钉钉、feishu 飞书、webhook、exec 自备程序；none 不发',
  ),
  notAChannel: (typed: string): Text =>
    text(`“${echo(typed)}” is not a channel for reminders`, `“${echo(typed)}”不是提醒渠道`),
  channelsAre: (names: readonly string[]): Text =>
    text(`Choose from: ${names.join(', ')}, or none`, `可选：${names.join('、')}，或 none`),
  meetingLeads: text('how long before a meeting (1d: one working day)', '会议提前多久提醒（1d 为前一工作日）'),
  replyLeads: text('how long before replies are due', '回执截止前多久提醒'),
  followupLeads: text(
    'how long before a follow-up is due; unset: lead-days before, and that morning',
    '督办到期前多久提醒；不设则按临期天数及当天早上',
  ),
  dutyLeads: text(
    'how long before a duty shift (1d: the day before, working day or not)',
    '值班前多久提醒（1d 为前一天，不论是否工作日）',
  ),
  visitLeads: text('how long before an expected visit', '预约来访前多久提醒'),
  insideLeads: text('how long before closing time, about visitors still inside', '下班前多久提醒仍在内的来访人员'),
  rosterLeads: text('how long before the 25th, about a roster missing for next month', '25 日前多久提醒排下月值班表'),
  holidayRosterLeads: text('how long before a holiday, about its missing roster', '节假日前多久提醒排假期值班表'),
  incidentLeads: text(
    'how long before a report about an incident is due; the first reminder comes at once',
    '突发事件报告时限前多久提醒；登记时即提醒一次',
  ),
  tripLeads: text(
    'how long before a trip its driver is reminded (1d: the day before, working day or not)',
    '派车前多久提醒驾驶员（1d 为前一天，不论是否工作日）',
  ),
  dateLeads: text(
    'how long before a date runs out, as the insurance of a car (30d: 30 days, counted by the calendar)',
    '保险、检验等到期前多久提醒（30d 为提前30天，按自然日）',
  ),
} as const;
