import { echo, type Text, text } from '../text.ts';

/** Words about a value that a setting cannot have. */
export const settingWords = {
  faulty: (name: string, fault: Text): Text => text(`${name}: ${fault.en}`, `${name}：${fault.zh}`),

  notBetween: (typed: string, least: number, most: number): Text =>
    text(
      `“${echo(typed)}” is not a whole number from ${least} to ${most}`,
      `“${echo(typed)}”不是 ${least} 到 ${most} 之间的整数`,
    ),
  notHours: (typed: string): Text => text(`“${echo(typed)}” are no office hours`, `“${echo(typed)}”不是办公时间`),
  hoursHint: text('Write them like 08:30-17:30', '写成 08:30-17:30 这样'),
  notMinutes: (typed: string): Text =>
    text(`“${echo(typed)}” are no two numbers of minutes`, `“${echo(typed)}”不是两个分钟数`),
  minutesHint: text(
    'Write them like 30/60: by telephone, then in writing, which is not before',
    '写成 30/60：电话在前，书面在后，书面不早于电话',
  ),
  notLang: (typed: string): Text =>
    text(`“${echo(typed)}” is neither en nor zh`, `“${echo(typed)}”不是中文（zh）或英文（en）`),
  notAZone: (typed: string): Text => text(`“${echo(typed)}” is no time zone`, `“${echo(typed)}”不是时区`),
  zoneHint: text('Write it like Asia/Shanghai', '写成 Asia/Shanghai 这样，或写“北京时间”'),
  zoneNear: (near: string): Text => text(`Did you mean ${near}?`, `是不是 ${near}？`),
  notAmong: (typed: string, choices: readonly string[]): Text =>
    text(`“${echo(typed)}” is none of ${choices.join(', ')}`, `“${echo(typed)}”不在可选项中：${choices.join('、')}`),
  notAnAddress: (typed: string): Text => text(`“${echo(typed)}” is no address of mail`, `“${echo(typed)}”不是邮箱地址`),
  addressHint: text('Write the bare address, like office@example.cn', '只写地址本身，如 office@example.cn'),
  notAHost: (typed: string): Text => text(`“${echo(typed)}” is no name of a server`, `“${echo(typed)}”不是服务器名称`),
  hostHint: text('Write it like smtp.example.cn, the port apart', '写成 smtp.example.cn 这样，端口另设'),
  notAPath: (typed: string): Text => text(`“${echo(typed)}” is no whole path`, `“${echo(typed)}”不是完整路径`),
  pathHint: text('Begin at the root: /home/me/bin/say', '请从根写起，如 /home/me/bin/say'),
  emptySecret: text('Nothing was given', '内容为空'),
  notASecret: (most: number): Text =>
    text(
      `It has a control character or a line break, or more than ${most} characters`,
      `含有控制字符或换行，或超过 ${most} 个字`,
    ),
  notAWebhook: text('That is no address of a webhook', '不是可用的 Webhook 地址'),
  webhookHint: text(
    'It begins with https:// (http:// only for this machine) and has no name or password before the server; the service shows it where the robot is made',
    '应以 https:// 开头（http:// 仅限本机），服务器名前不带用户名和密码；在添加机器人的页面可以复制',
  ),
} as const;
