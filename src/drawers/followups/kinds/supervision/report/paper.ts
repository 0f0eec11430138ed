import { dayOf } from '../../../../../core/civil.ts';
import type { Facts } from '../../../../../core/facts.ts';
import type { Column, Page } from '../../../../../core/page.ts';
import { same, type Text, text } from '../../../../../core/text.ts';
import type { Followup } from '../../../record.ts';
import { firstDueOf } from '../../../standing.ts';
import { CAUSE_WORDS } from '../words.ts';
import { averageOf, eventsIn, type Figures, lateBy, rateOf, tenthsText, workdaysOf } from './figures.ts';
import type { Supervision } from './gather.ts';
import { reportWords as w } from './words.ts';

export type As = 'circular' | 'analysis';

/** A heading with its sentences, or the table. */
type Part = { readonly head: Text; readonly lines: readonly Text[]; readonly hasTable?: boolean };

/** A circular or an analysis: what stands on it, whether on the screen or on paper. */
export type ReportPaper = {
  readonly title: Text;
  readonly about: Text;
  readonly parts: readonly Part[];
  readonly heads: { readonly short: readonly Text[]; readonly full: readonly Text[] };
  readonly rows: readonly (readonly Text[])[];
};

export const reportPaper = (s: Supervision, as: As, facts: Facts): ReportPaper => ({
  title: w.titles[as],
  about: w.about(s.period, dayOf(facts.now)),
  parts: as === 'circular' ? circular(s, facts) : analysis(s, facts),
  heads: {
    short: [w.unit[s.by], ...w.heads.map(([short]) => short)],
    full: [w.unit[s.by], ...w.heads.map(([, full]) => full)],
  },
  rows: [...s.groups, { name: w.total, figures: s.total }].map(({ name, figures }) => [name, ...cellsOf(figures)]),
});

const cellsOf = (f: Figures): readonly Text[] =>
  [
    ...[f.due, f.onTime, f.doneLate, f.openLate, f.open].map(String),
    tenthsText(rateOf(f), ' %'),
    tenthsText(averageOf(f)),
    String(f.chased),
    f.extendedLate === 0 ? String(f.extended) : `${f.extended}(${f.extendedLate})`,
    String(f.returned),
  ].map(same);

const overall = (s: Supervision): Part => ({
  head: w.sections.whole,
  lines: [w.overall(s.total), w.compared(s.total, s.totalBefore, s.before)],
});

const circular = (s: Supervision, facts: Facts): readonly Part[] => [
  overall(s),
  { head: w.sections.units[s.by], lines: [], hasTable: true },
  { head: w.sections.late, lines: s.late.length === 0 ? [w.none] : s.late.map((f) => lateLine(f, facts)) },
  ...earlierPart(s, facts),
];

const earlierPart = ({ earlier }: Supervision, facts: Facts): readonly Part[] =>
  earlier.length === 0 ? [] : [{ head: w.earlier, lines: earlier.map((f) => lateLine(f, facts)) }];

/** A matter as a paper names it: its id, its unit, its title. */
const named = ({ id, lead, title }: Followup): string => [id, lead, title].filter((part) => part !== null).join(' ');

const lateLine = (f: Followup, facts: Facts): Text => {
  const days = lateBy(f, facts);
  const said = f.doneAt === null ? w.lateOpen(days) : w.lateDone(days);
  return text(`${named(f)}: ${said.en}`, `${named(f)}：${said.zh}`);
};

const analysis = (s: Supervision, facts: Facts): readonly Part[] => [
  overall(s),
  { head: w.sections.units[s.by], lines: s.groups.map(({ name, figures }) => w.group(name, figures)), hasTable: true },
  { head: w.sections.problems, lines: problems(s, facts) },
  ...earlierPart(s, facts),
  { head: w.left(s.left.length), lines: s.left.map((f) => w.leftUntil(named(f), dueDay(f))) },
  { head: w.sections.advice, lines: [w.toWrite] },
];

const dueDay = (f: Followup) => {
  const due = firstDueOf(f);
  return due === null ? null : dayOf(due);
};

const problems = (s: Supervision, facts: Facts): readonly Text[] => {
  const lines = [
    ...s.causes.flatMap(({ cause, matters }) => [
      w.cause(CAUSE_WORDS[cause], matters.length),
      ...matters.map((f) => indented(same(named(f)))),
    ]),
    ...s.unexplained.map((f) => w.why(named(f))),
    ...(s.longest === null ? [] : [w.longest(named(s.longest), workdaysOf(s.longest, facts))]),
    ...(s.mostChased === null
      ? []
      : [w.mostChased(named(s.mostChased), eventsIn(s.mostChased, 'chase', s.period).length)]),
    ...(s.mostMoved === null
      ? []
      : [w.mostMoved(named(s.mostMoved), s.mostMoved.events.filter(({ kind }) => kind === 'transfer').length)]),
  ];
  return lines.length === 0 ? [w.none] : lines;
};

const indented = (said: Text): Text => text(`  ${said.en}`, `  ${said.zh}`);

/** The paper on the screen. */
export const paperPage = (paper: ReportPaper): Page => [
  { kind: 'title', cell: paper.title },
  { kind: 'lines', lines: [paper.about] },
  ...paper.parts.flatMap(
    ({ head, lines, hasTable = false }): Page => [
      ...([{ kind: 'gap' }, { kind: 'title', cell: head }] as const),
      ...(hasTable ? [tableBlock(paper)] : []),
      { kind: 'lines', lines },
    ],
  ),
];

const tableBlock = ({ heads, rows }: ReportPaper): Page[number] => ({
  kind: 'table',
  columns: heads.short.map((head, at): Column => (at === 0 ? { head, grow: true } : { head, align: 'right' })),
  rows,
});
