import type { Drawer } from '../../../core/drawer.ts';
import type { Lens } from '../../../core/facts.ts';
import type { Cell, Column as Head } from '../../../core/page.ts';
import type { Row } from '../../../core/record.ts';
import { same, type Text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { Declaration, Log, Logs, RecordOf, RegisterColumn } from './declaration.ts';
import { isBlank } from './kind.ts';
import { linesIn, mapped, type Spec, type Specs, specValueIn, titleIn } from './spec.ts';

type View<R extends Row> = Pick<Drawer<R>, 'titleOf' | 'columns' | 'cells' | 'card' | 'outward' | 'haystack'>;

/** The functions that list, show, export and search records of a register. */
export const registerView = <S extends Specs, L extends Logs, O extends Specs>(
  of: Declaration<S, L, O>,
): View<RecordOf<S, L>> => {
  const { fields, title, columns, grow = title } = of;
  const logs = Object.entries<Log>(of.logs ?? {});
  return {
    titleOf: (record) => titleIn(record, title),
    columns: [{ head: c.id }, ...columns.map((column) => columnHead(column, fields, grow))],
    cells: (record, lens) => [record.id, ...columns.map((column) => columnCell(column, fields, record, lens))],
    card: (record, lens) =>
      of.card?.(record, lens) ?? [
        ...pairs(fields, record, lens),
        ...logs.flatMap(([name, log]) => logPairs(name, log, record, lens)),
      ],
    outward: (record, lens) => ({ ...record, ...mapped(fields, (spec, name) => outwardOf(spec, name, record, lens)) }),
    haystack: (record) => [
      ...textsIn(fields, record),
      ...logs.flatMap(([name, log]) => linesIn(record, name).flatMap((line) => textsIn(log.fields, line))),
    ],
  };
};

/** The head of a column. */
export const columnHead = <R, S extends Specs>(column: RegisterColumn<R, S>, fields: S, grow: string): Head => {
  if (typeof column !== 'string') return { head: column.head };
  const head = fields[column]?.label ?? same('');
  return column === grow ? { head, grow: true } : { head };
};

/** The cell of a column for a record. */
export const columnCell = <R extends object, S extends Specs>(
  column: RegisterColumn<R, S>,
  fields: S,
  record: R,
  lens: Lens,
): Cell => (typeof column === 'string' ? shown(fields[column], column, record, lens) : column.cell(record, lens));

const shown = (spec: Spec | undefined, name: string, record: object, lens: Lens): Cell => {
  if (spec === undefined) return '';
  const value = specValueIn(record, name, spec);
  return isBlank(value) ? c.none : spec.kind.cell(value, lens);
};

const full = (spec: Spec, name: string, record: object, lens: Lens): Cell => {
  const value = specValueIn(record, name, spec);
  const { kind } = spec;
  if (isBlank(value)) return c.none;
  return kind.full === undefined ? kind.cell(value, lens) : kind.full(value, lens);
};

/** The fields of a record as its card shows them. */
export const pairs = (fields: Specs, record: object, lens: Lens): readonly (readonly [Text, Cell])[] =>
  Object.entries(fields)
    .filter(([name, spec]) => !spec.isOmitted || !isBlank(specValueIn(record, name, spec)))
    .map(([name, spec]) => [spec.label, full(spec, name, record, lens)]);

const logPairs = (name: string, log: Log, record: object, lens: Lens): readonly (readonly [Text, Cell])[] =>
  linesIn(record, name).map((line, n) => [
    n === 0 ? log.label : same(''),
    log.cell?.(line, lens) ??
      pairs(log.fields, line, lens).flatMap(([, cell], at) => (at === 0 ? [cell] : ['  ', cell])),
  ]);

const textsIn = (fields: Specs, record: object): readonly string[] =>
  Object.entries(fields).flatMap(([name, spec]) => {
    const value = specValueIn(record, name, spec);
    return isBlank(value) ? [] : spec.kind.texts(value);
  });

const outwardOf = (spec: Spec, name: string, record: object, lens: Lens): unknown => {
  const value = specValueIn(record, name, spec);
  return isBlank(value) || spec.kind.outward === undefined ? value : spec.kind.outward(value, lens);
};
