import { addMonths, type Day, dayOf, monthEnd } from '../../../../../core/civil.ts';
import { Complaint } from '../../../../../core/complaint.ts';
import type { Values } from '../../../../../core/field.ts';
import { type Text, text } from '../../../../../core/text.ts';
import * as field from '../../../../kit/fields/index.ts';
import { paperOut, writePaper } from '../../../../kit/paper.ts';
import { rangeOf } from '../../../../kit/range.ts';
import { shownForm } from '../../../../kit/showForms.ts';
import { type Answer, type AnyCall, verb } from '../../../../kit/verb.ts';
import { dispatchSheet } from '../../../dispatch.ts';
import { key } from '../../../record.ts';
import { followupWords as w } from '../../../words.ts';
import type { ReportPeriod } from './figures.ts';

const OPTIONS = {
  as: field.called(
    text('Paper', '文种'),
    field.choice(
      text(
        'circular or analysis of a period, table of suggestions; else the open matters',
        '通报、分析或建议办理情况表；不写即在办调度单',
      ),
      {
        circular: text('circular', '通报'),
        analysis: text('analysis', '分析'),
        suggestions: text('suggestions', '建议'),
      },
    ),
  ),
  from: field.called(
    text('From', '自'),
    field.pastDay(text('first day of the period; last month unless said', '时段首日；不写即上月')),
  ),
  to: field.called(text('To', '至'), field.lookedTo(text('last day of the period', '时段末日'))),
  by: field.called(
    text('By', '分列'),
    field.choice(text('by lead, which is usual, or by source', '按主办（通常）或按来源分列'), {
      lead: w.lead,
      source: w.source,
    }),
  ),
  open: field.called(
    text('Open', '在办'),
    field.flag(text('the sheet of open matters, which is usual', '只列在办事项，即通常所列')),
  ),
  lead: field.called(w.lead, field.name(text('of this lead only', '只看这一主办'))),
  out: paperOut,
};

export const reportFollowups = verb({
  name: 'report',
  zh: '调度',
  summary: text(
    'The open matters, or a circular or analysis of a period',
    '在办调度单；或一段时间的督查通报、分析报告',
  ),
  about: text(
    'A matter counts in the period of its first date, as things stand now, with the archive. Extended after that date, it stays late. Where nothing was due there is no rate.',
    '事项按原时限归入时段，以当前情况计，含归档。逾期后才延期的仍算逾期。无应办结的不计按期率。',
  ),
  examples: [
    {
      typed: text('office followup report --lead "Finance bureau"', 'office followup report --lead 财政局'),
      does: text('what one of them has to do', '某单位在办的事'),
    },
    {
      typed: text(
        'office followup report --as circular --from 10-01 --to 10-31 --out circular.txt',
        'office followup report --as circular --from 10-01 --to 10-31 --out 通报.txt',
      ),
      does: text('the circular on October', '十月的督查通报'),
    },
    {
      typed: text(
        'office followup report --as suggestions --out suggestions.csv',
        'office followup report --as suggestions --out 建议办理情况表.csv',
      ),
      does: text('the table of suggestions and their answers', '代表建议办理情况表'),
    },
  ],
  args: {},
  options: OPTIONS,
  run: (call) => {
    const { as, from, to, by, open } = call.options;
    const isPeriod = as != null || from != null || to != null || by != null;
    if (isPeriod && open === true) throw new Complaint('usage', words.openOrPeriod, words.openOrPeriodHint);
    return isPeriod ? periodAnswer(call) : openAnswer(call);
  },
});

type Call = AnyCall & { readonly options: Values<typeof OPTIONS> };

const openAnswer = async (call: Call): Promise<Answer> => {
  const { desk, lens, lang } = call;
  const { lead, out } = call.options;
  const records = desk.records(key).filter((one) => lead == null || one.lead === lead);
  const sheet = dispatchSheet(records, lens);
  return out == null ? shownForm(sheet, lang) : writePaper(out, { tables: [sheet] }, call);
};

/** The circular or analysis of a period. Its code is loaded when it is asked for. */
const periodAnswer = async (call: Call): Promise<Answer> => {
  const { as, by, lead, out } = call.options;
  if (as === 'suggestions') return suggestionAnswer(call);
  const { periodReport } = await import('./period.ts');
  const period = periodOf(call.options, dayOf(call.facts.now));
  return periodReport(call, { as: as ?? 'circular', by: by ?? 'lead', lead: lead ?? null, out: out ?? null, period });
};

/** The table of suggestions: of those assigned in the period, or of all if none was said. */
const suggestionAnswer = async (call: Call): Promise<Answer> => {
  const { options, desk, facts, lang } = call;
  const { suggestionTable } = await import('./suggestionTable.ts');
  const isAll = options.from == null && options.to == null;
  const table = suggestionTable(desk, isAll ? null : periodOf(options, dayOf(facts.now)), options.lead ?? null);
  return options.out == null ? shownForm(table, lang) : writePaper(options.out, { tables: [table] }, call);
};

/** The period that was said; the month before today if none was. Its end is not later than today, because nothing is late before its date. */
const periodOf = ({ from, to }: Pick<Values<typeof OPTIONS>, 'from' | 'to'>, today: Day): ReportPeriod => {
  const range = rangeOf({ from, to });
  const lastMonth = addMonths(`${today.slice(0, 7)}-01`, -1);
  if (range === null) return { from: lastMonth, to: monthEnd(lastMonth) };
  const last = range.to === null || range.to > today ? today : range.to;
  const first = range.from ?? `${last.slice(0, 7)}-01`;
  if (first > last) throw new Complaint('badValue', words.notBegun);
  return { from: first, to: last };
};

const words = {
  openOrPeriod: text('--open lists what is open now, and has no period', '--open 只列当前在办，没有时段') as Text,
  openOrPeriodHint: text(
    'Leave it out: the circular counts what is open, the analysis lists it',
    '请去掉 --open：通报中有在办数，分析报告逐项列出在办',
  ),
  notBegun: text('The period has not begun yet', '时段还没有开始'),
} as const;
