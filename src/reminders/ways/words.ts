import { listed, type Text, text } from '../../core/text.ts';

export const channelWords = {
  names: {
    stdout: text('standard output', '标准输出'),
    desktop: text('desktop', '桌面通知'),
    mail: text('mail', '邮件'),
    wecom: text('WeCom', '企业微信'),
    dingtalk: text('DingTalk', '钉钉'),
    feishu: text('Feishu', '飞书'),
    webhook: text('webhook', '网络钩子'),
    exec: text('exec', '自备程序'),
  },
  notSent: (channel: Text, why: Text): Text =>
    text(`Not sent by ${channel.en}: ${why.en}`, `${channel.zh}未发出：${why.zh}`),

  late: (said: string): Text => text(`(late) ${said}`, `（补发）${said}`),
  more: (left: number): Text => text(`… and ${left} more`, `……另有 ${left} 项`),

  lacking: (channel: Text, settings: readonly Text[]): Text => {
    const { en, zh } = listed(settings);
    return text(`Not sent by ${channel.en}: these settings are missing: ${en}`, `${channel.zh}未发出：缺少设置 ${zh}`);
  },
  lackingHint: (setting: string): Text =>
    text(`office config set ${setting} …`, `请用 office config set ${setting} … 设置`),

  noAnswer: (host: string, code: string): Text =>
    text(`${host} cannot be reached (${code})`, `连接不上 ${host}（${code}）`),
  noTimelyAnswer: (host: string, seconds: number): Text =>
    text(`${host} did not answer within ${seconds} seconds`, `${host} 在 ${seconds} 秒内没有答复`),
  notTried: (times: number): Text =>
    text(
      `not tried: ${times} others got no answer in time; the next run tries again`,
      `未尝试：已有 ${times} 条没有按时得到答复，下次运行再发`,
    ),
  redirected: (host: string, status: number): Text =>
    text(
      `${host} redirects to another address (HTTP ${status}); redirects are not followed`,
      `${host} 要求转到别处（HTTP ${status}），未跟随`,
    ),
  refused: (host: string, status: number): Text =>
    text(`${host} refused it (HTTP ${status})`, `${host} 拒绝接收（HTTP ${status}）`),
  errorInside: (host: string, code: string, said: string): Text =>
    text(`${host} answered with error ${code}: ${said}`, `${host} 返回错误 ${code}：${said}`),
  noServiceAnswer: (host: string): Text =>
    text(
      `The answer from ${host} is not that of the service; perhaps a login page of the network answered`,
      `${host} 的答复不是该服务的格式，途中可能有登录页面`,
    ),

  notAllowed: (list: string, command: string): Text =>
    text(
      `This machine has not allowed the program of the desk: it is not in ${list}. To allow it: ${command}`,
      `台面指定的程序本机尚未允许：${list} 中没有它。允许请用 ${command}`,
    ),
  mayRun: (file: string): Text =>
    text(
      `This desk names a program that was never run on this machine: ${file}. Run it from now on?`,
      `这张台面指定了本机从未运行过的程序：${file}。今后运行它吗？`,
    ),
  ended: (file: string, code: string, said: string): Text =>
    said === ''
      ? text(`${file} ended with ${code}`, `${file} 以 ${code} 结束`)
      : text(`${file} ended with ${code}: ${said}`, `${file} 以 ${code} 结束：${said}`),
  noBus: text('nobody is logged in to a desktop on this machine', '本机没有登录桌面'),
  noDesktop: (platform: string): Text =>
    text(`this system (${platform}) has no way to show a notification`, `本系统（${platform}）不支持桌面通知`),

  noSendmail: text('this machine has no sendmail', '本机没有 sendmail'),
  badCertificates: (path: string, code: string): Text =>
    text(`${path} cannot be read (${code})`, `无法读取 ${path}（${code}）`),
  badRecipient: text('the recipient has no valid mail address', '收件人不是邮箱地址'),
  badLogin: (host: string, said: string): Text =>
    text(
      `${host} does not accept the name or the password: ${said}`,
      `${host} 不接受该用户名或密码（有的邮箱要用授权码）：${said}`,
    ),
  mailRefused: (host: string, said: string): Text => text(`${host}: ${said}`, `${host}：${said}`),
  someRefused: (addresses: readonly string[]): Text =>
    text(`the server refuses these addresses: ${addresses.join(', ')}`, `被拒收：${addresses.join('、')}`),

  testDoes: text('Send a test line on every channel in use', '向已启用的每个渠道发一条测试'),
  testAbout: text(
    'Shows whether each channel works before it matters. Nothing from the desk is sent. Exit code 1 if a channel fails or lacks settings.',
    '先试一遍，确认各渠道可用。不会发出台面上的任何内容。有渠道失败或缺少设置时，退出码为 1。',
  ),
  testExample: text('whether the group robot is set up, before it is switched on', '启用前先试群机器人通不通'),
  testChannelHelp: text('only this channel, even if it is not in use', '只测这一个渠道，未启用也可测'),
  testTitle: text('office: a test', 'office 测试'),
  testLine: (channel: Text): Text =>
    text(`A test of ${channel.en}: reminders will come this way`, `${channel.zh}测试：提醒将由此发送`),
  testSent: (channel: Text): Text => text(`${channel.en}: sent`, `${channel.zh}：已发出`),
} as const;
