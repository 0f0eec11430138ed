import { directoryOf } from '../../../core/names/directory.ts';
import { tidied } from '../../../core/names/fold.ts';
import type { Text } from '../../../core/text.ts';
import type { BookField, Desk } from '../../kit/book/book.ts';
import { Fault, lineIn } from '../../kit/book/cell.ts';
import type { VisitKind } from '../record.ts';
import { visitWords } from '../words.ts';
import { visitorBookWords as w } from './words.ts';

const itself = (cell: string | null): string | null => cell;

/** A cell from which several fields are made, or that is stored as a passage. */
const passage = (label: Text, heads: readonly string[]): BookField<string | null> => ({ label, heads, read: itself });
const line = (label: Text, heads: readonly string[]): BookField<string | null> => ({ label, heads, read: lineIn });

/** A name, without padding and invisible characters. A person known to the desk is stored by the label. */
const nameIn = (cell: string | null, { reading }: Desk): string | null => {
  const name = tidied(lineIn(cell) ?? '');
  return name === '' ? null : directoryOf(reading.facts.contacts).labelOf(name);
};

const countIn = (cell: string | null): number => {
  if (cell === null) return 1;
  const count = Number(/^(\d{1,5})\s*(?:人|名)?$/.exec(cell.normalize('NFKC'))?.[1] ?? 0);
  if (count < 1) throw new Fault('badCount', w.badCount(cell));
  return count;
};

const KIND_OF = new Map(
  (Object.keys(visitWords.kinds) as VisitKind[]).flatMap((kind) =>
    [kind, visitWords.kinds[kind].en, visitWords.kinds[kind].zh].map((word) => [word.toLowerCase(), kind] as const),
  ),
);

const kindIn = (cell: string | null): VisitKind => {
  if (cell === null) return 'business';
  const kind = KIND_OF.get(cell.toLowerCase());
  if (kind === undefined) throw new Fault('badKind', w.badKind(cell));
  return kind;
};

const { fields: f } = w;

/**
 * The columns of visitors' books. 时间 may be the head of the date; if the date has a column of its own, it is the time, because the date
 * chooses first.
 */
export const fields = {
  date: passage(f.date, ['date', 'visit date', '日期', '来访日期', '登记日期', '来访时间', '时间', '登记时间']),
  name: {
    label: f.name,
    heads: [
      ...['name', 'visitor', 'visitor name', '姓名', '来访人', '来访人姓名', '来访者', '访客', '访客姓名'],
      ...['来访人员', '来访者姓名', '来访人员姓名'],
    ],
    read: nameIn,
  },
  org: line(f.org, [
    ...['org', 'organization', 'organisation', 'unit', 'company', '单位', '来访单位', '工作单位', '单位名称'],
    ...['来访人单位', '来访者单位', '所在单位'],
  ]),
  host: {
    label: f.host,
    heads: ['host', 'visitee', 'whom', '被访人', '受访人', '被访人姓名', '找谁', '接待人', '被访者', '拜访对象'],
    read: nameIn,
  },
  purpose: passage(f.purpose, ['purpose', 'reason', '事由', '来访事由', '来访目的', '来访事项', '来访原因', '内容']),
  phone: line(f.phone, [
    'phone',
    'tel',
    'telephone',
    'mobile',
    '电话',
    '联系电话',
    '手机',
    '手机号',
    '手机号码',
    '联系方式',
    '电话号码',
  ]),
  count: { label: f.count, heads: ['count', 'headcount', 'people', '人数', '来访人数'], read: countIn },
  kind: { label: f.kind, heads: ['kind', '类别', '来访类别', '来访类型'], read: kindIn },
  firstContact: {
    label: f.firstContact,
    heads: ['first contact', 'firstcontact', '首问责任人', '首问人'],
    read: nameIn,
  },
  time: passage(f.time, [
    'time',
    'arrived',
    'time in',
    '时间',
    '来访时间',
    '到达时间',
    '进入时间',
    '到访时间',
    '登记时间',
    '到来时间',
  ]),
  left: passage(f.left, ['left', 'time out', '离开时间', '离去时间', '离开']),
  answer: passage(f.answer, ['answer', '答复', '答复内容', '处理结果']),
  remark: passage(f.remark, ['remark', 'remarks', 'notes', '备注']),
} satisfies Readonly<Record<string, BookField>>;
