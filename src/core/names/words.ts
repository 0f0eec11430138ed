import { echo, listed, type Text, text } from '../text.ts';
import type { KnownPerson } from './directory.ts';

/** A person with id, unit and title, for a choice between several people: `P4 王强（县水利局 主任）`. */
const shownIn = ({ contact: { id, name, org, title } }: KnownPerson): string => {
  const post = [org, title].filter((part) => part !== null).join(' ');
  return post === '' ? `${id} ${name}` : `${id} ${name}（${post}）`;
};

export const nameWords = {
  shownIn,
  several: (typed: string, found: readonly KnownPerson[]): Text =>
    text(`“${typed}” may be ${listed(found.map(shownIn)).en}`, `“${typed}”可能是：${listed(found.map(shownIn)).zh}`),
  severalHint: (found: readonly KnownPerson[]): Text => {
    const ids = found.map(({ contact }) => contact.id);
    return text(`Give the id: ${ids.join(' or ')}`, `请写编号：${ids.join(' 或 ')}`);
  },
  nobodyOfId: (id: string): Text => text(`There is no person ${id}`, `没有 ${id} 这个人员`),
  seePeople: text('office person list shows everybody', '用 office person list 查看人员'),
  groupForOne: (typed: string, count: number): Text =>
    text(`“${typed}” is a group of ${count}; one person is asked for`, `“${typed}”是 ${count} 人的一组，此处只填一人`),
  oneOnly: (typed: string): Text => text(`“${typed}”: one person is asked for here`, `“${typed}”：此处只填一人`),
  groupForOneHint: text('Name one of them', '请写其中一人的姓名'),
  runTogether: (typed: string): Text => text(`“${typed}” looks like several names`, `“${typed}”像是好几个人的姓名`),
  runTogetherHint: text(
    'Put a comma or 、 between names: blanks part only names of people on the desk',
    '请用“、”或逗号隔开；用空格隔开时，每个人都须是已登记的人员',
  ),
  numberIn: (typed: string): Text =>
    text(`A number stands in the name “${echo(typed)}”`, `姓名“${echo(typed)}”里有号码`),
  numberInHint: text(
    'Give the number with its option, such as --phone, where the command has one',
    '号码请另写在 --电话 之后；没有该选项的命令不写号码',
  ),
  separateHint: text('Put a comma or 、 between names', '请用“、”或逗号隔开'),
  carried: (before: string, after: string, ids: readonly string[]): Text =>
    text(`${before} is now ${after} in ${listed(ids).en}`, `${listed(ids).zh} 中的 ${before} 已改为 ${after}`),
  unknown: (typed: string, near: string): Text =>
    text(`Nobody on the desk is called ${typed}. Did you mean ${near}?`, `人员中没有 ${typed}。是不是 ${near}？`),
};
