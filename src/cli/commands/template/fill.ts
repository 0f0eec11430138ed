import { dayText, momentText } from '../../../calendar/speak.ts';
import { dayOf } from '../../../core/civil.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Lens } from '../../../core/facts.ts';
import type { FillRows, FillValue, PlaceValues } from '../../../core/filling.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { nearest } from '../../../core/nearest.ts';
import { cellWords } from '../../../core/page.ts';
import type { Row } from '../../../core/record.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import type { TemplateFill } from '../../../formats/word/template.ts';

/** Everything of a record that a template can have a place for: what its noun gives, what its card shows, and what the desk knows. */
export const filledRecord = async (drawer: Drawer, record: Row, lens: Lens, lang: Lang): Promise<PlaceValues> => {
  const own = (await drawer.filling?.())?.filledBy(record, lens, lang) ?? { values: [], rows: [] };
  const { settings, now } = lens.facts;
  return {
    values: [
      ...own.values,
      [words.id, record.id],
      [words.title, drawer.titleOf(record)],
      [words.heading, drawer.titleOf(record)],
      ...drawer.card(record, lens).map(([name, cell]): PlaceValues['values'][number] => [name, cellWords(cell, lang)]),
      [words.office, settings.office],
      [words.unit, settings.office],
      [words.clerk, settings.clerk],
      [words.today, dayText(dayOf(now))[lang]],
      [words.created, momentText(record.createdAt)[lang]],
    ],
    rows: own.rows,
  };
};

const isCalled = (name: Text, typed: string): boolean =>
  [name.en, name.zh].some((one) => nameKey(one) === nameKey(typed));

/** A place of a template: its name there, and what fills it; null if nothing is known by that name. */
export type TemplatePlace = {
  readonly name: string;
  readonly fills: FillValue | FillRows | null;
  readonly near: string | null;
};

/** The places of a template with what fills them. Of two values of one name the first counts. */
export const placesFilled = (places: readonly string[], filled: PlaceValues, lang: Lang): readonly TemplatePlace[] => {
  const names = namesOf(filled, lang);
  return places.map((name) => {
    const fills = fillOf(name, filled);
    return { name, fills, near: fills === null ? nearest(name, names) : null };
  });
};

/** All names that a template can use for such a record. */
export const namesOf = ({ values, rows }: PlaceValues, lang: Lang): readonly string[] =>
  [
    ...new Set([
      ...values.map(([name]) => name[lang]),
      ...rows.flatMap(({ name, heads }) => heads.map((head) => `${name[lang]}.${head[lang]}`)),
    ]),
  ].filter((name) => name !== '');

const fillOf = (place: string, { values, rows }: PlaceValues): FillValue | FillRows | null => {
  const [table = '', field] = place.split(/[.．。]/u).map((part) => part.trim());
  if (field === undefined) return values.find(([name]) => isCalled(name, place))?.[1] ?? null;
  const found = rows.find(({ name }) => isCalled(name, table));
  return found?.heads.some((head) => isCalled(head, field)) === true ? found : null;
};

const isRows = (fills: TemplatePlace['fills']): fills is FillRows =>
  fills !== null && typeof fills === 'object' && 'heads' in fills;

/** The places of a template as the writer takes them. Unknown ones are left out. */
export const fillFor = (places: readonly TemplatePlace[]): TemplateFill => {
  const values: Record<string, FillValue> = {};
  const rows: Record<string, readonly Readonly<Record<string, string>>[]> = {};
  for (const { name, fills } of places) {
    if (fills === null) continue;
    if (!isRows(fills)) values[name] = fills;
    else rows[tableIn(name)] = rowsFor(tableIn(name), fills, places);
  }
  return { values, rows };
};

const tableIn = (place: string): string => place.split('.')[0] ?? '';

/** The rows with the fields that the template asks for, by the names that it uses. */
const rowsFor = (table: string, { heads, rows }: FillRows, places: readonly TemplatePlace[]) => {
  const fields = places.flatMap(({ name }) =>
    tableIn(name) === table && name.includes('.') ? [name.slice(table.length + 1)] : [],
  );
  return rows.map((row) =>
    Object.fromEntries(
      fields.map((field) => [field, row[heads.findIndex((head) => isCalled(head, field.trim()))] ?? '']),
    ),
  );
};

const words = {
  id: text('Id', '编号'),
  title: text('Title', '名称'),
  heading: text('Heading', '标题'),
  office: text('Office', '本单位'),
  unit: text('Unit', '单位'),
  clerk: text('Clerk', '经办人'),
  today: text('Today', '今天'),
  created: text('Created', '登记时间'),
} satisfies Readonly<Record<string, Text>>;
