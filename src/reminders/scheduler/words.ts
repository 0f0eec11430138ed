import { listed, type Text, text } from '../../core/text.ts';

const every = (minutes: number): Text => {
  if (minutes === 1) return text('every minute', '每分钟');
  if (minutes === 60) return text('every hour', '每小时');
  return minutes % 60 === 0
    ? text(`every ${minutes / 60} hours`, `每 ${minutes / 60} 小时`)
    : text(`every ${minutes} minutes`, `每 ${minutes} 分钟`);
};

/** Words of `office remind install` and `office remind uninstall`. */
export const scheduleWords = {
  installDoes: text('Have reminders sent automatically', '让提醒自动发出'),
  installAbout: text(
    'Has the system run `office remind` at regular intervals: by an entry in your crontab; without cron, by a systemd timer; on macOS by launchd; on Windows by the Task Scheduler. Each desk has an entry of its own, and nothing else in the crontab is touched. What will be written is shown first. Running this command again replaces the entry; until then the interval, the time zone and the language stay as they were installed. --morning sets remind-morning: the morning list needs no entry of its own, because no scheduler knows make-up Saturdays.',
    '让系统每隔一段时间运行一次 `office remind`：写入本用户 crontab 中单独的一段；没有 cron 的用 systemd 定时器，macOS 用 launchd，Windows 用任务计划程序。每张台面各有一段，crontab 的其他内容一概不动。写入之前先给您看。再次执行即按新的写法替换；间隔、时区、语言以最近一次安装为准。--morning 即设置 清单时刻，由同一条定时任务执行，因为定时机制不懂调休。',
  ),
  installOften: text('every five minutes', '每五分钟一次'),
  installMorning: text('the day’s list too, on working days at 08:30', '连同工作日 08:30 的今日清单'),
  installLook: text('only show what would be written', '只看要写什么'),
  everyHelp: text('how often: 1m to 30m, 1h to 12h; 10m unless given', '间隔：1m 至 30m，1h 至 12h；默认 10m'),
  withHelp: text('use this scheduler', '用哪种定时机制'),
  dryRunHelp: text('show what would be written, write nothing', '只显示，不写入'),
  yesHelp: text('do not ask', '不再询问'),
  uninstallLook: text('only show what would be removed', '只看会去掉什么'),
  uninstallDoes: text('Stop automatic reminders', '不再自动发出提醒'),
  uninstallAbout: text(
    'Removes what `office remind install` wrote for this desk, and nothing else.',
    '删除 `office remind install` 为这张台面写入的内容，其他一概不动。',
  ),

  cron: text('cron', 'cron'),
  systemd: text('a systemd timer', 'systemd 定时器'),
  launchd: text('launchd', 'launchd'),
  tasks: text('the Task Scheduler', '任务计划程序'),
  every,

  remark: text(
    'Written by “office remind install”; “office remind uninstall” removes it.',
    '由 office remind install 写入，office remind uninstall 删除。',
  ),

  unevenEvery: (typed: string): Text =>
    text(
      `“${typed}” does not divide an hour or a day evenly: schedulers count anew from each full hour`,
      `“${typed}”除不尽一小时或一天：定时机制每到整点重新计算，间隔会不匀`,
    ),
  takeEvery: (near: readonly string[]): Text => text(`Take ${near.join(' or ')}`, `可用 ${near.join(' 或 ')}`),
  tooLong: (bytes: number, most: number): Text =>
    text(
      `The command has ${bytes} bytes; cron runs at most ${most}`,
      `命令长 ${bytes} 字节，cron 最多执行 ${most} 字节`,
    ),
  tooLongHint: text('Keep the desk in a folder with a shorter path', '请把台面放在路径较短的文件夹'),
  notWritable: (word: string): Text =>
    text(
      `A line break or control character cannot stand in a schedule: ${JSON.stringify(word)}`,
      `定时任务中不能有换行或控制字符：${JSON.stringify(word)}`,
    ),
  notWritableHint: text('Rename the folder', '请给文件夹改名'),
  brokenBlock: (begin: string, end: string): Text =>
    text(
      `The crontab was edited: “${begin}” and “${end}” are not in pairs`,
      `crontab 已被改动：“${begin}”与“${end}”不成对`,
    ),
  brokenBlockHint: text(
    'Nothing was changed. Complete or remove these lines with crontab -e',
    '没有改动。请用 crontab -e 补全或删去这几行',
  ),
  noCrontab: text('This machine has no crontab command', '这台电脑上没有 crontab 命令'),
  noScheduler: text('This machine has no scheduler that office can use', '这台电脑上没有可用的定时机制'),
  noSchedulerHint: text(
    'Install cron (Debian: apt install cron), or have “office remind” started every few minutes in some other way',
    '请安装 cron（Debian：apt install cron），或用其他办法每隔几分钟运行一次 office remind',
  ),
  notHere: (label: Text): Text => text(`Not available on this machine: ${label.en}`, `这台电脑上没有 ${label.zh}`),
  hereAre: (names: readonly string[]): Text => text(`Available: ${names.join(', ')}`, `可用：${names.join('、')}`),
  notAllowed: (said: string): Text =>
    text(`You are not allowed to have a crontab on this machine: ${said}`, `您没有使用 crontab 的权限：${said}`),
  notAllowedHint: text(
    'Whoever runs this machine can allow it in /etc/cron.allow or /etc/cron.deny',
    '请管理员在 /etc/cron.allow 或 /etc/cron.deny 中放行',
  ),
  notRunHint: text(
    'Try the program by itself; office remind install --with … takes another scheduler',
    '请单独运行该程序看看；office remind install --with … 可换用别的机制',
  ),
  crontabSaid: (said: string): Text => text(`crontab refuses: ${said}`, `crontab 拒绝：${said}`),
  systemSaid: (program: string, said: string): Text => text(`${program} refuses: ${said}`, `${program} 拒绝：${said}`),
  systemdHint: text(
    'The files are written. A user timer needs a systemd session, which exists once you have logged in',
    '文件已写好。用户定时器需要 systemd 用户会话，登录后才有',
  ),
  changedSince: text('Somebody has changed it in the meantime', '在此期间已被改动'),
  crontabBusy: text(
    'Another office process has been using the crontab for ten seconds',
    '另一个 office 占用 crontab 已达十秒',
  ),
  again: text('Nothing was written. Try again', '没有写入，请重试'),
  notKept: text('The crontab was written, but its contents are different now', 'crontab 已写入，但读回来不一样'),
  notKeptHint: text(
    'Another program may be writing it too; check with crontab -l',
    '可能有别的程序同时在改，请用 crontab -l 查看',
  ),

  lineEnded: text(
    'The last line of the crontab has no line break, and cron does not run such a line: a line break is added',
    'crontab 最后一行没有换行符，cron 不执行这样的行：已补上',
  ),
  hasReturns: text(
    'Some lines of the crontab end in CR LF, and cron takes the CR as part of the command. They stay as they are',
    'crontab 中有以 CR LF 结尾的行，cron 会把 CR 当作命令的一部分。这些行保持原样',
  ),
  mailsNothing: text(
    'MAILTO is empty in this crontab: what a reminder prints is thrown away. Set another channel (office config set remind-channels)',
    '此 crontab 的 MAILTO 为空：打印到标准输出的提醒会被丢弃。请另设渠道（office config set remind-channels）',
  ),
  noSendmail: text(
    'There is no sendmail here: cron throws away what a reminder prints. Set another channel (office config set remind-channels)',
    '本机没有 sendmail：cron 会丢弃打印到标准输出的提醒。请另设渠道（office config set remind-channels）',
  ),
  linger: text(
    'The timer runs while you are logged in. To have it run always: loginctl enable-linger',
    '定时器只在您登录期间运行。要一直运行，请执行 loginctl enable-linger',
  ),
  toJournal: text(
    'What a reminder prints goes to the journal (journalctl --user). Set another channel (office config set remind-channels)',
    '打印到标准输出的提醒进入系统日志（journalctl --user）。请另设渠道（office config set remind-channels）',
  ),
  toNowhere: text(
    'Nobody sees what a reminder prints there. Set another channel (office config set remind-channels)',
    '打印到标准输出的提醒在此无人看到。请另设渠道（office config set remind-channels）',
  ),
  emptyDesk: (path: string): Text => text(`This desk is still empty: ${path}`, `这张台面上还什么都没有：${path}`),
  rareEvery: (minutes: number): Text =>
    text(
      `Every ${minutes} minutes is seldom: a reminder can be that late`,
      `${minutes} 分钟一次太少：提醒最多会晚到这么久`,
    ),

  ask: text('Write this?', '写入吗？'),
  askRemove: text('Remove this?', '删除吗？'),
  notAsked: text('Missing: --yes', '缺少：--yes'),
  notAskedHint: text(
    'To write it without being asked: --yes. To see it: --dry-run',
    '不经询问直接写入：--yes；只看内容：--dry-run',
  ),
  nothingWritten: text('Nothing was written', '没有写入'),
  wouldWrite: text('Nothing was written: --dry-run', '未写入：--dry-run'),
  installed: (label: Text, minutes: number, next: Text): Text =>
    text(
      `Reminders come by ${label.en}, ${every(minutes).en}; next at ${next.en}`,
      `提醒已交给 ${label.zh}，${every(minutes).zh}一次；下次 ${next.zh}`,
    ),
  asItWas: (label: Text, minutes: number, next: Text): Text =>
    text(
      `Nothing to do: reminders come by ${label.en}, ${every(minutes).en}; next at ${next.en}`,
      `无需改动：提醒由 ${label.zh} 发出，${every(minutes).zh}一次；下次 ${next.zh}`,
    ),
  uninstalled: text('Reminders are no longer sent automatically', '提醒不再自动发出'),
  notInstalled: text('Nothing is installed for this desk', '这张台面没有安装自动提醒'),
  notInstalledHint: text(
    'To have reminders sent automatically: office remind install',
    'office remind install 可让提醒自动发出',
  ),
  runs: (label: Text, minutes: number, next: Text): Text =>
    text(
      `By ${label.en}, ${every(minutes).en}; next at ${next.en}`,
      `由 ${label.zh} ${every(minutes).zh}运行一次；下次 ${next.zh}`,
    ),
  runsOddly: (label: Text): Text =>
    text(`By ${label.en}, at times that were changed by hand`, `由 ${label.zh} 运行，时间为手工改写`),
  notCurrent: text(
    'It differs from what would be written now; office remind install renews it',
    '与现在应写的内容不同：office remind install 可更新',
  ),
  head: text('Automatic reminders', '自动提醒'),
  also: (labels: readonly Text[]): Text =>
    text(`Also installed: ${listed(labels).en}`, `另外还装有：${listed(labels).zh}`),
} as const;
