import { shortDay } from '../../calendar/speak.ts';
import type { Day } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find, forEach } from '../../core/records.ts';
import type { Change, Opening } from '../../core/rule.ts';
import { same, type Text, text } from '../../core/text.ts';
import type { Changed } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import type { Task } from '../kit/fields/tasks.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { key, type Recorded, type Routine } from './record.ts';
import { meantOccurrence } from './recording.ts';
import { nextNotes, nextOf } from './view.ts';
import { routineWords as w } from './words.ts';

const date = field.called(w.date, field.lookedDay(w.dateHelp));

export const doneRoutine = verb({
  name: 'done',
  zh: '办结',
  summary: text('Record that the due occurrence is done', '登记本期已办'),
  examples: [
    {
      typed: text('office done R1 --result "Printed as no. 100"', 'office done R1 --result 第100期见报'),
      does: text('the next one is then due', '接着轮到下一期'),
    },
    { typed: 'office done R1 R2', does: text('both at once', '两项一起登记') },
  ],
  args: { id: field.ids('R', w.idHelp) },
  options: { result: field.called(w.result, field.passage(w.resultHelp)), date },
  run: async ({ args, options, ...call }) => {
    const said = { result: options.result ?? null, skipped: null };
    const changed = await call.desk.change(key, (records, { facts }) =>
      record(records, args.id, options.date ?? null, said, facts),
    );
    return answered(call, changed, words.done);
  },
});

export const skipRoutine = verb({
  name: 'skip',
  zh: '免',
  summary: text('Leave the due occurrence out, with a reason', '本期免办，须写原因'),
  examples: [
    {
      typed: text('office skip R1 --reason "The paper does not appear"', 'office skip R1 --reason 报社停刊'),
      does: text('the next one is then due', '接着轮到下一期'),
    },
  ],
  args: { id: field.id('R', w.idHelp) },
  options: {
    reason: field.called(text('Reason', '原因'), field.needed(field.passage(w.reasonHelp))),
    instead: field.called(
      text('Instead', '另行'),
      field.tasks(text('what is done in its place, as a follow-up', '另行办理的事，列为督办')),
    ),
    date,
  },
  run: async ({ args, options, ...call }) => {
    const said = { result: null, skipped: options.reason };
    const changed = await call.desk.change(key, (records, { facts }) => ({
      ...record(records, [args.id], options.date ?? null, said, facts),
      opens: (options.instead ?? []).map((task) => replacement(task, args.id)),
    }));
    return answered(call, changed, words.skipped);
  },
});

type Outcome = Pick<Recorded, 'result' | 'skipped'>;

/** The change, with the occurrence that was recorded of each routine, by its id. */
type Closed = Change<Routine> & { readonly ones: ReadonlyMap<string, Recorded> };

/** Records an occurrence of each routine. */
const record = (
  records: readonly Routine[],
  ids: readonly string[],
  day: Day | null,
  outcome: Outcome,
  facts: Facts,
): Closed => {
  const ones = new Map(ids.map((id) => [id, occurrenceIn(find(records, id), day, outcome, facts)]));
  const change = forEach(records, ids, (so, id) => {
    const one = ones.get(id);
    const after = (stands: Routine): Routine =>
      one === undefined ? stands : { ...stands, occurrences: withOne(stands, one) };
    return amend(so, id, facts.now, after);
  });
  return { ...change, ones };
};

/** The occurrence as it is recorded. One that was opened in another record stays with that record, and gets its result besides. */
const occurrenceIn = (routine: Routine, day: Day | null, outcome: Outcome, facts: Facts): Recorded => {
  const { n, anchor, date: on } = meantOccurrence(routine, day, facts);
  const before = routine.occurrences.find((other) => other.anchor === anchor);
  return { n, anchor, date: on, at: facts.now, ...outcome, opened: before?.opened ?? null };
};

/** The recorded occurrences with one more, in the order of days. */
export const withOne = ({ occurrences }: Routine, one: Recorded): readonly Recorded[] =>
  [...occurrences.filter(({ anchor }) => anchor !== one.anchor), one].sort((a, b) => (a.anchor < b.anchor ? -1 : 1));

const replacement = ({ title, owner, due }: Task, id: string): Opening => ({
  ...{ drawer: 'followups', title, due, lead: owner, source: 'own', ref: id, stage: null },
});

type Call = Pick<AnyCall, 'desk' | 'lens'>;

const answered = (call: Call, changed: Changed<Routine, Closed>, news: (which: Text) => Text) => {
  const { facts } = call.lens;
  const answer = recorded(call, key, changed, (routine) => {
    const one = changed.change.ones.get(routine.id);
    return one === undefined
      ? [news(same(routine.title)), nextOf(routine, facts)]
      : [news(w.titled(routine.title, one.n)), shortDay(one.date, facts.now), nextOf(routine, facts)];
  });
  return { ...answer, notes: [...(answer.notes ?? []), ...changed.touched.flatMap((one) => nextNotes(one, facts))] };
};

const words = {
  done: (which: Text): Text => text(`done: ${which.en}`, `已办：${which.zh}`),
  skipped: (which: Text): Text => text(`skipped: ${which.en}`, `已免：${which.zh}`),
} as const;
