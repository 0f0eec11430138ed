import { dayText } from '../../../../../calendar/speak.ts';
import type { Day } from '../../../../../core/civil.ts';
import { type Text, text } from '../../../../../core/text.ts';
import type { Figures, ReportPeriod } from './figures.ts';
import { rateOf, tenthsText } from './figures.ts';

const daysOf = ({ from, to }: ReportPeriod): Text =>
  text(`${from} to ${to}`, `${dayText(from).zh.split(' ')[0]}至${dayText(to).zh.split(' ')[0]}`);

const percent = (figures: Figures): string => tenthsText(rateOf(figures), ' %');

/** The change of the rate against the period before, in points; null if one of them has no rate. */
const change = (now: Figures, before: Figures): number | null => {
  const [a, b] = [rateOf(now), rateOf(before)];
  return a === null || b === null ? null : a - b;
};

const changeSaid = (points: number | null): Text => {
  if (points === null) return text('the rates cannot be compared', '与上期无从比较');
  const by = tenthsText(Math.abs(points));
  if (points === 0) return text('the rate is unchanged', '与上期持平');
  return points > 0
    ? text(`the rate is up ${by} points`, `与上期比上升 ${by} 个百分点`)
    : text(`the rate is down ${by} points`, `与上期比下降 ${by} 个百分点`);
};

const timesSaid = (times: number): string => (times === 1 ? 'once' : `${times} times`);

const DATE = (day: Day): Text => text(day, dayText(day).zh.split(' ')[0] ?? day);

/** Words of the circular (通报) and the analysis (分析报告). */
export const reportWords = {
  titles: {
    circular: text('Circular on supervised matters', '督查通报'),
    analysis: text('Analysis of supervised matters', '督查分析报告'),
  },
  about: (period: ReportPeriod, asOf: Day): Text =>
    text(
      `Due ${daysOf(period).en}, as of ${DATE(asOf).en}`,
      `时段：${daysOf(period).zh}应办结事项；截至${DATE(asOf).zh}`,
    ),
  /** Heads of the table, short for the screen and in full for paper. */
  heads: [
    [text('Due', '应办'), text('Due in the period', '应办结')],
    [text('Timely', '按期'), text('Done on time', '按期')],
    [text('Late', '迟结'), text('Done late', '逾期办结')],
    [text('Open', '未结'), text('Overdue and open', '逾期未结')],
    [text('On', '在办'), text('In hand', '在办')],
    [text('Rate', '按期率'), text('Rate on time', '按期率')],
    [text('Days', '均日'), text('Average working days', '平均工作日')],
    [text('Chased', '催办'), text('Times chased', '催办次数')],
    [text('Ext.', '延期'), text('Extended (of these after the date)', '延期（其中逾期后延）')],
    [text('Back', '退回'), text('Returned', '退回')],
  ] as const,
  unit: { lead: text('Unit', '单位'), source: text('Source', '来源') },
  total: text('All', '合计'),
  sections: {
    whole: text('1. As a whole', '一、总体情况'),
    units: { lead: text('2. By unit', '二、分单位情况'), source: text('2. By source', '二、分来源情况') },
    late: text('3. Late matters', '三、逾期事项'),
    problems: text('3. Problems and causes', '三、问题及原因'),
    advice: text('4. Suggestions', '四、建议'),
  },
  overall: (all: Figures): Text =>
    text(
      `${all.due} due, ${all.onTime} on time (${percent(all)}), ${all.doneLate} done late, ${all.openLate} overdue and open, ${all.open} in hand.`,
      `应办结 ${all.due} 项，按期 ${all.onTime} 项，按期率 ${percent(all)}；逾期办结 ${all.doneLate} 项，逾期未结 ${all.openLate} 项，在办 ${all.open} 项。`,
    ),
  compared: (now: Figures, before: Figures, period: ReportPeriod): Text => {
    const said = changeSaid(change(now, before));
    return text(
      `The period before (${daysOf(period).en}): ${before.due} due, ${before.onTime} on time, ${percent(before)}; ${said.en}.`,
      `上期（${daysOf(period).zh}）应办结 ${before.due} 项，按期 ${before.onTime} 项，按期率 ${percent(before)}；${said.zh}。`,
    );
  },
  group: (name: Text, f: Figures): Text =>
    text(
      `${name.en}: ${f.due} due, ${percent(f)} on time, ${f.openLate} overdue and open, ${f.open} in hand, chased ${f.chased}, extended ${f.extended}, returned ${f.returned}.`,
      `${name.zh}：应办结 ${f.due} 项，按期率 ${percent(f)}，逾期未结 ${f.openLate} 项，在办 ${f.open} 项，催办 ${f.chased} 次，延期 ${f.extended} 次，退回 ${f.returned} 次。`,
    ),
  lateOpen: (days: number): Text =>
    text(`open, ${days} working day${days === 1 ? '' : 's'} late`, `未结，逾期 ${days} 个工作日`),
  lateDone: (days: number): Text =>
    text(`done ${days} working day${days === 1 ? '' : 's'} late`, `已结，逾期 ${days} 个工作日`),
  earlier: text('Due before the period and still open:', '此前逾期、至今未结：'),
  none: text('None.', '无。'),
  cause: (cause: Text, count: number): Text => text(`${cause.en}: ${count}`, `${cause.zh}：${count} 项`),
  why: (matter: string): Text => text(`${matter}: why was it late?`, `${matter}：为何逾期？（原因待补）`),
  writeWhy: (ids: readonly string[]): Text =>
    text(
      `Late, and nobody wrote why: ${ids.join(', ')}. To write it: office edit ${ids[0]} --causes CAUSE`,
      `逾期原因未写：${ids.join('、')}。补记：office edit ${ids[0]} --causes 原因`,
    ),
  longest: (matter: string, days: number): Text =>
    text(`Longest: ${matter}, ${days} working days.`, `办理最久：${matter}，${days} 个工作日。`),
  mostChased: (matter: string, times: number): Text =>
    text(`Most chased: ${matter}, ${timesSaid(times)}.`, `催办最多：${matter}，${times} 次。`),
  mostMoved: (matter: string, times: number): Text =>
    text(`Changed its lead most: ${matter}, ${timesSaid(times)}.`, `换主办最多：${matter}，${times} 次。`),
  left: (count: number): Text => text(`Stays open next month: ${count}.`, `转入下月在办：${count} 项。`),
  leftUntil: (matter: string, due: Day | null): Text =>
    text(
      `${matter}, ${due === null ? 'no date' : `due ${due}`}`,
      `${matter}，${due === null ? '不定时限' : `时限 ${DATE(due).zh}`}`,
    ),
  toWrite: text('(to be written)', '（待写）'),
} as const;
