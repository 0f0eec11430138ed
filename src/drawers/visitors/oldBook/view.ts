import { dayOf } from '../../../core/civil.ts';
import type { Page } from '../../../core/page.ts';
import { dim } from '../../../core/page.ts';
import { inLang, type Lang } from '../../../core/text.ts';
import { whenOf } from '../view.ts';
import type { Draft, Skipped } from './rows.ts';
import { importWords as w } from './words.ts';

/** How an import went. */
export type Outcome = {
  readonly file: string;
  readonly rows: number;
  readonly imported: readonly Draft[];
  readonly skipped: readonly Skipped[];
  readonly alreadyThere: number;
  /** `field=column` for each column that was used. */
  readonly columns: readonly string[];
  readonly dryRun: boolean;
};

const spanOf = (visits: readonly Draft[]): { readonly first: string; readonly last: string } | null => {
  const days = visits.flatMap((visit) => whenOf(visit) ?? []).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  return first === undefined || last === undefined ? null : { first: dayOf(first), last: dayOf(last) };
};

export const outcomePage = (outcome: Outcome): Page => {
  const { file, rows, imported, skipped, alreadyThere, columns, dryRun } = outcome;
  const span = spanOf(imported);
  return [
    {
      kind: 'lines',
      lines: [
        (dryRun ? w.wouldImport : w.imported)(imported.length, rows, file),
        ...(span === null ? [] : [w.span(span.first, span.last)]),
        ...(alreadyThere === 0 ? [] : [w.alreadyThere(alreadyThere)]),
        dim(w.columnsUsed(columns)),
        ...(skipped.length === 0 ? [] : [w.skipped(skipped.length)]),
      ],
    },
    ...(skipped.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { head: w.line, align: 'right' as const },
              { head: w.reason, grow: true },
            ],
            rows: skipped.map(({ line, message }) => [String(line), message]),
          },
        ]),
  ];
};

export const outcomeJson = (outcome: Outcome, lang: Lang) => {
  const span = spanOf(outcome.imported);
  return {
    schema: 'office.import/1',
    drawer: 'visitors',
    file: outcome.file,
    rows: outcome.rows,
    imported: outcome.imported.length,
    skipped: outcome.skipped.map(({ line, reason, message }) => ({ line, reason, message: inLang(message, lang) })),
    alreadyThere: outcome.alreadyThere,
    first: span?.first ?? null,
    last: span?.last ?? null,
    columns: outcome.columns,
    dryRun: outcome.dryRun,
  };
};
