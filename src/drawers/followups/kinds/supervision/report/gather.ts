import { addDays, addMonths, type Day, daysBetween, monthEnd } from '../../../../../core/civil.ts';
import type { Facts } from '../../../../../core/facts.ts';
import { compare, compareIds } from '../../../../../core/records.ts';
import { same, type Text, text } from '../../../../../core/text.ts';
import { type Followup, isPlain } from '../../../record.ts';
import { firstDueOf } from '../../../standing.ts';
import { followupWords as w } from '../../../words.ts';
import { CAUSES, type Cause } from '../record.ts';
import { KIND_WORDS } from '../words.ts';
import { eventsIn, type Figures, figuresOf, isDueIn, type ReportPeriod, timelinessOf, workdaysOf } from './figures.ts';

/** The key by which matters are put together: who leads them, or where they come from. */
export type By = 'lead' | 'source';

type ReportGroup = { readonly name: Text; readonly figures: Figures };

/** Everything that a circular or an analysis says. */
export type Supervision = {
  readonly period: ReportPeriod;
  readonly before: ReportPeriod;
  readonly by: By;
  readonly groups: readonly ReportGroup[];
  readonly total: Figures;
  readonly totalBefore: Figures;
  /** Matters of the period that were or are late. */
  readonly late: readonly Followup[];
  /** Matters that were due before the period and are open still. */
  readonly earlier: readonly Followup[];
  readonly causes: readonly { readonly cause: Cause; readonly matters: readonly Followup[] }[];
  /** Late matters of which nobody wrote why. They are questions; no cause is ever supposed. */
  readonly unexplained: readonly Followup[];
  readonly longest: Followup | null;
  readonly mostChased: Followup | null;
  readonly mostMoved: Followup | null;
  /** All open matters, the nearest date first. */
  readonly left: readonly Followup[];
};

/** The period before, of the same length: whole months before whole months, else as many days. */
export const periodBefore = ({ from, to }: ReportPeriod): ReportPeriod => {
  const last = addDays(from, -1);
  if (!from.endsWith('-01') || to !== monthEnd(to)) return { from: addDays(last, -daysBetween(from, to)), to: last };
  const months = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - monthNumber(from) + 1;
  return { from: addMonths(from, -months), to: last };
};

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

export const supervisionOf = (
  records: readonly Followup[],
  period: ReportPeriod,
  by: By,
  facts: Facts,
): Supervision => {
  const { now } = facts;
  const before = periodBefore(period);
  const due = records.filter((f) => isDueIn(f, period, now)).sort(byDue);
  const late = due.filter((f) => timelinessOf(f, now) !== 'onTime');
  const open = records.filter(({ doneAt }) => doneAt === null).sort(byDue);
  const earlier = open.filter((f) => (firstDueOf(f) ?? '9') < period.from);
  const asked = [...earlier, ...late];
  return {
    ...{ period, before, by, groups: groupsOf(records, period, by, facts) },
    ...{ total: figuresOf(records, period, facts), totalBefore: figuresOf(records, before, facts) },
    ...{ late, earlier, causes: causesOf(asked), left: open },
    unexplained: asked.filter(({ causes = [] }) => causes.length === 0),
    longest: most([...asked, ...due], (f) => workdaysOf(f, facts)),
    mostChased: most(records, (f) => eventsIn(f, 'chase', period).length),
    mostMoved: most([...asked, ...due, ...open], (f) => f.events.filter(({ kind }) => kind === 'transfer').length),
  };
};

const byDue = (a: Followup, b: Followup): number =>
  compare(firstDueOf(a) ?? '9', firstDueOf(b) ?? '9') || compareIds(a.id, b.id);

/** The matter with the most of something; null if none has any. */
const most = (records: readonly Followup[], of: (f: Followup) => number): Followup | null =>
  records.reduce<{ readonly f: Followup | null; readonly n: number }>(
    (best, f) => (of(f) > best.n ? { f, n: of(f) } : best),
    { f: null, n: 0 },
  ).f;

const causesOf = (late: readonly Followup[]): Supervision['causes'] =>
  CAUSES.map((cause) => ({ cause, matters: late.filter(({ causes = [] }) => causes.includes(cause)) }))
    .filter(({ matters }) => matters.length > 0)
    .sort((a, b) => b.matters.length - a.matters.length);

/** The figures by unit or source. Those with most late matters come first, then those with most to do. */
const groupsOf = (records: readonly Followup[], period: ReportPeriod, by: By, facts: Facts): readonly ReportGroup[] => {
  const names = new Map<string, { readonly name: Text; readonly records: Followup[] }>();
  const groupAt = (name: Text): { readonly records: Followup[] } => {
    const group = names.get(name.en) ?? { name, records: [] };
    names.set(name.en, group);
    return group;
  };
  for (const f of records) groupAt(groupName(f, by)).records.push(f);
  const returns = by === 'lead' ? returnsIn(records, period) : null;
  for (const unit of returns ?? []) groupAt(same(unit));
  return [...names.values()]
    .map((group) => ({ name: group.name, figures: figuresOf(group.records, period, facts) }))
    .map((group) => (returns === null ? group : withReturns(group, returns)))
    .filter(({ figures }) => Object.values(figures).some((count) => count > 0))
    .sort(byTrouble);
};

/** The units that handed matters back in the period, once for each matter. */
const returnsIn = (records: readonly Followup[], period: ReportPeriod): readonly string[] =>
  records
    .flatMap((f) => eventsIn(f, 'return', period))
    .flatMap((event) => (event.kind === 'return' && event.from !== null ? [event.from] : []));

/** The group with what its unit handed back. Another unit may lead these matters by now. */
const withReturns = ({ name, figures }: ReportGroup, returns: readonly string[]): ReportGroup => ({
  name,
  figures: { ...figures, returned: returns.filter((unit) => unit === name.en).length },
});

const groupName = (f: Followup, by: By): Text => {
  if (by === 'lead') return f.lead === null ? words.nobody : same(f.lead);
  return isPlain(f) ? w.sources[f.source] : KIND_WORDS[f.kind ?? 'matter'];
};

const byTrouble = (a: ReportGroup, b: ReportGroup): number =>
  b.figures.openLate - a.figures.openLate || b.figures.due - a.figures.due || compare(a.name.en, b.name.en);

const words = { nobody: text('(no lead)', '（未明确）') } as const;
