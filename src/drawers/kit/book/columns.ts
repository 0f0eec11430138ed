import { Complaint } from '../../../core/complaint.ts';
import { nearest } from '../../../core/nearest.ts';
import { type Text, text } from '../../../core/text.ts';
import type { BookFields } from './book.ts';
import { bookWords as w } from './words.ts';

/** The given columns: pairs of a field and the heading of its column. */
export type Mapping = readonly (readonly [field: string, column: string])[];

/** The position of each field's column. */
export type Places = Readonly<Record<string, number | undefined>>;

/** A heading without the differences that do not matter: width, case, spaces within Chinese words, `*`, a colon, text in brackets. */
const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[*:]+/g, ' ')
    .replace(/(?<=.)\(.*?\)/g, ' ')
    .replace(/[\s_-]+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();

/** The words that name a field: its headings, and its names. */
const wordsOf = (field: string, { [field]: one }: BookFields): readonly string[] =>
  one === undefined ? [] : [...one.heads, field.toLowerCase(), one.label.zh, one.label.en.toLowerCase()];

/** A field as messages name it and as it can be typed: by its name, or by its label in Chinese. */
export const fieldText = (field: string, { [field]: one }: BookFields): Text => text(field, one?.label.zh ?? field);

/** Whether a cell is a heading of such a book, or one that was given as a column. The number of a column is none: cells hold numbers too. */
export const isHeadOf =
  (fields: BookFields, said: Mapping | null) =>
  (cell: string): boolean => {
    const head = plain(cell);
    if (head === '') return false;
    if (said !== null && !isByNumber(said)) return said.some(([, column]) => plain(column) === head);
    return Object.values(fields).some(({ heads }) => heads.includes(head));
  };

/** Reads `--map`: `date=日期,name=姓名`. Throws `badValue`. */
export const readMapping = (typed: readonly string[], fields: BookFields): Mapping => {
  const pairs = typed
    .flatMap((said) => said.split(/[,，、;；]/))
    .filter((part) => part.trim() !== '')
    .map((part) => readPair(part, fields));
  const twice = pairs.find(([field], n) => pairs.findIndex(([other]) => other === field) < n);
  if (twice !== undefined) throw new Complaint('badValue', w.mapTwice(fieldText(twice[0], fields)));
  return pairs;
};

const readPair = (part: string, fields: BookFields): readonly [string, string] => {
  const [said = '', ...rest] = part.split(/[=＝]/);
  const column = rest.join('=').trim();
  if (said.trim() === '' || column === '') throw new Complaint('badValue', w.mapShape(part.trim()), w.mapShapeHint);
  return [fieldNamed(said, fields), column];
};

const fieldNamed = (said: string, fields: BookFields): string => {
  const head = plain(said);
  const names = Object.keys(fields);
  const found = names.find((field) => wordsOf(field, fields).includes(head));
  if (found !== undefined) return found;
  const near = nearest(head, names);
  const offered = (near === null ? names : [near]).map((field) => fieldText(field, fields));
  throw new Complaint('badValue', w.noSuchField(said.trim()), w.fieldsAre(offered));
};

/** Reads `--fill`: `date,org`. Throws `badValue`. */
export const readFill = (typed: readonly string[], fields: BookFields): readonly string[] =>
  typed
    .flatMap((said) => said.split(/[,，、;；]/))
    .filter((part) => part.trim() !== '')
    .map((part) => fieldNamed(part, fields));

/** The positions of the columns that are to be filled. Throws `badValue` for a field without a column. */
export const placesToFill = (filled: readonly string[], places: Places, fields: BookFields): readonly number[] =>
  filled.map((field) => {
    const place = places[field];
    if (place === undefined) throw new Complaint('badValue', w.fillNoColumn(fieldText(field, fields)));
    return place;
  });

/** Whether columns are given by their numbers, so that there need be no headings. */
export const isByNumber = (said: Mapping | null): boolean =>
  said !== null && said.length > 0 && said.every(([, column]) => /^\d{1,3}$/.test(column));

type Main = { readonly field: string; readonly fields: BookFields };

/**
 * The columns of the fields in this file: as given, or guessed from its headings. Throws `badFile` for a column that does not exist, and if
 * the main field has none. @param heads empty if the file has no headings
 */
export const placesIn = (heads: readonly string[], said: Mapping | null, { field, fields }: Main): Places => {
  const places =
    said === null
      ? guessed(heads, fields)
      : Object.fromEntries(said.map(([name, column]) => [name, place(heads, column, isByNumber(said))]));
  if (places[field] === undefined)
    throw new Complaint(
      'badFile',
      w.noMainColumn(fields[field]?.label ?? field),
      w.noMainColumnHint(fieldText(field, fields), heads),
    );
  return places;
};

const place = (heads: readonly string[], column: string, isNumber: boolean): number => {
  const exact = heads.indexOf(column);
  const found = exact >= 0 ? exact : heads.findIndex((head) => plain(head) === plain(column));
  if (found >= 0) return found;
  const number = Number(column) - 1;
  if (isNumber && number >= 0 && (heads.length === 0 || number < heads.length)) return number;
  const near = nearest(column, heads);
  throw new Complaint(
    'badFile',
    w.noSuchColumn(column),
    near === null ? w.columnsAre(heads) : w.didYouMeanColumn(near, heads),
  );
};

const guessed = (heads: readonly string[], fields: BookFields): Places => {
  const plainHeads = heads.map(plain);
  const places: Record<string, number> = {};
  for (const [name, { heads: known }] of Object.entries(fields)) {
    const free = (at: number): boolean => at >= 0 && !Object.values(places).includes(at);
    const found = known.map((head) => plainHeads.indexOf(head)).find(free);
    if (found !== undefined) places[name] = found;
  }
  return places;
};

/** Refuses a column beyond the widest row of a file without headings. Throws `badFile`. */
export const refuseBeyond = (places: Places, widest: number): void => {
  const beyond = Object.values(places).find((at) => at !== undefined && at >= widest);
  if (beyond !== undefined) throw new Complaint('badFile', w.noSuchColumn(`${beyond + 1}`), w.columnsCounted(widest));
};
