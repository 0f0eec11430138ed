import { listed, type Text, text } from '../../../core/text.ts';
import { absenceWords } from '../../kit/absence.ts';
import type { AbsenceVerdict } from './rule.ts';
import type { SessionMark } from './sessions.ts';

const reached = ({ why, count, ids }: AbsenceVerdict): Text => {
  const at = listed(ids);
  if (why === 'days') return text(`${count} days missed in a year: ${at.en}`, `一年缺会${count}天 ${at.zh}`);
  if (why === 'leaves') return text(`${count} leaves in a year`, `一年请假${count}次`);
  return why === 'consecutive'
    ? text(`${count} unexcused absences in a row: ${at.en}`, `连续${count}次无故缺席 ${at.zh}`)
    : text(`${count} unexcused absences in a year: ${at.en}`, `一年${count}次无故缺席 ${at.zh}`);
};

const marks: Readonly<Record<SessionMark, Text>> = {
  present: text('√', '√'),
  late: text('L', '迟'),
  early: text('E', '早'),
  leave: text('o', '假'),
  absent: text('×', '×'),
  substitute: text('s', '代'),
  unknown: text('?', '?'),
};

export const attendanceWords = {
  marks,
  verdict: (verdict: AbsenceVerdict): Text => {
    const { name, level } = verdict;
    const why = reached(verdict);
    return level === 'warn'
      ? absenceWords.warning(name, verdict.why)
      : text(`Suggest resignation: ${name} (${why.en})`, `建议劝退：${name}（${why.zh}）`);
  },
  closeIt: (id: string, name: string): Text =>
    text(
      `The attendance of ${name} was corrected, so ${id} no longer holds: office done ${id} --result TEXT, or office rm ${id}`,
      `${name} 的出席情况已更正，${id} 已无依据：office rm ${id}，或 office done ${id} --result 结果`,
    ),
  closeUnasked: (id: string, name: string): Text =>
    text(
      `The attendance of ${name} was corrected, so ${id} no longer holds: office done ${id} --result TEXT --decide REASON, or office rm ${id}`,
      `${name} 的出席情况已更正，${id} 已无依据：office rm ${id}，或 office done ${id} --result 结果 --decide 理由`,
    ),
  gap: (id: string, day: string): Text =>
    text(
      `More than two months after ${id} (${day}): a standing committee meets at least every two months`,
      `距上次 ${id}（${day}）已超过两个月：常委会会议至少每两个月举行一次`,
    ),

  withDays: (line: string, days: number): Text =>
    text(`${line}, ${days === 1 ? '1 day' : `${days} days`}`, `${line}，${days} 天`),

  series: text('Series', '会议系列'),
  year: text('Year', '年份'),
  filledIn: text(
    'Filled in by: __________    Checked by: __________    Date: __________',
    '填表人：__________    审核人：__________    日期：__________',
  ),
  name: text('Name', '姓名'),
  sessions: text('Sessions', '各次'),
  called: text('Called', '应到'),
  there: text('There', '实到'),
  leaves: text('Leave', '请假'),
  missing: text('Absent', '缺席'),
  rate: text('Rate', '出席率'),
  rateOfRest: text('Without leave', '不计请假'),
  streak: text('In a row', '连续缺席'),
  titleOf: (series: string, year: string | null): Text =>
    year === null
      ? text(`Attendance of ${series}`, `${series}出席情况统计表`)
      : text(`Attendance of ${series} in ${year}`, `${series}${year}年出席情况统计表`),
  observersOf: (series: string): Text => text(`Observers of ${series}`, `${series}列席情况`),
  key: text(
    'L late, E left early, o on leave, s sent a substitute (absent), ? never told',
    '迟 迟到，早 早退，假 请假，代 派员代替（计缺席），? 未通知，无法认定',
  ),
  nobodyHint: text(
    'office notice attendance shows the series of this year',
    'office notice attendance 可看本年有哪些会议系列',
  ),
  nobody: text('No meeting of that kind was held', '没有已召开的这类会议'),
} as const;
