import { Complaint } from '../../../core/complaint.ts';
import { compare, nearest } from '../../../core/records.ts';
import { importWords as w } from './words.ts';

export type BookField = keyof typeof w.fields;
/** Which column is which, as it was said. */
export type Mapping = readonly (readonly [BookField, string])[];
/** Position of each field's column. */
export type Places = Partial<Readonly<Record<BookField, number>>>;

/**
 * Headings as they are found in visitors' books, in the order in which fields choose. A date may stand under 时间; where it has
 * a column of its own, that one is the hour.
 */
const HEADS: Readonly<Record<BookField, readonly string[]>> = {
  date: ['date', 'visit date', '日期', '来访日期', '登记日期', '来访时间', '时间', '登记时间'],
  name: ['name', 'visitor', 'visitor name', '姓名', '来访人', '来访人姓名', '来访者', '访客', '访客姓名', '来访人员'],
  org: ['org', 'organization', 'organisation', 'unit', 'company', '单位', '来访单位', '工作单位', '单位名称'],
  host: ['host', 'visitee', 'whom', '被访人', '受访人', '被访人姓名', '找谁', '接待人'],
  purpose: ['purpose', 'reason', '事由', '来访事由', '来访目的', '来访事项'],
  phone: ['phone', 'tel', 'telephone', 'mobile', '电话', '联系电话', '手机', '手机号', '联系方式'],
  count: ['count', 'headcount', 'people', '人数', '来访人数'],
  kind: ['kind', '类别', '来访类别', '来访类型'],
  firstContact: ['first contact', 'firstcontact', '首问责任人', '首问人'],
  time: ['time', 'arrived', 'time in', '时间', '来访时间', '到达时间', '进入时间'],
  left: ['left', 'time out', '离开时间', '离去时间'],
  answer: ['answer', '答复', '答复内容', '处理结果'],
  remark: ['remark', 'remarks', 'notes', '备注'],
};

const FIELDS = Object.keys(HEADS) as BookField[];
const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** What `--map` says: `date=日期,name=姓名`. Throws `badValue`. */
export const readMapping = (typed: readonly string[]): Mapping => {
  const pairs = typed
    .flatMap((said) => said.split(/[,，、;；]/))
    .filter((part) => part.trim() !== '')
    .map(readPair);
  const twice = pairs.find(([field], n) => pairs.findIndex(([other]) => other === field) < n);
  if (twice !== undefined) throw new Complaint('badValue', w.mapTwice(twice[0]));
  return pairs;
};

const readPair = (part: string): readonly [BookField, string] => {
  const [said = '', ...rest] = part.split(/[=＝]/);
  const column = rest.join('=').trim();
  if (said.trim() === '' || column === '') throw new Complaint('badValue', w.mapShape(part.trim()), w.mapShapeHint);
  return [fieldNamed(said), column];
};

const fieldNamed = (said: string): BookField => {
  const head = plain(said);
  const found = FIELDS.find(
    (field) => field.toLowerCase() === head || w.fields[field].zh === head || HEADS[field].includes(head),
  );
  if (found !== undefined) return found;
  const near = nearest(head, FIELDS);
  throw new Complaint('badValue', w.noSuchField(said.trim()), w.fieldsAre(near === null ? FIELDS : [near]));
};

/** Where the fields stand in this file: as said, or guessed from its headings. Throws `badFile` for a column that is not there. */
export const placesIn = (heads: readonly string[], said: Mapping | null): Places => {
  const places =
    said === null ? guessed(heads) : Object.fromEntries(said.map(([field, column]) => [field, place(heads, column)]));
  if (places.date === undefined) throw new Complaint('badFile', w.noDateColumn, w.noDateColumnHint(heads));
  return places;
};

const place = (heads: readonly string[], column: string): number => {
  const exact = heads.indexOf(column);
  const found = exact >= 0 ? exact : heads.findIndex((head) => plain(head) === plain(column));
  if (found >= 0) return found;
  const near = nearest(column, heads);
  throw new Complaint(
    'badFile',
    w.noSuchColumn(column),
    near === null ? w.columnsAre(heads) : w.didYouMeanColumn(near, heads),
  );
};

const guessed = (heads: readonly string[]): Places => {
  const plainHeads = heads.map(plain);
  const places: { [F in BookField]?: number } = {};
  for (const field of FIELDS) {
    const free = (at: number): boolean => at >= 0 && !Object.values(places).includes(at);
    const found = HEADS[field].map((head) => plainHeads.indexOf(head)).find(free);
    if (found !== undefined) places[field] = found;
  }
  return places;
};

/** The places as `field=column`, in the order of the file: the mapping that was used. */
export const mappingUsed = (places: Places, heads: readonly string[]): readonly string[] =>
  Object.entries(places)
    .sort(([a, x], [b, y]) => x - y || compare(a, b))
    .map(([field, at]) => `${field}=${heads[at] ?? ''}`);
