import { type Text, text } from './text.ts';

export const settingWords = {
  office: text('the name of your office, which signs notices', '本单位名称，会议通知的落款'),
  clerk: text('your name, as host and contact', '您的姓名，用作联系人'),
  docCode: text('document code of notices, as in 办发〔2026〕12号', '发文代字，如 办发〔2026〕12号 中的“办发”'),
  lang: text('language: en or zh; unset, the locale decides', '语言：en 或 zh；不设则随系统'),
  hours: text('office hours of a working day', '工作日办公时间'),
  leadDays: text(
    'working days before its date when a follow-up turns blue, and without feedback when it turns yellow',
    '督办临期（蓝灯）与无反馈（黄灯）的工作日数',
  ),
  keepVisits: text('days after which ordinary visits are anonymised', '一般来访保留天数，过后去除个人信息'),

  notBetween: (typed: string, least: number, most: number): Text =>
    text(`“${typed}” is not a whole number from ${least} to ${most}`, `“${typed}”不是 ${least} 到 ${most} 之间的整数`),
  notHours: (typed: string): Text => text(`“${typed}” are no office hours`, `“${typed}”不是办公时间`),
  hoursHint: text('Write them like 08:30-17:30', '写成 08:30-17:30 这样'),
  notLang: (typed: string): Text => text(`“${typed}” is neither en nor zh`, `“${typed}”不是 en 或 zh`),
  noSuchSetting: (typed: string): Text => text(`There is no setting “${typed}”`, `没有“${typed}”这项设置`),
  settingsAre: (names: readonly string[]): Text =>
    text(`Settings: ${names.join(', ')}`, `可用的设置：${names.join('、')}`),
  isSet: (name: string, value: string): Text => text(`${name} = ${value}`, `${name} = ${value}`),
  isUnset: (name: string, value: string): Text =>
    text(`${name} is back to ${value === '' ? 'nothing' : value}`, `${name} 已恢复为 ${value === '' ? '空' : value}`),
  name: text('Setting', '设置'),
  value: text('Value', '现值'),
  meaning: text('Meaning', '含义'),
} as const;
