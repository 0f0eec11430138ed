import { type Text, text } from './text.ts';

export const settingWords = {
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
