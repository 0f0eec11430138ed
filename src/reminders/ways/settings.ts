import { choice, line } from '../../core/settings/kinds.ts';
import type { SettingGroup } from '../../core/settings/setting.ts';
import { text } from '../../core/text.ts';
import { file, hostName, mailAddress, mailAddresses, port } from './addresses.ts';

/** Settings of the channels, except those in the safe. */
export type ChannelSettings = {
  /** The clerk's own addresses. */
  readonly mailTo: readonly string[];
  readonly mailFrom: string;
  readonly mailVia: 'smtp' | 'sendmail';
  readonly smtpHost: string;
  /** Null: the usual port for `smtpSecurity`. */
  readonly smtpPort: number | null;
  readonly smtpSecurity: 'tls' | 'starttls' | 'none';
  readonly smtpUser: string;
  /** PEM file with certificates that are trusted in addition to the usual ones. */
  readonly smtpCa: string;
  readonly execFormat: 'text' | 'json';
};

export const channels: SettingGroup<ChannelSettings> = {
  title: text('How reminders are sent', '提醒如何发送'),
  isLocal: true,
  settings: {
    mailTo: mailAddresses(
      'mail-to',
      text('your own addresses, to which reminders are mailed', '您本人的邮箱，提醒寄到这里'),
    ),
    mailFrom: mailAddress('mail-from', text('the address mail is sent from', '发件邮箱')),
    mailVia: choice(
      'mail-via',
      text(
        'smtp: by the mail server below; sendmail: by this machine’s own sendmail',
        'smtp：经下列邮件服务器；sendmail：经本机 sendmail',
      ),
      ['smtp', 'sendmail'],
    ),
    smtpHost: hostName('smtp-host', text('the mail server, as in smtp.example.cn', '邮件服务器，如 smtp.example.cn')),
    smtpPort: port(
      'smtp-port',
      text(
        'its port; unset: 465 for tls, 587 for starttls, 25 for none',
        '端口；不设则 tls 465、starttls 587、none 25',
      ),
    ),
    smtpSecurity: choice(
      'smtp-security',
      text(
        'tls: encrypted from the start; starttls: encrypted after connecting; none: only for a server on this machine or in a closed network',
        'tls 全程加密，starttls 先连后加密；none 不加密，仅限本机或封闭网络',
      ),
      ['tls', 'starttls', 'none'],
    ),
    smtpUser: line('smtp-user', text('the user name for logging in; unset: no login', '登录名；不设则不登录')),
    smtpCa: file(
      'smtp-ca',
      text('a PEM file with the certificate of your own authority', '单位自有证书机构的证书文件（PEM）'),
    ),
    execFormat: choice(
      'exec-format',
      text('what the program of exec-program reads: text or json', '提醒程序所读内容的格式：text 或 json'),
      ['text', 'json'],
    ),
  },
};
