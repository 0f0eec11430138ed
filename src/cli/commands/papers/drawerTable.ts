import { Complaint } from '../../../core/complaint.ts';
import type { Drawer } from '../../../core/drawer.ts';
import { momentsOf } from '../../../core/moments.ts';
import { inLang, type Lang, type Text } from '../../../core/text.ts';
import { type GenericSchema, is } from '../../../core/valibot.ts';
import { commonWords as c } from '../../../core/words.ts';
import { inward } from '../../../desk/zone.ts';
import { cellOf, meaningsOf, textOfCell } from '../../../formats/cells.ts';
import type { Csv } from '../../../formats/csv.ts';
import { type Document, SCHEMA } from './document.ts';
import { paperWords as w } from './words.ts';

type Entries = Readonly<Record<string, GenericSchema>>;

/** The fields of a drawer's records, in the order of its schema. */
const entriesOf = ({ schema }: Drawer): Entries => schema.entries;

const COMMON: Readonly<Record<string, Text>> = {
  id: c.id,
  createdAt: c.created,
  updatedAt: c.updated,
  snoozedUntil: c.snoozed,
};

/** The head of a column: `name`, or for readers of Chinese `name 姓名`. The first word is the field's name; reading ignores the rest. */
const headOf = (field: string, { fieldLabels }: Drawer, lang: Lang): string => {
  const label = lang === 'en' ? undefined : (fieldLabels[field] ?? COMMON[field]);
  return label === undefined ? field : `${field} ${inLang(label, lang)}`;
};

/**
 * A drawer's records as a table, the heads first. Cells of a field that the drawer does not know are JSON, so that their types are kept.
 * @param forms the records as they are written to files
 */
export const tableOf = (drawer: Drawer, forms: readonly Document[], lang: Lang): readonly (readonly string[])[] => [
  ...tableRows(drawer, () => forms, lang),
];

/** The rows of such a table, one after the other. @param forms gives the records, and gives them again for their unknown fields */
export function* tableRows(drawer: Drawer, forms: () => Iterable<Document>, lang: Lang): Iterable<readonly string[]> {
  const known = Object.keys(entriesOf(drawer));
  const fields = new Set<string>();
  for (const form of forms()) for (const field of Object.keys(form)) fields.add(field);
  const unknown = [...fields].filter((field) => !known.includes(field));
  yield [...known.map((field) => headOf(field, drawer, lang)), ...unknown.map(cellOf)];
  for (const form of forms())
    yield [
      ...known.map((field) => cellOf(form[field])),
      ...unknown.map((field) => (form[field] === undefined ? '' : cellOf(JSON.stringify(form[field])))),
    ];
}

/** The content of a table as an export. Throws `badFile` if the table is not one of a drawer. */
export const documentOfTable = ({ heads, rows }: Csv, file: string, drawers: readonly Drawer[]): Document => {
  const drawer = drawerOfTable(heads, drawers);
  if (drawer === null) throw new Complaint('badFile', w.notAnExport(file), w.bookHint);
  const entries = entriesOf(drawer);
  const fields = heads.map((head) => fieldOf(head, entries));
  refuseHeads(fields, drawer);
  const forms = rows
    // Spreadsheets write lines of only commas for emptied rows.
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => {
      const isNamed = ['id', 'uid'].every((field) => (cells[fields.indexOf(field)] ?? '').trim() !== '');
      if (!isNamed) throw new Complaint('badFile', w.noIdInLine(file, line), w.nothingTaken);
      return Object.fromEntries(fields.flatMap((field, n) => cellValue(cells[n] ?? '', field, entries)));
    });
  return { schema: SCHEMA, drawers: { [drawer.name]: forms } };
};

const fieldOf = (head: string, entries: Entries): string => {
  const first = head.split(/\s/, 1)[0] ?? '';
  return Object.hasOwn(entries, first) ? first : textOfCell(head);
};

/** The drawer most of whose fields have a column; null without columns for id and uid. */
const drawerOfTable = (heads: readonly string[], drawers: readonly Drawer[]): Drawer | null => {
  const words = heads.map((head) => head.split(/\s/, 1)[0] ?? '');
  if (!words.includes('id') || !words.includes('uid')) return null;
  const missing = (drawer: Drawer): number =>
    Object.keys(entriesOf(drawer)).filter((field) => !words.includes(field)).length;
  return [...drawers].sort((a, b) => missing(a) - missing(b))[0] ?? null;
};

const refuseHeads = (fields: readonly string[], drawer: Drawer): void => {
  // Columns of optional fields may be missing, because the table may be older than the field.
  const missing = Object.entries(entriesOf(drawer))
    .filter(([field, { type }]) => type !== 'optional' && !fields.includes(field))
    .map(([field]) => field);
  if (missing.length > 0) throw new Complaint('badFile', w.missingColumns(drawer.label, missing), w.nothingTaken);
  const twice = fields.find((field, n) => fields.indexOf(field) < n);
  if (twice !== undefined) throw new Complaint('badFile', w.twiceColumn(twice), w.nothingTaken);
};

/**
 * The value of a cell: the first of its possible meanings that the field's schema accepts. If there is none, the schema will complain of
 * the text itself.
 */
const cellValue = (cell: string, field: string, entries: Entries): readonly (readonly [string, unknown])[] => {
  const meanings = meaningsOf(cell);
  // A record that is older than the field does not have it, and an empty cell of it.
  if (cell === '' && entries[field]?.type === 'optional' && !takes(entries, field, null)) return [];
  if (!Object.hasOwn(entries, field)) return cell === '' ? [] : [[field, meanings.at(-1)]];
  return [[field, meanings.find((meaning) => takes(entries, field, meaning)) ?? meanings[0]]];
};

/**
 * A converter of moments for checking a value with its schema. It drops the offset, since the zone does not matter for whether a moment is
 * valid.
 */
const WALL = { toLocal: (iso: string) => iso.slice(0, 19) };

const takes = (entries: Entries, field: string, meaning: unknown): boolean => {
  const schema = entries[field];
  return schema !== undefined && is(schema, inward(meaning, momentsOf(schema), WALL));
};
