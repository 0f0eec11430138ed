import { echo, listed, type Text, text } from '../../core/text.ts';

export const groupWords = {
  group: text('Group', '分组'),
  count: text('People', '人数'),
  members: text('Members', '成员'),
  none: text('No groups', '没有分组'),
  joined: (name: string, to: string): Text => text(`${name} belongs to ${to}`, `${name} 加入 ${to}`),
  left: (name: string, of: string): Text => text(`${name} no longer belongs to ${of}`, `${name} 退出 ${of}`),
  isPerson: (name: string): Text => text(`${name} is the name of a person`, `${name} 是人员的姓名`),
  isPersonHint: text('Give the group another name', '分组请用别的名称'),
  stranger: (name: string): Text => text(`Nobody on the desk is called ${echo(name)}`, `人员中没有 ${echo(name)}`),
  strangerHint: (name: string): Text =>
    text(`Enter them first: office person new ${echo(name)}`, `请先登记：office person new ${echo(name)}`),
  sameAsBefore: (name: string, members: readonly string[]): Text =>
    members.length === 0
      ? text(`${name} has no members, as before`, `${name} 本来就没有成员`)
      : text(`${name} has these members already: ${listed(members).en}`, `${name} 本来就是：${listed(members).zh}`),
  noGroup: (name: string): Text => text(`There is no group ${echo(name)}`, `没有 ${echo(name)} 这个分组`),
  makeGroup: (name: string): Text =>
    text(
      `office person group shows all; to make it: office person group ${echo(name)} --members NAMES`,
      `全部分组：office person group；新建：office person group ${echo(name)} --members 姓名`,
    ),
  whichGroup: text('Which group?', '是哪个分组？'),
  whichGroupHint: text('office person group NAME --members NAMES', 'office person group 组名 --members 姓名'),
} as const;
