import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, forEach } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { refuseOwed } from '../kit/gates/closing.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { gatesOfVisit, key, type Visit } from './record.ts';
import { isExpected } from './standing.ts';
import { titleOf } from './view.ts';
import { visitWords as w } from './words.ts';

export const answerVisit = verb({
  name: 'answer',
  zh: '答复',
  summary: text('Record what they were told', '登记答复'),
  examples: [
    {
      typed: text('office visitor answer V3 The money comes in December', 'office visitor answer V3 补偿款12月发放'),
      does: text('what they were told', '告知的内容'),
    },
  ],
  args: { id: field.id('V', w.idHelp), text: field.rest(field.needed(field.passage(w.answerHelp))) },
  options: {},
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseAnswer(desk.find(key, id));
  },
  run: ({ args, ...call }) => answeredWith(call, [args.id], args.text),
});

/** The verb for `office done V3 --result TEXT`; `done` closes a record of any drawer. */
export const closeVisit = verb({
  name: 'done',
  zh: '办结',
  summary: text('Close a visit with its answer', '了结来访，须写答复'),
  examples: [
    {
      typed: text('office done V3 --result "The money comes in December"', 'office done V3 --result 补偿款12月发放'),
      does: text('the same as answer', '与“答复”相同'),
    },
  ],
  args: { id: field.ids('V', w.idHelp) },
  options: { result: { ...field.needed(field.passage(w.answerHelp)), also: 'answer' } },
  refuse: ({ id = [] }, { desk }) => {
    for (const one of id) refuseAnswer(desk.find(key, one));
  },
  run: ({ args, options, ...call }) => answeredWith(call, args.id, options.result),
});

const answeredWith = async (call: Pick<AnyCall, 'desk' | 'lens'>, ids: readonly string[], said: string) => {
  const changed = await call.desk.change(key, (records, { facts }) =>
    forEach(records, ids, (so, id) => answerTo(so, id, said, facts)),
  );
  return recorded(call, key, changed, (visit) => [words.answered(titleOf(visit))]);
};

/** Records the answer given to the visitor. If the visit was only waiting for it, the visit is closed. */
export const answerTo = (records: readonly Visit[], id: string, said: string, { now }: Facts) =>
  amend(records, id, now, (visit) => answered(visit, said, now));

export const answered = (visit: Visit, said: string, now: Moment): Visit => {
  refuseAnswer(visit);
  return { ...visit, answer: said, answeredAt: now };
};

/** Throws `ruleViolated` for a visitor who is only expected or has an answer, and before the gates of the visit are settled. */
const refuseAnswer = (visit: Visit): void => {
  if (isExpected(visit)) throw new Complaint('ruleViolated', w.notArrived(visit.id), w.notArrivedHint(visit.id));
  if (visit.answeredAt !== null)
    throw new Complaint(
      'ruleViolated',
      words.answeredAlready(visit.id, momentText(visit.answeredAt)),
      words.answeredAlreadyHint(visit.id),
    );
  const gates = gatesOfVisit(visit);
  // A report that is owed is named before an instruction, because it has to be made at once.
  for (const owed of [gates.filter(({ kind }) => kind === 'inform'), gates]) refuseOwed('visitor', visit.id, owed);
};

const words = {
  answered: (name: string): Text => text(`answer recorded: ${name}`, `已登记答复：${name}`),
  answeredAlready: (id: string, when: Text): Text =>
    text(`${id} was answered already: ${when.en}`, `${id} 已于${when.zh}登记答复`),
  answeredAlreadyHint: (id: string): Text =>
    text(
      `To correct the answer: office visitor edit ${id} --answer TEXT`,
      `更正答复：office visitor edit ${id} --answer 内容`,
    ),
} as const;
