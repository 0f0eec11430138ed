import { tidied } from '../../core/names/fold.ts';
import { hasSeparator, looksLikeSeveral } from '../../core/names/list.ts';
import { readNames } from '../../core/writing.ts';
import type { BookField, BookValues, TableBook } from '../kit/book/book.ts';
import { Fault, lineIn } from '../kit/book/cell.ts';
import { columnOf } from '../kit/book/field.ts';
import * as field from '../kit/fields/index.ts';
import type { Rules } from '../kit/register/rules.ts';
import { peopleBookWords as w } from './importWords.ts';
import { key, type Person, fields as record } from './record.ts';
import { takeIn } from './takeIn.ts';
import { personWords } from './words.ts';

/** The name in a cell. Throws if there is none, or more than one. */
const nameIn = (cell: string | null): string => {
  const name = tidied(lineIn(cell) ?? '');
  if (name === '') throw new Fault('noName', w.noName);
  if (hasSeparator(name) || looksLikeSeveral(name)) throw new Fault('severalNames', w.severalNames(name));
  return name;
};

/** Reads several names in a cell, each once. */
const names: { read(typed: readonly string[]): readonly string[] } = {
  read: (typed) => [...new Set(typed.flatMap((cell) => readNames(cell.replace(/[/\n]/g, '、'))).map(tidied))],
};

/** The columns of a list of people. 序号 is not among them, because it only counts the rows. */
export const fields = {
  name: {
    label: record.name.label,
    heads: ['name', 'full name', '姓名', '名字', '人员', '人员姓名', '职工姓名'],
    read: nameIn,
  },
  title: columnOf(
    record.title.label,
    ['title', 'post', 'position', '职务', '职位', '岗位', '职务职级', '现任职务'],
    field.line(record.title.help),
  ),
  org: columnOf(
    record.org.label,
    [
      ...['org', 'organization', 'organisation', 'unit', 'department', 'office', 'company'],
      ...['单位', '工作单位', '所在单位', '单位名称', '部门', '所在部门', '科室', '处室', '单位部门'],
    ],
    field.line(record.org.help),
  ),
  phone: columnOf(
    record.phone.label,
    [
      ...['phone', 'mobile', 'cell', 'tel', 'telephone', 'phone number'],
      ...['电话', '手机', '手机号', '手机号码', '联系电话', '联系方式', '电话号码', '移动电话', '办公电话', '固定电话'],
    ],
    field.phone(record.phone.help),
  ),
  roles: columnOf(
    record.roles.label,
    ['role', 'roles', '身份', '角色', '人员类别', '人员身份'],
    field.choices(record.roles.help, personWords.roles),
  ),
  rank: columnOf(record.rank.label, ['rank', 'order', '排序', '排名', '排序号', '次序'], field.whole(record.rank.help)),
  email: columnOf(
    record.email.label,
    ['email', 'mail', 'e mail', 'email address', '邮箱', '电子邮箱', '邮件', '电子邮件', '邮箱地址'],
    field.address(record.email.help),
  ),
  home: columnOf(
    record.home.label,
    ['home', 'address', 'home address', '住址', '家庭住址', '地址', '家庭地址', '住所'],
    field.line(record.home.help),
  ),
  aliases: columnOf(
    record.aliases.label,
    ['alias', 'aliases', 'also called', '别名', '曾用名', '又名', '简称', '称呼'],
    names,
  ),
  groups: columnOf(record.groups.label, ['group', 'groups', '分组', '组别', '小组', '群组'], names),
} satisfies Readonly<Record<string, BookField>>;

/** The values of a row; undefined if a cell is empty. */
export type PersonSaid = BookValues<typeof fields>;

/** The list of people (名册) as a book that can be imported. */
export const peopleBook = (rules: Rules<Person>): TableBook<typeof fields, PersonSaid, Person> => ({
  key,
  fields,
  main: 'name',
  keepsAsides: false,
  // Equal rows mean one person.
  draft: (values) => ({ draft: values, isUnique: true }),
  takeIn: (records, drafts, tools) => takeIn(records, drafts, tools, rules),
});
