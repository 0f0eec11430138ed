import type { Moment } from '../../core/civil.ts';
import { minutesBetween } from '../../core/civil.ts';
import { clockOn, lengthText } from '../../core/limits.ts';
import { listed, type Text, text } from '../../core/text.ts';
import type { IncidentReport } from './record.ts';
import { incidentWords as w } from './words.ts';

const LAW = text(
  'late, false, hidden or incomplete reports are forbidden (Emergency Response Law, art. 17 and 61)',
  '不得迟报、谎报、瞒报、漏报（突发事件应对法第十七条、第六十一条）',
);

/** Words of reports. */
export const upwardWords = {
  toWhom: text('It is not said who was told', '没有写明报告了哪里'),
  toWhomHint: (id: string): Text =>
    text(`office incident report ${id} --to BODY`, `office incident report ${id} --to 单位`),
  noSigner: text('A written report needs the person who signed it', '书面报告须有签发人'),
  noSignerHint: (id: string, stage: IncidentReport['stage']): Text => {
    const as = stage === 'final' ? ' --as final' : '';
    return text(
      `office incident report ${id}${as} --via written --by NAME`,
      `office incident report ${id}${as} --via written --by 姓名`,
    );
  },
  tooEarly: text('It would have been reported before you learned of it', '报告时间早于接报时间'),
  tooEarlyHint: (id: string): Text =>
    text(
      `Correct --at, or the time you learned of it: office incident edit ${id} --learned TIME`,
      `请改 --at，或更正接报时间：office incident edit ${id} --learned 时间`,
    ),
  finalByPhone: text('A final report is made in writing', '终报须用书面'),
  finalByPhoneHint: (id: string): Text =>
    text(
      `office incident report ${id} --as final --via written --by NAME`,
      `office incident report ${id} --as final --via written --by 姓名`,
    ),
  finalTwice: (id: string, to: string): Text =>
    text(`${to} has the final report of ${id} already`, `${id} 已向 ${to} 终报`),
  finalTwiceHint: (id: string): Text =>
    text(
      `What changed since is a supplement: office incident edit ${id} --dead N, then report ${id} without --as`,
      `之后的变化用补报：先 office incident edit ${id} --dead 人数，再报告，不写 --as`,
    ),
  isClosed: (id: string): Text => text(`${id} is closed and owes no report`, `${id} 已办结，没有要补报的`),
  isClosedHint: (id: string): Text =>
    text(
      `If the casualties changed: office incident edit ${id} --dead N`,
      `伤亡有变化的：office incident edit ${id} --dead 人数`,
    ),

  reported: ({ stage, form, to }: IncidentReport): Text =>
    text(
      `${w.stages[stage].en} report to ${to} ${form === 'phone' ? 'by phone' : 'in writing'}`,
      `${w.stages[stage].zh}已报 ${to}（${w.forms[form].zh}）`,
    ),
  inTime: (at: Moment, due: Moment | null, now: Moment): Text | null => {
    if (due === null) return null;
    const late = minutesBetween(due, at);
    const length = lengthText(late);
    const [clock, limit] = [clockOn(at, now), clockOn(due, now)];
    return late > 0
      ? text(`${clock.en}, ${length.en} late (by ${limit.en})`, `${clock.zh}，超时 ${length.zh}（限 ${limit.zh}）`)
      : text(`${clock.en}, in time (by ${limit.en})`, `${clock.zh}，按时（限 ${limit.zh}）`);
  },
  sayWhy: (id: string): Text =>
    text(
      `Say why it was late: office incident log ${id} "Late because …"; ${LAW.en}`,
      `请说明迟报原因：office incident log ${id} "迟报原因：…"；${LAW.zh}`,
    ),
  stillOwed: (owed: readonly Text[]): Text => text(`Still owed: ${listed(owed).en}`, `仍须：${listed(owed).zh}`),
} as const;
