import type { Field } from '../../core/field.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';
import type { Verb } from '../../drawers/kit/verb.ts';
import { commandNamed } from './findCommand.ts';
import { firstWordInChinese } from './firstWord.ts';
import { glance } from './globals.ts';
import { spelledInChinese } from './optionWord.ts';
import type { Tree } from './tree.ts';
import { inWords, type Spelling } from './walkLine.ts';

/** A command in Chinese words: `office followup chase` becomes `office 督办 催办`. */
export const commandInChinese = (command: string, verb: Pick<Verb, 'name' | 'zh'>): string => {
  const [office = '', first = '', second] = command.split(' ');
  const noun = firstWordInChinese(first) ?? first;
  if (second === undefined) return `${office} ${first === verb.name ? verb.zh : noun}`;
  return `${office} ${noun} ${second === verb.name ? verb.zh : second}`;
};

const SPELLING: Spelling = {
  flag: (name, field) => spelledInChinese(name, field) ?? spelled(name),
  value: (typed, { choices }) => choices?.find(({ value }) => value === typed)?.label.zh ?? typed,
};

/** An example as it is typed in Chinese: its command, options and fixed values. A line that is no command of the tree stays as it is. */
export const lineInChinese = (line: string, tree: Tree): string => {
  const [office, ...words] = line.match(/(?:"[^"]*"|\S)+/g) ?? [];
  if (office !== 'office' || words.length === 0) return line;
  const found = commandNamed(tree, glance(words));
  if (found?.kind !== 'verb') return line;
  const named = commandInChinese(found.command, found.verb).split(' ').slice(-found.used.length);
  const spoken = inWords(words, found, SPELLING);
  return ['office', ...spoken.map((word, at) => named[found.used.indexOf(at)] ?? word)].join(' ');
};

const SHAPES: Readonly<Record<string, string>> = {
  '"ITEM=OWNER@WHEN"': '"事项=负责人@时间"',
  '"GUEST=TITLE@LEVEL"': '"来宾=职务@职级"',
  '"ITEM=PLACE@WHEN"': '"活动=地点@时间"',
  '"ITEM=YUAN@DAY"': '"项目=金额@日期"',
  '"BODY@WHEN"': '"单位@时间"',
  ADDRESS: '地址',
  BODY: '单位',
  DATE: '日期',
  'D7|DATE': 'D7|日期',
  'DATE=YUAN': '日期=金额',
  DIR: '文件夹',
  CAR: '车辆',
  EVERY: '周期',
  FILE: '文件',
  'FILE|-': '文件|-',
  FOLDER: '文件夹',
  FROM: '来源',
  ID: '编号',
  LEADS: '提前量',
  MATERIAL: '材料',
  N: '数字',
  NAME: '姓名',
  'NAME|P4': '姓名|P4',
  GROUP: '组名',
  NAMES: '姓名',
  NUMBER: '编号',
  PLATE: '车牌',
  SERIES: '系列',
  SIZES: '座位数',
  PART: '考核内容',
  'PART=POINTS': '考核内容=满分',
  STEP: '环节',
  TEMPLATE: '模板',
  TERM: '期限',
  TEXT: '文字',
  TITLE: '标题',
  UNIT: '单位',
  VALUE: '值',
  'WHAT=DATE': '事项=日期',
  TIME: '时刻',
  WHEN: '时间',
  REASON: '理由',
  'ROLE|NAMES': '身份|姓名',
  WHICH: '哪项',
  WORD: '词',
  YUAN: '金额',
};

/** The word that stands for a value in Chinese help: `时间` for `WHEN`. */
export const shapeInChinese = (shape: string): string => SHAPES[shape] ?? shape;

/** The word that stands for an argument in Chinese help. */
export const argumentInChinese = (name: string, field: Field): string =>
  field.label?.zh ?? shapeInChinese(field.choices === undefined ? (field.shape ?? name) : 'WORD');
