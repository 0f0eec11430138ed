import type { Day, Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Values } from '../../core/field.ts';
import { find, forEach } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { type Lang, type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { decideOption, gatesAtEnd, writtenMatters } from '../kit/gates/closing.ts';
import { gateWords } from '../kit/gates/words.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import {
  type AnswerGiven,
  afterAnswered,
  answeredNotes,
  answerOptions,
  type ClosingAnswer,
  closingNotes,
  judge,
  naturesIn,
  readied,
  resultsIn,
  servedOption,
  servedWith,
} from './kinds/index.ts';
import { happens } from './matter.ts';
import { type Followup, followupImportance, gatesIn, key, refuseClosed } from './record.ts';
import { followupWords as w } from './words.ts';

const OPTIONS = {
  result: { ...field.passage(text('the result, in words', '办理结果')), unless: 'satisfaction' },
  served: servedOption,
  decide: decideOption,
  ...answerOptions,
  due: field.called(
    c.due,
    field.time(text('of a new answer, if the deputy is not satisfied', '代表不满意时，重新答复的时限'), 'close'),
  ),
};

export const closeFollowup = verb({
  name: 'done',
  zh: '办结',
  summary: text('Close it with its result', '办结，须写结果'),
  examples: [
    {
      typed: text('office done F9 --result "Reported on time"', 'office done F9 --result 已按时报送'),
      does: text('closed', '办结'),
    },
    {
      typed: text('office done F9 F12 --result "Bought"', 'office done F9 F12 --result 已购'),
      does: text('both at once', '两件一起办结'),
    },
    {
      typed: text('office done F1 --result Accepted --served 11-23', 'office done F1 --result 受理 --served 11-23'),
      does: text('The notice was served; the result is due 60 days later', '告知书已送达，六十日内出处理意见'),
    },
    {
      typed: text('office done F7 --satisfaction dissatisfied', 'office done F7 --satisfaction 不满意'),
      does: text('the deputy is not satisfied: open again, with a new date', '代表不满意：重新办理，另定时限'),
    },
  ],
  args: { id: field.ids('F', w.idHelp) },
  options: OPTIONS,
  refuse: ({ id = [], decide }, { desk, facts }) => {
    for (const one of id) closingGates(desk.find(key, one), decide ?? null, facts.now);
  },
  run: async ({ args, options, ...call }) => {
    const natureOf = naturesIn(call.desk, args.id);
    const said = closingSaid(options, call.lang, natureOf);
    const changed = await call.desk.change(
      key,
      (records, tools) => forEach(records, args.id, (so, id) => close(so, id, said, tools)),
      { past: resultsIn(call.desk, args.id) },
    );
    const answer = recorded(call, key, changed, (f) => [
      f.doneAt === null ? w.reopened : words.closed,
      said.decide === null ? null : gateWords.decidedAlone,
      said.result === null ? null : w.eventDone(said.result),
      f.due === null ? null : w.dueOn(f.due),
    ]);
    const notes = changed.touched.flatMap((f) => closingNotes(f, call.facts));
    const answered = said.result === null ? [] : answeredNotes(changed.touched, said.result, natureOf);
    return { ...answer, notes: [...(answer.notes ?? []), ...answered, ...notes] };
  },
});

const closingSaid = (options: Values<typeof OPTIONS>, lang: Lang, natureOf: Closing['natureOf']): Closing => ({
  natureOf,
  ...{ result: options.result ?? null, decide: options.decide ?? null, served: options.served ?? undefined, lang },
  answer: { ...options, satisfaction: options.satisfaction ?? null, redo: options.due ?? null },
});

/** Closes a matter with its result. What follows of the answer to a petition is opened. */
const close = (records: readonly Followup[], id: string, said: Closing, tools: RuleTools): Change<Followup> => {
  const { facts } = tools;
  if (find(records, id).doneAt !== null && said.answer.satisfaction !== null)
    return judge(records, id, said.answer, said.lang, facts);
  if (said.result === null) throw new Complaint('missingValue', words.noResult(id), words.noResultHint);
  const { satisfaction } = said.answer;
  const closed = closedOne(records, id, { ...said, result: said.result }, tools);
  if (satisfaction === null) return closed;
  return { ...closed, ...judge(closed.records, id, said.answer, said.lang, facts) };
};

const closedOne = (
  records: readonly Followup[],
  id: string,
  said: Closing & { readonly result: string },
  { facts }: RuleTools,
): Change<Followup> => {
  const { now } = facts;
  const gates = closingGates(find(records, id), said.decide, now);
  const decided = { kind: 'decide', happenedAt: now, reason: said.decide ?? '' } as const;
  const decidedNow = said.decide === null ? records : happens(records, id, now, decided, { gates }).records;
  const ready = decidedNow.map((f) => (f.id === id ? readied(f, said.answer, said.lang, facts) : f));
  const served = servedWith(find(ready, id), said.served, now);
  const event = { kind: 'done', happenedAt: now, result: said.result } as const;
  const closed = happens(ready, id, now, event, { doneAt: now, ...served });
  const [record] = closed.touched;
  const written = writtenMatters(gates, record, followupImportance(record), said.lang);
  const answered = afterAnswered(closed.records, record, said, facts);
  return {
    records: answered.records,
    touched: [...closed.touched, ...answered.touched],
    opens: [...written, ...answered.opens],
  };
};

const closingGates = (matter: Followup, decide: string | null, now: Moment) => {
  refuseClosed(matter);
  return gatesAtEnd('followup', matter.id, gatesIn(matter), { decide, now });
};

type Closing = Pick<AnswerGiven, 'natureOf'> & {
  readonly result: string | null;
  readonly answer: ClosingAnswer;
  readonly decide: string | null;
  readonly served: Day | undefined;
  readonly lang: Lang;
};

const words = {
  closed: text('closed', '已办结'),
  noResult: (id: string): Text => text(`How was ${id} done?`, `没有写 ${id} 的办理结果`),
  noResultHint: text('Add --result TEXT', '请加 --result 结果'),
} as const;
