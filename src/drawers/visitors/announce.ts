import { momentText } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { add } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { type VisitParticulars, visitLabels, visitOptions, visitWith } from './particulars.ts';
import { receptionNotes, shapingFor } from './reception/reception.ts';
import { blankVisit, key, type Visit } from './record.ts';
import { titleOf, visitTime } from './view.ts';
import { visitWords as w } from './words.ts';

export const expectVisitor = verb({
  name: 'expect',
  zh: '预约',
  aliases: ['new'],
  summary: text('Announce a visitor', '预约来访'),
  examples: [
    {
      typed: text(
        'office visitor expect "Li Ming" --at "tomorrow 9am" --org "Provincial Congress" --host "Director Zhao"',
        'office visitor expect 李明 --at 明天9点 --org 省人大 --host 赵主任',
      ),
      does: text('Expected tomorrow at nine', '预约明天上午九点'),
    },
  ],
  args: field.labelled(visitLabels, { name: field.rest(field.needed(field.strangerName(w.nameHelp))) }),
  options: {
    ...field.labelled(visitLabels, {
      at: field.needed(field.time(text('when; without an hour, opening time', '何时来；不写钟点即上班时'), 'open')),
    }),
    ...visitOptions,
    ...field.labelled(visitLabels, { remind: field.leads() }),
  },
  lastLook: true,
  fits: ({ at }, { now }) => {
    if (at != null) refuseDayGone(at, now);
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, ...args, shaping: await shapingFor(options, call) };
    const changed = await call.desk.change(key, (records, tools) => announce(records, said, tools));
    const answer = recorded(call, key, changed, (visit) => [
      words.announced(titleOf(visit)),
      visitTime(visit),
      w.sees(visit.host),
    ]);
    const [visit] = changed.change.touched;
    return { ...answer, notes: [...changed.notes, ...(await receptionNotes(visit, call))] };
  },
});

export const announce = (
  records: readonly Visit[],
  said: VisitParticulars & { readonly name: string; readonly at: Moment },
  { facts, mint }: RuleTools,
) => {
  refuseDayGone(said.at, facts.now);
  return add(records, visitWith({ ...blankVisit(mint()), expectedAt: said.at }, said, records, facts.now));
};

/** Refuses a day that has passed. A time that has passed today is accepted, because the visitor may only be late. */
const refuseDayGone = (at: Moment, now: Moment): void => {
  if (dayOf(at) < dayOf(now))
    throw new Complaint('ruleViolated', words.expectedInThePast(momentText(at)), words.expectedInThePastHint);
};

const words = {
  announced: (name: string): Text => text(`expected: ${name}`, `已预约：${name}`),
  expectedInThePast: (when: Text): Text => text(`${when.en} has passed`, `${when.zh}已过`),
  expectedInThePastHint: text(
    'A visitor who has come already is signed in: office visitor in NAME --at WHEN',
    '已来过的请登记到达：office visitor in 姓名 --at 时间',
  ),
} as const;
