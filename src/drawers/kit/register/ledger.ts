import type { Key } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import * as field from '../fields/index.ts';
import { tableOut, writePaper } from '../paper.ts';
import { drawerOf, manyRecords } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { dailyWords } from '../words.ts';
import type { Declaration, Ledger, Logs, RecordOf } from './declaration.ts';
import { registerCell } from './paper.ts';
import type { Specs } from './spec.ts';
import { columnCell, columnHead } from './view.ts';

/** The verb `ledger`: the register as a table to be printed, with more columns than the list has. */
export const ledgerVerb = <S extends Specs, L extends Logs, O extends Specs>(
  of: Declaration<S, L, O>,
  ledger: Ledger<RecordOf<S, L>, S>,
  { key, noun }: { readonly key: Key<RecordOf<S, L>>; readonly noun: string },
): Verb =>
  verb({
    name: 'ledger',
    zh: '台账',
    summary: ledger.title,
    examples: [
      {
        typed: text(`office ${noun} ledger --out ledger.csv`, `office ${noun} ledger --out 台账.csv`),
        does: text('For printing', '打印用'),
      },
    ],
    args: {},
    options: { all: field.flag(dailyWords.allHelp), out: tableOut },
    run: async ({ options: { all, out }, desk, lens, ...call }) => {
      const drawer = drawerOf(desk, { name: key.name });
      const records = (all === true ? desk.all(key) : desk.records(key)).filter(
        (record) => all === true || drawer.isOpen(record, lens.facts),
      );
      const heads = ledger.columns.map((column) => columnHead(column, of.fields, of.grow ?? of.title));
      const rows = records.map((record) => ledger.columns.map((column) => columnCell(column, of.fields, record, lens)));
      const typed = records.map((record) => ledger.columns.map((one) => registerCell(one, of.fields, record, lens)));
      const printed: readonly Text[] = heads.map(({ head = c.none }) => head);
      if (out != null) return writePaper(out, { tables: [{ title: ledger.title, heads: printed, rows: typed }] }, call);
      return {
        json: manyRecords(drawer, records, lens),
        page: [rows.length === 0 ? { kind: 'lines', lines: [c.nothingHere] } : { kind: 'table', columns: heads, rows }],
      };
    },
  });
