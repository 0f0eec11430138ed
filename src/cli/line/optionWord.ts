import type { Field } from '../../core/field.ts';
import { spelled } from '../../drawers/kit/fields/index.ts';

/** Chinese words for options that mean the same in most commands. A field with a label of its own goes by that. */
const USUAL: Readonly<Record<string, string>> = {
  absent: '缺席',
  action: '处理',
  all: '全部',
  answer: '答复',
  approvedBy: '批准人',
  at: '时间',
  before: '此前',
  calendar: '日历',
  caller: '来电人',
  channel: '渠道',
  date: '日期',
  dateFormat: '日期格式',
  decision: '议定',
  dir: '文件夹',
  done: '已办',
  drawer: '分类',
  dryRun: '试算',
  due: '时限',
  encoding: '编码',
  every: '间隔',
  excused: '请假',
  fill: '填充',
  firstContact: '首问',
  fix: '修复',
  followup: '督办',
  for: '时长',
  force: '覆盖',
  format: '格式',
  from: '起',
  host: '被访人',
  inside: '在内',
  kind: '类别',
  late: '迟到',
  lead: '主办',
  left: '离开',
  lesson: '经验',
  limit: '条数',
  map: '对应列',
  minutes: '纪要',
  month: '月份',
  morning: '早间',
  name: '姓名',
  of: '关于',
  org: '单位',
  out: '文件',
  overdue: '逾期',
  phone: '电话',
  present: '到会',
  reason: '原因',
  remind: '提醒',
  repeatOf: '重复',
  replyBy: '回执时限',
  result: '结果',
  role: '身份',
  sheet: '工作表',
  shift: '班次',
  since: '此后',
  source: '来源',
  state: '状态',
  steps: '步数',
  title: '标题',
  to: '止',
  undone: '未办',
  until: '结束',
  yes: '确认',
};

/** The Chinese word for an option, without hyphens: its label, or the usual word for its name; null if it has neither. */
export const optionWord = (name: string, { label }: Pick<Field, 'label'>): string | null =>
  label?.zh ?? (Object.hasOwn(USUAL, name) ? (USUAL[name] ?? null) : null);

/** Every spelling of an option: its name, another English name, the Chinese word. */
export const spellings = (name: string, field: Field): readonly string[] =>
  [spelled(name), field.also === undefined ? null : spelled(field.also), spelledInChinese(name, field)].filter(
    (one) => one !== null,
  );

/** The Chinese spelling of an option: `--时限`; null if it has none. */
export const spelledInChinese = (name: string, field: Pick<Field, 'label'>): string | null => {
  const word = optionWord(name, field);
  return word === null ? null : `--${word}`;
};
