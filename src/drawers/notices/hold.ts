import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { listed, type Text, text } from '../../core/text.ts';
import type { Changed } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import type { Task } from '../kit/fields/tasks.ts';
import { lineWords } from '../kit/lines/words.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import * as attendance from './attendance/attendance.ts';
import { newDecisions, openingOf } from './decisions.ts';
import { key, type Notice, refuseCancelled } from './record.ts';
import { turnoutText } from './view.ts';
import { noticeWords as w } from './words.ts';

export const holdMeeting = verb({
  name: 'held',
  zh: '召开',
  summary: text('Record attendance, minutes and decisions', '登记出席、纪要和议定事项'),
  about: text(
    'People who were told and are not named were there; those on leave are excused; of those never told nothing is said. To record it again adds to what is recorded and corrects it. Without options it asks on a terminal.',
    '通知过而没有点到的人即到会，请假的按请假，没有通知过的不作认定。再次登记即补充和更正。都不写的，在终端上逐项问。',
  ),
  examples: [
    {
      typed: text(
        'office notice held N1 --absent "Zhang San" --decision "Mend the roof=Works office@12-10"',
        'office notice held N1 --absent 张三 --decision "维修屋面=基建科@12-10"',
      ),
      does: text('who stayed away, and a follow-up for what was decided', '记缺席，议定事项登记为督办'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: {
    absent: field.called(text('Absent', '缺席'), field.names(text('who stayed away without excuse', '无故缺席人员'))),
    excused: field.called(text('On leave', '请假'), field.names(text('who was on leave', '请假人员'))),
    late: field.called(text('Late', '迟到'), field.names(text('who came late', '迟到人员'))),
    early: field.called(text('Left early', '早退'), field.names(text('who left early', '早退人员'))),
    present: field.called(text('Present', '到会'), field.names(text('who was there after all', '到会人员（更正用）'))),
    minutes: field.called(w.minutesTyped, field.passage(w.minutesHelp)),
    decision: field.called(
      text('Decisions', '议定'),
      field.tasks(
        text('what was decided, who does it, by when; opens a follow-up', '议定事项、负责人、时限；随即登记督办'),
      ),
    ),
    lesson: { ...field.called(w.lesson, field.passage(w.lessonHelp)), also: '经验' },
  },
  run: async ({ args, options, ...call }) => {
    const ground = attendance.absenceGround(call.desk, call.lang);
    const changed = await call.desk.change(
      key,
      (records, { facts }) => attendance.withAbsences(records, hold(records, args.id, options, facts), ground, facts),
      attendance.pastSessions(call.desk.find(key, args.id), call.facts),
    );
    const { lifted, ticked } = changed.change;
    const answer = recorded(call, key, changed, (n) => [
      words.held,
      turnoutText(n),
      n.minutes === null ? words.minutesWanted : null,
      ticked.length === 0 ? null : lineWords.ticked(ticked),
    ]);
    const corrected = attendance.liftedNotes(call.desk, lifted, call.facts);
    return {
      ...answer,
      notes: [...(answer.notes ?? []), ...replaced(changed), ...changed.touched.flatMap(undetermined), ...corrected],
    };
  },
});

export type MeetingOutcome = attendance.AttendanceSaid & {
  readonly minutes?: string | null | undefined;
  readonly decision?: readonly Task[] | null | undefined;
  readonly lesson?: string | null | undefined;
};

/** A change of the record of a meeting, with the words of the lines that it did. */
type Held = Change<Notice> & { readonly ticked: readonly string[] };

/**
 * Records that the meeting was held (已召开), with attendance, minutes, decisions and lesson. Called again, it adds to them and corrects them.
 * Each decision opens a follow-up; lines of a template that ask for attendance or minutes are done. Throws before the start of the meeting, if
 * it was cancelled, and for names that were not invited.
 */
export const hold = (records: readonly Notice[], id: string, said: MeetingOutcome, facts: Facts): Held => {
  const { now } = facts;
  const n = find(records, id);
  refuseCancelled(n);
  if (now < n.start) throw new Complaint('ruleViolated', w.notYet(id, momentText(n.start)), w.notYetHint(id));
  if (n.heldAt !== null && saysNothing(said))
    throw new Complaint('ruleViolated', w.heldAlready(id), w.heldAgainHint(id));
  const named = attendance.attendancesNamed(n, said);
  const decisions = newDecisions(n, said.decision ?? []);
  const after = (record: Notice): Notice => ({
    ...record,
    heldAt: record.heldAt ?? now,
    called: record.called.map((someone) => ({
      ...someone,
      attendance:
        named.get(someone.name) ??
        someone.attendance ??
        attendance.presumed(someone, attendance.isAway(someone, n, facts)),
    })),
    minutes: said.minutes ?? record.minutes,
    lesson: said.lesson ?? record.lesson,
    decisions: [...record.decisions, ...decisions],
    events: [...record.events, { kind: 'held' as const, happenedAt: now }],
  });
  const { notice, ticked } = attendance.withRecordedLines(after(n), facts);
  return {
    ...amend(records, id, now, () => notice),
    ticked,
    opens: decisions.map((decision) => openingOf(decision, id)),
  };
};

/** Notes with the minutes and the lesson that were written before and no longer stand. */
const replaced = ({ before, touched }: Pick<Changed<Notice>, 'before' | 'touched'>): readonly Text[] =>
  touched.flatMap((after) => {
    const { minutes = null, lesson = null } = before.find(({ id }) => id === after.id) ?? {};
    return [
      ...(minutes === null || minutes === after.minutes ? [] : [w.minutesReplaced(after.id, minutes)]),
      ...(lesson === null || lesson === after.lesson ? [] : [w.lessonReplaced(after.id, lesson)]),
    ];
  });

/** A note on the people of whom nothing can be said, because they were never told of the meeting. */
const undetermined = ({ id, called }: Notice): readonly Text[] => {
  const names = called.filter(({ attendance }) => attendance === null).map(({ name }) => name);
  return names.length === 0 ? [] : [words.neverTold(id, names)];
};

const saysNothing = (said: MeetingOutcome): boolean =>
  Object.values(said).every((value) => value == null || (Array.isArray(value) && value.length === 0));

const words = {
  neverTold: (id: string, names: readonly string[]): Text =>
    text(
      `Never told, so nothing is said of their attendance: ${listed(names).en}. If they came: office notice held ${id} --present NAMES`,
      `没有通知过，出席无法认定：${listed(names).zh}。到会的请补：office notice held ${id} --present 姓名`,
    ),
  held: text('held', '已召开'),
  minutesWanted: text('minutes still to be written', '会议纪要待整理'),
} as const;
