import { POST_LEVEL_LABELS } from '../postLevels.ts';
import { type Text, text } from '../text.ts';
import { PLACES } from './supervision.ts';

/** Chinese names of the settings, by which they can be typed. Only `office config` and sentences that name a setting open this table. */
const NAMES: Readonly<Record<string, string>> = {
  office: '单位',
  clerk: '经办人',
  'doc-code': '发文代字',
  lang: '语言',
  hours: '办公时间',
  'lead-days': '临期天数',
  statutory: '法定会议',
  'law-lead': '法定会议提前',
  'notice-lead': '通知提前',
  'date-lead': '到期提前',
  'contract-lead': '合同提前',
  'payment-lead': '付款提前',
  'group-visit': '集体访人数',
  'guest-report': '接待报告',
  'guest-level': '报告职级',
  'guest-steps': '主陪级差',
  'letter-days': '公函提前',
  'leader-days': '主陪提前',
  'plan-days': '方案提前',
  'list-days': '清单天数',
  'settle-days': '结算天数',
  'meal-standard': '工作餐标准',
  'keep-visits': '来访保留',
  'suggestion-rules': '建议规定',
  'review-draft': '审议意见初稿',
  'review-handover': '审议意见交办',
  'review-term': '审议意见期限',
  superiors: '上级字样',
  'propose-days': '拟办天数',
  'pass-days': '传阅天数',
  'flash-days': '特急天数',
  'urgent-days': '加急天数',
  'file-month': '归档月份',
  zone: '时区',
  'absence-consecutive': '连续缺席',
  'absence-yearly': '全年缺席',
  'absence-days': '缺会天数',
  'late-counts': '迟到折算',
  'leave-yearly': '全年请假',
  'leave-approval': '请假批准',
  'absence-members': '出席范围',
  'seat-rule': '座次规则',
  'red-head': '红头',
  'font-title': '标题字体',
  'font-text': '正文字体',
  'font-heading': '一级标题字体',
  'font-subheading': '二级标题字体',
  'car-rate': '里程单价',
  'car-charge': '用车记账',
  'car-warn': '包干提示',
  'car-gap': '里程差',
  'incident-profile': '突发时限',
  'incident-base': '突发起算',
  'incident-to': '突发报送',
  'incident-local': '本地时限',
  'incident-major': '重大时限',
  'incident-county': '县级时限',
  'incident-update': '续报间隔',
  'incident-daily': '稳定续报',
  'incident-final': '终报天数',
  'score-parts': '考核内容',
  'score-points': '加扣分',
  'remind-channels': '提醒渠道',
  'remind-morning': '清单时刻',
  'remind-meeting': '会议提醒',
  'remind-reply': '回执提醒',
  'remind-followup': '督办提醒',
  'remind-duty': '值班提醒',
  'remind-visit': '来访提醒',
  'remind-inside': '在内提醒',
  'remind-roster': '排班提醒',
  'remind-holiday-roster': '假期排班提醒',
  'remind-date': '到期提醒',
  'remind-trip': '派车提醒',
  'remind-incident': '突发提醒',
  'mail-to': '收件邮箱',
  'mail-from': '发件邮箱',
  'mail-via': '发信方式',
  'smtp-host': '邮件服务器',
  'smtp-port': '邮件端口',
  'smtp-security': '邮件加密',
  'smtp-user': '邮件登录名',
  'smtp-ca': '邮件证书',
  'exec-format': '程序格式',
  'smtp-password': '邮箱密码',
  'wecom-url': '企业微信地址',
  'dingtalk-url': '钉钉地址',
  'dingtalk-secret': '钉钉密钥',
  'feishu-url': '飞书地址',
  'feishu-secret': '飞书密钥',
  'webhook-url': '接收地址',
  'exec-program': '提醒程序',
};

const levels = Object.fromEntries(Object.entries(POST_LEVEL_LABELS).map(([code, { zh }]) => [code, zh]));
const NO = '不用';

/** Chinese words of the values that have a code, by setting. A value of several codes, such as channels, is put into words code by code. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lang: { en: '英文', zh: '中文' },
  'guest-level': levels,
  'suggestion-rules': PLACES,
  'absence-days': { off: NO, henan: '河南', beijing: '北京' },
  'leave-approval': { off: NO, on: '启用' },
  'absence-members': { member: '组成人员' },
  'car-charge': { rate: '按里程', actual: '按实际' },
  'incident-profile': { local: '本地', county20: '县级', safety: '安全生产', upward: '逐级上报' },
  'incident-base': { occurred: '事发', learned: '接报' },
  'remind-channels': {
    ...{ none: '无', stdout: '打印', desktop: '桌面', mail: '邮件', wecom: '企业微信', dingtalk: '钉钉' },
    ...{ feishu: '飞书', webhook: '接收地址', exec: '程序' },
  },
  'remind-morning': { off: '不发' },
  'smtp-security': { none: '不加密' },
  'exec-format': { text: '文本' },
};

/** A setting's name in both languages. */
export const settingLabel = (name: string): Text => text(name, NAMES[name] ?? name);

/** The codes that have a word of their own among the values of a setting; empty if it has none. */
export const codesOf = (name: string): readonly string[] => Object.keys(VALUES[name] ?? {});

/** A value as it is typed, in both languages. */
export const valueLabel = (name: string, value: string): Text => {
  const words = VALUES[name];
  const zh = words === undefined ? value : value.split(',').map((code) => words[code] ?? code);
  return text(value, typeof zh === 'string' ? zh : zh.join('、'));
};

/** A typed value with the Chinese words in it replaced by the codes that they stand for. */
export const settingCode = (name: string, typed: string): string => {
  const codes = Object.entries(VALUES[name] ?? {});
  if (codes.length === 0) return typed;
  const parts = typed.split(/[,，、;；]/).map((part) => part.trim());
  return parts.map((part) => codes.find(([, zh]) => zh === part)?.[0] ?? part).join(',');
};
