import { yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { CarBudget, Facts } from '../../core/facts.ts';
import { readCents, yuanText } from '../../core/money.ts';
import { late } from '../../core/once.ts';
import { moment } from '../../core/schema.ts';
import { both, echo, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import * as field from '../kit/fields/index.ts';
import { list, scalar } from '../kit/register/kind.ts';
import { nothing } from '../kit/register/kinds.ts';
import { cents } from '../kit/register/money.ts';

const year = late(() => v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)));

/** A budget as it is typed: the year is null for the present one. */
type Said = { readonly year: number | null; readonly cents: number };

const spoken = (one: { readonly year: number | null; readonly cents: number }): Text =>
  both((lang) => `${one.year ?? ''} ${yuanText(one.cents)[lang]}`.trim());

/** The budget of a year, typed as `12000` or `2027=12000`. */
export const carBudget = scalar<Said>({
  schema: () => v.object({ year: v.nullable(year()), cents: cents() }),
  typed: (help) => ({
    ...field.line(help, 'YUAN'),
    read: (typed) => {
      const [, said, amount = ''] = /^(?:(\d{4})\s*[=＝])?(.*)$/s.exec(typed.join(' ').trim()) ?? [];
      const of = said === undefined ? null : Number(said);
      if (of !== null && !v.is(year(), of)) throw new Complaint('badValue', words.notAYear(said ?? ''), words.hint);
      return { year: of, cents: readCents(amount) };
    },
    show: (value) => spoken(value as Said),
  }),
  cell: spoken,
  texts: nothing,
});

/** The budgets of all years, with their history. Rules write them. */
export const carBudgets = list<CarBudget>({
  schema: () => v.array(v.object({ year: year(), cents: cents(), at: moment })),
  typed: (help) => ({ ...field.line(help), read: () => [] }),
  cell: (all) => both((lang) => all.map((one) => spoken(one)[lang]).join(lang === 'zh' ? '；' : '; ')),
  texts: nothing,
});

/** The budgets after one more was said. An earlier one of the year stays as its history. */
export const budgetsWith = (
  { carBudget: said }: { readonly carBudget?: Said | null | undefined },
  stands: readonly CarBudget[],
  { now }: Facts,
): { readonly carBudgets?: readonly CarBudget[] } =>
  said == null ? {} : { carBudgets: [...stands, { year: said.year ?? yearOf(now), cents: said.cents, at: now }] };

const words = {
  notAYear: (typed: string): Text => text(`“${echo(typed)}” is not a year`, `“${echo(typed)}”不是年度`),
  hint: text('Write it as 2027=12000', '写成 2027=12000'),
} as const;
