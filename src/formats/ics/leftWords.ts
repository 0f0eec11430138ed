import { type Text, text } from '../../core/text.ts';

/** The numbers of events left out, by reason. */
export type Left = {
  readonly own: number;
  /** The number of events that are over, or too far ahead. */
  readonly over: number;
  readonly cancelled: number;
  /** The number of tasks, notes and busy times. */
  readonly other: number;
  readonly broken: number;
  readonly endless: number;
  readonly classified: number;
};

const ECHO = 40;
/** Words of the file as messages repeat them, cut to a maximum length. */
const echo = (written: string): string => (written.length > ECHO ? `${written.slice(0, ECHO)}…` : written);

const some = (count: number, en: string, ens: string, zh: string): readonly Text[] =>
  count === 0 ? [] : [text(count === 1 ? `1 ${en}` : `${count} ${ens}`, `${zh} ${count} 条`)];

/** Sentences about parts of a calendar that are not imported. */
export const leftWords = {
  left: ({ own, over, cancelled, other, broken, endless, classified }: Left): readonly Text[] => [
    ...some(own, 'is a meeting of this desk', 'are meetings of this desk', '本台面自己的会议，不再导入：'),
    ...some(over, 'is over or too far ahead', 'are over or too far ahead', '已过去或太远，略过：'),
    ...some(cancelled, 'is cancelled: left out', 'are cancelled: left out', '已取消，略过：'),
    ...some(other, 'is no event: left out', 'are no events: left out', '不是日程，略过：'),
    ...some(broken, 'cannot be read: left out', 'cannot be read: left out', '读不懂，略过：'),
    ...some(
      endless,
      'has rules or dates beyond any real one: left out',
      'have rules or dates beyond any real one: left out',
      '重复规则或日期多得不合情理，略过：',
    ),
    ...some(
      classified,
      'has a classification mark: left out, state secrets may not be kept here',
      'have a classification mark: left out, state secrets may not be kept here',
      '含密级标志，未导入（涉密内容不得录入本程序）：',
    ),
  ],
  line: text('Line', '行'),
  reason: text('Left out because', '未导入的原因'),
  more: (count: number): Text =>
    text(`${count} not listed here: --json names all`, `另有 ${count} 条未列出：--json 列出全部`),

  isOwn: text('a meeting of this desk', '本台面自己的会议'),
  isOver: text('over', '已过去'),
  isFar: text('more than a year ahead', '在一年以后'),
  comesLater: text('does not come in the next 92 days', '今后 92 天内没有'),
  isOther: (kind: string): Text => text(`${kind}, no event`, `${kind}，不是日程`),
  isCancelled: text('cancelled', '已取消'),
  isClassified: text('a classification mark', '含密级标志'),
  noStart: text('no DTSTART: nobody knows when it is', '没有 DTSTART，不知何时'),
  badTime: (written: string): Text => text(`“${echo(written)}” is no time`, `“${echo(written)}”不是时间`),
  badRule: (written: string): Text =>
    text(`“${echo(written)}” is no rule that is understood`, `看不懂重复规则“${echo(written)}”`),
  badLength: (written: string): Text => text(`“${echo(written)}” is no length of time`, `“${echo(written)}”不是时长`),
  beyondYears: text('a year before 100 or after 9999', '年份早于 100 或晚于 9999'),
  withoutSeries: text('a change of an event that cannot be read', '所改的日程读不懂'),
  endlessRule: text('a rule beyond any real one', '重复规则不合情理'),
  endlessDates: text('more dates, rules or signs than any real event has', '日期、规则或字数多得不合情理'),
  emptyRule: text('a rule that names no day that exists', '重复规则中没有一天存在'),
  tooOften: text('a rule that comes round every hour or more often', '每小时或更密的重复规则'),
} as const;
