import { at, type Day, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Page } from '../../core/page.ts';
import { amend, find } from '../../core/records.ts';
import type { Change, Opening } from '../../core/rule.ts';
import { inLang, type Lang, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { tablePage } from '../kit/form.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { withOne } from './close.ts';
import { key, type Recorded, type Routine } from './record.ts';
import { meantOccurrence } from './recording.ts';
import { dueAt, type NumberedDay } from './standing.ts';
import { nextNotes, nextOf } from './view.ts';
import { listWords, routineWords as w } from './words.ts';

export const startRoutine = verb({
  name: 'start',
  zh: '开办',
  summary: text(
    'Open what the due occurrence needs: a follow-up, a notice or a checklist',
    '开办本期：生成督办、通知或清单',
  ),
  about: text(
    'The occurrence is then carried by the record that was opened. A second start of it is refused and names that record. A routine of dispatch opens nothing: it shows the sheet of open matters, and the occurrence is done.',
    '本期之后由所开的督办、通知或清单跟踪；重复开办会被拒绝，并指出已开的编号。调度类常例不另开记录，只列出在办事项调度单，本期即办。',
  ),
  examples: [
    {
      typed: 'office routine start R3',
      does: text('with title, date and owner filled in', '标题、时限、负责人已填好'),
    },
  ],
  args: { id: field.id('R', w.idHelp) },
  options: { date: field.called(w.date, field.lookedDay(w.dateHelp)) },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) =>
      start(records, args.id, options.date ?? null, { facts, lang: call.lang }),
    );
    const answer = recorded(call, key, changed, (routine) => [
      words.started(w.titled(routine.title, changed.change.n)),
      nextOf(routine, call.facts),
    ]);
    const notes = changed.touched.flatMap((routine) => nextNotes(routine, call.facts));
    const sheet = changed.touched.some(({ starts }) => starts === 'report') ? await sheetOf(call) : [];
    return { ...answer, page: [...answer.page, ...sheet], notes: [...(answer.notes ?? []), ...notes] };
  },
});

/** The sheet of open matters, for a routine that goes through them. */
const sheetOf = async ({ desk, lens }: Pick<AnyCall, 'desk' | 'lens'>): Promise<Page> => {
  // The drawer is closed on a desk that has no matters.
  const drawer = desk.drawers.find(({ name }) => name === 'followups');
  const sheet =
    drawer === undefined ? undefined : (await drawer.dispatching?.())?.dispatchSheet(desk.records(drawer), lens);
  return sheet === undefined || sheet.rows.length === 0
    ? [{ kind: 'lines', lines: [words.noMatters] }]
    : tablePage(sheet);
};

type Started = Change<Routine> & { readonly n: number | null };

/** Opens an occurrence in its drawer and records it with the id of the opened record. Throws `ruleViolated`. */
const start = (
  records: readonly Routine[],
  id: string,
  day: Day | null,
  { facts, lang }: { readonly facts: Facts; readonly lang: Lang },
): Started => {
  const routine = find(records, id);
  refuseToday(routine, day, facts);
  const one = meantOccurrence(routine, day, facts);
  const opened = routine.occurrences.find(({ anchor }) => anchor === one.anchor)?.opened;
  if (opened != null) throw new Complaint('ruleViolated', words.twice(id, opened), words.showIt(opened));
  const result = routine.starts === 'report' ? inLang(listWords.sheet, lang) : null;
  const noting = (ids: readonly string[]) =>
    amend(records, id, facts.now, (stands) => ({
      ...stands,
      occurrences: withOne(stands, entryOf(one, ids[0] ?? null, { facts, result })),
    }));
  if (routine.starts === 'report') return { ...noting([]), n: one.n };
  const opens = [openingOf(routine, one, { facts, lang })];
  return { ...noting([]), opens, noted: noting, n: one.n };
};

type Outcome = { readonly facts: Facts; readonly result: string | null };

const entryOf = (
  { n, anchor, date }: NumberedDay,
  opened: string | null,
  { facts: { now }, result }: Outcome,
): Recorded => ({ n, anchor, date, at: now, result, skipped: null, opened });

/** Throws `ruleViolated` if an occurrence was opened today. Somebody else may just have opened the one that is meant. */
export const refuseToday = (routine: Routine, day: Day | null, { now }: Facts): void => {
  const last = routine.occurrences.findLast((one) => one.opened !== null && dayOf(one.at) === dayOf(now));
  if (day === null && last?.opened != null)
    throw new Complaint('ruleViolated', words.twice(routine.id, last.opened), words.otherOne(routine.id, last.opened));
};

const openingOf = (
  routine: Routine,
  one: NumberedDay,
  { facts, lang }: { readonly facts: Facts; readonly lang: Lang },
): Opening => {
  const { id, starts, owner, hour, place, host, to, each = null, steps = [] } = routine;
  const title = inLang(w.titled(routine.title, one.n), lang);
  const common = { title, lead: owner, source: 'own', ref: id, stage: null } as const;
  if (starts === 'checklist')
    return { ...common, drawer: 'checklists', due: dueAt(one, facts), round: { each, steps } };
  if (starts !== 'notice') return { ...common, drawer: 'followups', due: dueAt(one, facts) };
  if (hour === null || place === null || host === null)
    throw new Complaint('missingValue', words.noMeeting(id), words.noMeetingHint(id));
  const due = at(one.date, hour);
  if (due < facts.now) throw new Complaint('ruleViolated', words.past(id, one.date), words.pastHint(id));
  return { ...common, drawer: 'notices', due, meeting: { place, host, to } };
};

const words = {
  noMatters: text('No open matters', '没有在办事项'),
  started: (title: Text): Text => text(`opened: ${title.en}`, `已开办：${title.zh}`),
  twice: (id: string, opened: string): Text =>
    text(`An occurrence of ${id} was opened already: ${opened}`, `${id} 已经开办：${opened}`),
  showIt: (opened: string): Text => text(`office show ${opened}`, `office show ${opened}`),
  otherOne: (id: string, opened: string): Text =>
    text(
      `See office show ${opened}. Another occurrence: office routine start ${id} --date DAY`,
      `查看：office show ${opened}。另开一期：office routine start ${id} --date 日期`,
    ),
  noMeeting: (id: string): Text =>
    text(`${id} opens a notice, and lacks its hour, place or host`, `${id} 应发通知，但缺时刻、地点或主持人`),
  noMeetingHint: (id: string): Text =>
    text(
      `office routine edit ${id} --hour 9:00 --place PLACE --host NAME --to NAMES`,
      `office routine edit ${id} --hour 9:00 --place 地点 --host 姓名 --to 名单`,
    ),
  past: (id: string, day: Day): Text => text(`The meeting of ${id} on ${day} is over`, `${id} ${day} 的会议时间已过`),
  pastHint: (id: string): Text =>
    text(
      `office done ${id} --result TEXT, or office skip ${id} --reason TEXT`,
      `office done ${id} --result 结果，或 office skip ${id} --reason 原因`,
    ),
} as const;
