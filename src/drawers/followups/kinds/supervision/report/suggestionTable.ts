import { type Day, dayOf } from '../../../../../core/civil.ts';
import { dayCell, type PaperCell, type PaperTable } from '../../../../../core/paper.ts';
import { compare, compareIds } from '../../../../../core/records.ts';
import { listed, same, type Text, text } from '../../../../../core/text.ts';
import type { OpenDesk } from '../../../../kit/desk.ts';
import { type Followup, key } from '../../../record.ts';
import { followupWords as w } from '../../../words.ts';
import { supervisedLabels as labels, SATISFACTION_WORDS } from '../words.ts';
import type { ReportPeriod } from './figures.ts';

/** The register of suggestions and their answers (建议办理情况表): those assigned in a period, or all, the archived ones included. */
export const suggestionTable = (desk: OpenDesk, period: ReportPeriod | null, lead: string | null): PaperTable => ({
  title: words.title,
  heads: [
    ...[labels.number, labels.deputies, words.content, w.lead, w.coHandlers, labels.assignedOn, words.due],
    ...[words.answer, labels.category, labels.satisfaction],
  ],
  rows: desk
    .all(key, { where: { kind: ['suggestion'] } })
    .filter((f) => f.kind === 'suggestion' && (lead === null || f.lead === lead))
    .filter(({ assignedOn }) => period === null || isWithin(assignedOn, period))
    .sort((a, b) => compareNumbers(a.number, b.number) || compareIds(a.id, b.id))
    .map(rowOf),
});

const isWithin = (day: Day | undefined, { from, to }: ReportPeriod): boolean =>
  day !== undefined && from <= day && day <= to;

/** Numbers in their order; words after them. */
const compareNumbers = (a = '', b = ''): number => Number.parseInt(a, 10) - Number.parseInt(b, 10) || compare(a, b);

const rowOf = (f: Followup): readonly PaperCell[] => [
  ...[
    f.number ?? '',
    listed(f.deputies ?? []),
    f.title,
    f.lead ?? '',
    listed(f.coHandlers),
    f.assignedOn === undefined ? '' : dayCell(f.assignedOn),
  ],
  ...[f.due === null ? '' : dayCell(dayOf(f.due)), answerOf(f), f.category ?? ''],
  f.satisfaction === undefined ? '' : SATISFACTION_WORDS[f.satisfaction],
];

/** The last answer with its day; of one that was taken up again, that it is being answered anew. */
const answerOf = ({ doneAt, events }: Followup): Text => {
  const last = events.findLast((event) => event.kind === 'done');
  if (last === undefined) return same('');
  const said = `${dayOf(last.happenedAt)} ${last.result}`;
  return doneAt === null ? text(`${said} (again)`, `${said}（重新办理中）`) : same(said);
};

const words = {
  title: text('Suggestions and their answers', '代表建议办理情况表'),
  content: text('Suggestion', '内容'),
  due: text('Due', '时限'),
  answer: text('Answer', '答复'),
} as const;
