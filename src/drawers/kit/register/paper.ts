import type { Lens } from '../../../core/facts.ts';
import type { PaperCell } from '../../../core/paper.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { PaperColumns } from '../noun.ts';
import type { Declaration, Logs, RecordOf, RegisterColumn } from './declaration.ts';
import { isBlank } from './kind.ts';
import { type Specs, specValueIn } from './spec.ts';
import { columnCell, columnHead } from './view.ts';

/** The columns of a register's list on paper: those of the screen, with values that a spreadsheet can reckon with. */
export const listOnPaper = <S extends Specs, L extends Logs, O extends Specs>(
  of: Declaration<S, L, O>,
): { readonly paperColumns: PaperColumns<RecordOf<S, L>> } => ({
  paperColumns: of.columns.map((column) => ({
    head: columnHead(column, of.fields, of.grow ?? of.title).head ?? c.none,
    cell: (record, lens) => registerCell(column, of.fields, record, lens),
  })),
});

/** The cell of a column on paper. A value is written as a value, and in full, since a paper does not know what day today is. */
export const registerCell = <R extends object, S extends Specs>(
  column: RegisterColumn<R, S>,
  fields: S,
  record: R,
  lens: Lens,
): PaperCell => {
  const spec = typeof column === 'string' ? fields[column] : undefined;
  if (spec === undefined) return columnCell(column, fields, record, lens);
  const value = specValueIn(record, String(column), spec);
  if (isBlank(value)) return '';
  return spec.kind.paper?.(value, lens) ?? spec.kind.cell(value, lens);
};
