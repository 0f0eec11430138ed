import { notLater } from '../../calendar/notLater.ts';
import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find, given } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import { unlessSame } from '../../core/unlessSame.ts';
import * as field from '../kit/fields/index.ts';
import { edited } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { doorOptions, type VisitParticulars, visitOptions, visitWith } from './particulars.ts';
import {
  type ClockedVisit,
  clockStarted,
  type EarlierMatters,
  earlierIn,
  pastOfRepeat,
  petitionNotes,
} from './petition/petition.ts';
import { receptionNotes, shapingFor } from './reception/reception.ts';
import { key, type Visit } from './record.ts';
import { titleOf, visitTime } from './view.ts';
import { visitWords as w } from './words.ts';

export const editVisit = verb({
  name: 'edit',
  zh: '修改',
  summary: text('Correct a visit', '更正来访登记'),
  examples: [
    {
      typed: text('office edit V3 --org "Provincial Congress" --count 3', 'office edit V3 --org 省人大 --count 3'),
      does: text('what was left out at the door', '补上当时没登记的'),
    },
  ],
  args: { id: field.id('V', w.idHelp) },
  options: {
    name: field.strangerName(w.nameHelp),
    at: field.corrected(
      text('the right time: of arrival, or while expected, of the appointment', '更正到达时间（未到的为预约时间）'),
      'open',
    ),
    left: field.happenedByDay(
      text('the right time of leaving; - if still inside', '更正离开时间；-表示仍在内'),
      'close',
    ),
    ...field.amending(visitOptions),
    ...doorOptions,
    // Not asked for on a terminal, because the prompt would offer the default of a new visit instead of the present kind.
    kind: field.choice(w.kindHelp, w.kinds),
    nature: field.called(w.nature, field.choice(w.natureHelp, w.natures)),
    answer: field.passage(text('the right answer, once one was given', '更正已登记的答复')),
    remind: field.leads(),
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...options, shaping: await shapingFor(options, call) };
    const changed = await call.desk.change(
      key,
      (records, { facts }) =>
        unlessSame(records, reviseVisit(records, args.id, said, facts, earlierIn(call.desk, facts))),
      pastOfRepeat(options),
    );
    const answer = await edited(call, key, changed, (visit) => [words.revised(titleOf(visit)), visitTime(visit)]);
    return {
      ...answer,
      notes: [
        ...changed.notes,
        ...petitionNotes(changed.change, call.facts),
        ...(await receptionNotes(changed.change.touched[0], call)),
        ...twoClocksNotes(changed.change, options),
      ],
    };
  },
});

/** A note that a petition may have opened a follow-up of its own when it arrived, if only now it is marked as a repeat of another. */
const twoClocksNotes = ({ touched: [visit], runsFor }: ClockedVisit, said: VisitParticulars): readonly Text[] =>
  said.repeatOf != null && visit.kind === 'petition' && visit.arrivedAt !== null && runsFor === null
    ? [words.clockStays(visit.id)]
    : [];

type Corrections = VisitParticulars & {
  readonly at?: Moment | null | undefined;
  readonly left?: Moment | null | undefined;
  readonly answer?: string | null | undefined;
};

/** Corrects a visit. If it turns out to be a petition, its period starts here. */
export const reviseVisit = (
  records: readonly Visit[],
  id: string,
  said: Corrections,
  facts: Facts,
  earlier?: EarlierMatters,
): ClockedVisit => {
  const { now } = facts;
  const before = find(records, id);
  const changed = amend(records, id, now, (visit) =>
    reanswered(rescheduled(visitWith(visit, said, records, now), said, now), said),
  );
  return clockStarted(changed, before, facts, earlier);
};

/** The visit with another answer. The time of the answer stays; `-` takes back an answer that was never given. */
const reanswered = (visit: Visit, { answer }: Corrections): Visit => {
  if (answer === undefined) return visit;
  const { id, answeredAt } = visit;
  if (answeredAt === null) throw new Complaint('ruleViolated', words.notAnswered(id), words.notAnsweredHint(id));
  return { ...visit, answer, answeredAt: answer === null ? null : answeredAt };
};

const rescheduled = (visit: Visit, { at, left }: Corrections, now: Moment): Visit => {
  const moved = at == null ? visit : movedTo(visit, at, now);
  const { id, arrivedAt } = moved;
  const leftAt = given(left, moved.leftAt);
  if (leftAt === null) return { ...moved, leftAt };
  if (arrivedAt === null) throw new Complaint('ruleViolated', w.notArrived(id), w.notArrivedHint(id));
  if (leftAt < arrivedAt) throw new Complaint('ruleViolated', w.leftBeforeArriving(id, momentText(arrivedAt)));
  return { ...moved, leftAt: notLater(leftAt, now, w.leavesLaterHint) };
};

const movedTo = (visit: Visit, at: Moment, now: Moment): Visit =>
  visit.arrivedAt === null
    ? { ...visit, expectedAt: at, imported: withAnHour(visit) }
    : { ...visit, arrivedAt: notLater(at, now, w.stillToComeHint) };

/** The details of the import for a visit whose book gave only the day, once a time is given. */
const withAnHour = ({ imported }: Visit): Visit['imported'] =>
  imported === null ? null : { file: imported.file, line: imported.line };

const words = {
  notAnswered: (id: string): Text => text(`${id} has no answer yet`, `${id} 尚未登记答复`),
  notAnsweredHint: (id: string): Text =>
    text(`Record it: office visitor answer ${id} TEXT`, `先登记答复：office visitor answer ${id} 内容`),
  revised: (name: string): Text => text(`corrected: ${name}`, `已更正：${name}`),
  clockStays: (id: string): Text =>
    text(
      `If ${id} opened a follow-up of its own for the same matter, close it or remove it`,
      `${id} 若已另立督办，请办结或删除重复的一条`,
    ),
} as const;
