import { dayOf } from '../../../../../core/civil.ts';
import type { Facts } from '../../../../../core/facts.ts';
import { inLang, type Lang } from '../../../../../core/text.ts';
import type { Followup } from '../../../record.ts';
import { averageOf, type Figures, lateBy, rateOf } from './figures.ts';
import type { Supervision } from './gather.ts';

const idOf = (f: Followup | null): string | null => f?.id ?? null;
const ids = (all: readonly Followup[]): readonly string[] => all.map(({ id }) => id);

/** The figures with the rate in percent and the average in working days, both with one decimal; null where there is none. */
const figuresJson = (f: Figures) => {
  const { done: _done, workdays: _workdays, ...counts } = f;
  return { ...counts, rate: decimal(rateOf(f)), averageWorkdays: decimal(averageOf(f)) };
};

const decimal = (tenths: number | null): number | null => (tenths === null ? null : tenths / 10);

/** A report for scripts, format `office.supervision/1`. */
export const supervisionJson = (s: Supervision, facts: Facts, lang: Lang) => ({
  schema: 'office.supervision/1',
  ...{ period: s.period, asOf: dayOf(facts.now), by: s.by },
  groups: s.groups.map(({ name, figures }) => ({ name: inLang(name, lang), ...figuresJson(figures) })),
  total: figuresJson(s.total),
  before: { period: s.before, ...figuresJson(s.totalBefore) },
  late: s.late.map((f) => ({ id: f.id, workdays: lateBy(f, facts), isOpen: f.doneAt === null })),
  earlier: ids(s.earlier),
  causes: s.causes.map(({ cause, matters }) => ({ cause, matters: ids(matters) })),
  questions: ids(s.unexplained),
  ...{ longest: idOf(s.longest), mostChased: idOf(s.mostChased), mostMoved: idOf(s.mostMoved) },
  left: ids(s.left),
});
