import { secret } from '../../core/settings/kinds.ts';
import type { SettingGroup } from '../../core/settings/setting.ts';
import { text } from '../../core/text.ts';
import { file, webhookAddress } from './addresses.ts';

/** Contents of the safe, `secrets.json`; '' where nothing was set. */
export type ChannelSecrets = {
  readonly smtpPassword: string;
  readonly wecomUrl: string;
  readonly dingtalkUrl: string;
  readonly dingtalkSecret: string;
  readonly feishuUrl: string;
  readonly feishuSecret: string;
  readonly webhookUrl: string;
  /** Run only if it was set or allowed on this machine (`Allowed`): a desk that comes from elsewhere must not decide what runs here. */
  readonly execProgram: string;
};

export const secrets: SettingGroup<ChannelSecrets> = {
  title: text('In the safe: never exported, backed up, logged or undone', '保险柜：不导出、不备份、不记日志、不可撤销'),
  isLocal: true,
  settings: {
    smtpPassword: secret('smtp-password', text('password or authorisation code of smtp-user', '邮箱密码或授权码')),
    wecomUrl: webhookAddress('wecom-url', text('webhook of a group robot of WeCom', '企业微信群机器人的 Webhook 地址')),
    dingtalkUrl: webhookAddress(
      'dingtalk-url',
      text('webhook of a custom robot of DingTalk', '钉钉自定义机器人的 Webhook 地址'),
    ),
    dingtalkSecret: secret(
      'dingtalk-secret',
      text('its signing secret (SEC…), if signing is on', '其加签密钥（SEC 开头），启用加签时填写'),
    ),
    feishuUrl: webhookAddress(
      'feishu-url',
      text('webhook of a custom bot of Feishu', '飞书自定义机器人的 Webhook 地址'),
    ),
    feishuSecret: secret(
      'feishu-secret',
      text('its signing secret, if signature verification is on', '其签名密钥，启用签名校验时填写'),
    ),
    webhookUrl: webhookAddress(
      'webhook-url',
      text('an address of your own that takes JSON by POST', '自备的接收地址，以 POST 收 JSON'),
    ),
    execProgram: {
      ...file(
        'exec-program',
        text('a program that gets each reminder on its standard input', '自备程序，从标准输入读取提醒'),
      ),
      safe: 'shown',
      isRun: true,
    },
  },
};
