import { type Block, type Cell, type Column, dim, type Page } from '../../../core/page.ts';
import { inLang, type Lang, type Text } from '../../../core/text.ts';
import type { Skipped } from './book.ts';
import type { Twin } from './rows.ts';
import type { UsedColumn } from './used.ts';
import { bookWords as w } from './words.ts';

/** A statement about a line of the file. */
export type BookSaid = { readonly line: number; readonly what: Text };

/** The new records of a dry run, as they would be stored. */
export type UnderstoodRows = {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** How many more there are than rows shown. */
  readonly more: number;
  readonly json: unknown;
};

/** The result of an import. */
export type Outcome = {
  readonly drawer: string;
  readonly file: string;
  readonly rows: number;
  readonly added: number;
  /** The new records of a dry run; null if they were written. */
  readonly understood: UnderstoodRows | null;
  readonly updated: readonly BookSaid[];
  readonly alreadyThere: number;
  readonly skipped: readonly Skipped[];
  readonly twins: readonly Twin[];
  /** The columns that were used. */
  readonly columns: readonly UsedColumn[];
  /** The sheet of a workbook that was read, and those that were not; null for text. */
  readonly sheet: { readonly name: string; readonly others: readonly string[] } | null;
  /** Lines in which a cell showed an error of the spreadsheet. */
  readonly emptied: readonly number[];
  /** A hint at `--fill` for cells without a value that may be merged ones; null if there are none. */
  readonly fillHint: Text | null;
  /** Headings of columns that were not imported. */
  readonly unused: readonly string[];
  readonly dryRun: boolean;
  /** Additional lines and JSON for this kind of book. */
  readonly more: { readonly lines: readonly Text[]; readonly json: object };
};

/** The most lines that are named one by one; enough to find the others. */
const MOST_NAMED = 5;

export const outcomePage = (outcome: Outcome): Page => {
  const { file, rows, added, updated, alreadyThere, skipped, twins, dryRun, more } = outcome;
  const few = twins.slice(0, MOST_NAMED).map(({ line }) => line);
  return [
    {
      kind: 'lines',
      lines: [
        (dryRun ? w.wouldImport : w.imported)(added + updated.length, rows, file),
        ...more.lines,
        ...(alreadyThere === 0 ? [] : [w.alreadyThere(alreadyThere)]),
        ...(twins.length === 0 ? [] : [w.twins(twins.length, few)]),
        ...readingOf(outcome),
      ],
    },
    ...understoodIn(outcome),
    ...tableOf(updated, w.updated(updated.length), w.change),
    ...tableOf(
      skipped.map(({ line, message }) => ({ line, what: message })),
      w.skipped(skipped.length),
      w.reason,
    ),
    { kind: 'lines', lines: hintsIn(skipped).map(dim) },
  ];
};

/** Hints at what to write instead in rows that were not taken, each once. */
const hintsIn = (skipped: readonly Skipped[]): readonly Text[] =>
  [...new Map(skipped.flatMap(({ hint }) => (hint == null ? [] : [[hint.en, hint] as const]))).values()].slice(
    0,
    MOST_NAMED,
  );

/** How the file was read: what was found in it, and what was left out. */
const readingOf = ({ sheet, emptied, fillHint, columns, unused }: Outcome): readonly Cell[] => [
  ...(emptied.length === 0 ? [] : [w.emptied(emptied.length, emptied.slice(0, MOST_NAMED))]),
  ...(fillHint === null ? [] : [fillHint]),
  ...(sheet === null ? [] : [dim(w.sheetUsed(sheet.name, sheet.others))]),
  dim(w.columnsUsed(columns)),
  ...(unused.length === 0 ? [] : [dim(w.columnsUnused(unused))]),
];

const understoodIn = ({ understood }: Outcome): readonly Block[] => {
  if (understood === null || understood.rows.length === 0) return [];
  const { columns, rows, more } = understood;
  return [
    { kind: 'lines', lines: [w.understood] },
    {
      kind: 'table',
      columns: [{ head: w.line, align: 'right' }, ...columns],
      rows: rows.map(({ line, cells }) => [String(line), ...cells]),
    },
    { kind: 'lines', lines: more > 0 ? [dim(w.moreRows(more))] : [] },
  ];
};

const tableOf = (rows: readonly BookSaid[], said: Text, head: Text): Block[] =>
  rows.length === 0
    ? []
    : [
        { kind: 'lines', lines: [said] },
        {
          kind: 'table',
          columns: [
            { head: w.line, align: 'right' },
            { head, grow: true },
          ],
          rows: rows.map(({ line, what }) => [String(line), what]),
        },
      ];

export const outcomeJson = (outcome: Outcome, lang: Lang) => ({
  schema: 'office.import/1',
  drawer: outcome.drawer,
  file: outcome.file,
  rows: outcome.rows,
  imported: outcome.added + outcome.updated.length,
  ...(outcome.understood === null ? {} : { understood: outcome.understood.json }),
  updated: outcome.updated.map(({ line, what }) => ({ line, message: inLang(what, lang) })),
  skipped: outcome.skipped.map(({ line, reason, message, hint }) => ({
    ...{ line, reason, message: inLang(message, lang) },
    ...(hint == null ? {} : { hint: inLang(hint, lang) }),
  })),
  alreadyThere: outcome.alreadyThere,
  twins: outcome.twins,
  sheet: outcome.sheet?.name ?? null,
  emptied: outcome.emptied,
  ...outcome.more.json,
  columns: outcome.columns.map(({ field, column }) => `${field}=${column}`),
  unused: outcome.unused,
  dryRun: outcome.dryRun,
});
