import { at } from '../../core/civil.ts';
import { MAX_TEXT } from '../../core/record.ts';
import type { RuleTools } from '../../core/rule.ts';
import type { BookField, BookValues, Drafted, Numbered, Place, Skipped, TableBook, Taken } from '../kit/book/book.ts';
import { Fault, faultOfComplaint, lineIn } from '../kit/book/cell.ts';
import { columnOf } from '../kit/book/field.ts';
import { bookWords } from '../kit/book/words.ts';
import * as field from '../kit/fields/index.ts';
import { matterBookWords as w } from './importWords.ts';
import { type FollowupParticulars, withParticulars } from './matter.ts';
import { blankFollowup, type Followup, key } from './record.ts';
import { followupWords } from './words.ts';

const { fieldLabels: label, sources } = followupWords;

const titleIn = (cell: string | null): string => {
  const title = lineIn(cell);
  if (title === null) throw new Fault('noTitle', w.noTitle);
  return title;
};

/** States of a matter that needs nothing more. */
const FINISHED = /^(?:已?(?:办结|完成|销号|办理完毕|落实)|完结|是|done|closed|finished|completed?|yes)$/i;

/** Throws if the matter is finished. */
const unfinished = (cell: string | null): null => {
  if (cell !== null && FINISHED.test(cell)) throw new Fault('finished', w.finished(cell));
  return null;
};

/** The columns of a ledger of matters. A column of several names that is headed 责任单位 is the lead; more than one name in it is reported. */
export const fields = {
  title: {
    label: label.title,
    heads: [
      ...[
        'title',
        'matter',
        'item',
        'task',
        '督办事项',
        '事项',
        '标题',
        '工作事项',
        '议定事项',
        '立项事项',
        '交办事项',
      ],
      ...['工作任务', '任务', '任务内容', '事项内容', '督办内容', '工作内容', '内容', '名称'],
    ],
    read: titleIn,
  },
  due: {
    label: label.due,
    heads: [
      ...[
        'due',
        'due date',
        'deadline',
        '时限',
        '办结时限',
        '完成时限',
        '办理时限',
        '截止日期',
        '截止时间',
        '完成时间',
      ],
      ...['要求完成时间', '要求办结时间', '办结期限', '期限'],
    ],
    read: (cell: string | null, { dates, reading }): string | null => {
      if (cell === null) return null;
      const { day, clock } = dates.when(cell);
      return at(day, clock ?? reading.facts.settings.hours.close);
    },
  },
  lead: columnOf(
    label.lead,
    [
      ...['lead', 'owner', 'responsible', '主办', '主办单位', '主办人', '承办', '承办单位', '承办人', '责任单位'],
      ...['责任人', '责任部门', '牵头单位', '牵头部门', '负责人'],
    ],
    field.nameOrList(label.lead),
  ),
  with: columnOf(
    label.coHandlers,
    ['with', 'co handlers', 'helpers', '会办', '会办单位', '协办', '协办单位', '配合单位', '会办人'],
    field.names(label.coHandlers),
  ),
  source: columnOf(label.source, ['source', '来源', '事项来源', '任务来源'], field.choice(label.source, sources)),
  importance: columnOf(label.importance, ['importance', '重要程度', '重要性'], field.importance(label.importance)),
  mark: columnOf(label.mark, ['mark', 'urgency', '紧急程度', '缓急'], field.mark(label.mark)),
  state: { label: w.state, heads: ['state', 'status', '办理状态', '状态', '是否办结', '是否完成'], read: unfinished },
  remark: { label: label.remark, heads: ['remark', 'remarks', 'notes', '备注'], read: (cell: string | null) => cell },
} satisfies Readonly<Record<string, BookField>>;

/** A matter that is to be entered. */
type Draft = Pick<FollowupParticulars, 'lead' | 'with' | 'source' | 'importance' | 'mark'> &
  Pick<Followup, 'title' | 'due' | 'remark'>;

const draftOf = (values: BookValues<typeof fields>, { asides }: Place): Drafted<Draft> => {
  const { state: _, remark: said, ...matter } = values;
  const remark = [said, ...asides].filter((part) => part !== null).join('\n');
  if (remark.length > MAX_TEXT) throw new Fault('tooLong', bookWords.tooLong(remark));
  // Equal rows mean one matter.
  return { draft: { ...matter, remark: remark === '' ? null : remark }, isUnique: true };
};

/** The character between the parts of a key. No text of a record contains a control character. */
const SEPARATOR = '\u001f';
const printOf = ({ title, due, lead }: Followup): string => [title, due ?? '', lead ?? ''].join(SEPARATOR);

/** Enters the matters in one step, those that are not on the desk with the same title, date and lead. */
const takeIn = (
  records: readonly Followup[],
  drafts: readonly Numbered<Draft>[],
  { mint, facts }: RuleTools,
): Taken<Followup> => {
  const there = new Set(records.map(printOf));
  const added: { readonly line: number; readonly record: Followup }[] = [];
  const skipped: Skipped[] = [];
  let alreadyThere = 0;
  for (const { line, draft } of drafts)
    try {
      // The number is given out only to a matter that is entered.
      const matter = withParticulars(blankFollowup(NO_IDENTITY, draft.title), draft, facts.now);
      if (there.has(printOf(matter))) alreadyThere += 1;
      else added.push({ line, record: { ...matter, ...mint() } });
      there.add(printOf(matter));
    } catch (error) {
      const { code, what } = faultOfComplaint(error);
      skipped.push({ line, reason: code, message: what });
    }
  const touched = added.map(({ record }) => record);
  return { change: { records: [...records, ...touched], touched }, added, updated: [], alreadyThere, skipped };
};

const NO_IDENTITY = { id: '', uid: '', createdAt: '', updatedAt: '' };

/** The ledger of matters (督办台账) as a book that can be imported. */
export const matterBook: TableBook<typeof fields, Draft, Followup> = {
  key,
  fields,
  main: 'title',
  keepsAsides: true,
  draft: draftOf,
  takeIn,
};
