import { Complaint, faultOf } from '../../core/complaint.ts';
import { type Directory, directoryOf } from '../../core/names/directory.ts';
import { parted } from '../../core/names/list.ts';
import { type Text, text } from '../../core/text.ts';
import { readPassage } from '../../core/writing.ts';
import type { AnyCall } from '../kit/verb.ts';
import { calledBy } from './called.ts';
import { hold, holdMeeting, type MeetingOutcome } from './hold.ts';
import { type Attendance, key, type Notice } from './record.ts';

/** The run of `held`, after the questions that it has no answer to. Throws `missingValue` without a terminal if an answer is needed. */
const asking =
  (isAnswerNeeded: boolean): typeof holdMeeting.run =>
  async (call) => {
    const saysSomething = Object.values(call.options).some((value) => value != null);
    if (saysSomething || (call.ask === null && !isAnswerNeeded)) return holdMeeting.run(call);
    const said = await outcomeAsked(call.desk.find(key, call.args.id), call);
    return holdMeeting.run({ ...call, options: { ...call.options, ...said } });
  };

/** The verb `held`. On a terminal it asks what came of the meeting if nothing is said of it. */
export const recordMeeting: typeof holdMeeting = { ...holdMeeting, run: asking(false) };

/** The verb `done` of a notice: `held`, which a script has to tell what came of the meeting. */
export const concludeMeeting: typeof holdMeeting = {
  ...holdMeeting,
  name: 'done',
  zh: '办结',
  summary: text('After the meeting: asks for attendance and minutes', '会后办结：逐项问出席和会议纪要'),
  about: text(
    'Takes the options of held, and without any asks on a terminal who was away, late or left early, where the minutes are, and what was learnt.',
    '选项同“召开”；都不写的，在终端上逐项问缺席、请假、迟到、早退，纪要存放何处，有什么教训。',
  ),
  examples: [{ typed: 'office done N1', does: text('asks who was away, and for the minutes', '问谁没到、纪要在哪里') }],
  run: asking(true),
};

/** The answers to all questions that are open. Throws what `held` would throw before the first one, and `missingValue` without a terminal. */
const outcomeAsked = async (n: Notice, { ask, facts }: Pick<AnyCall, 'ask' | 'facts'>): Promise<MeetingOutcome> => {
  hold([n], n.id, n.heldAt === null || n.minutes !== null ? {} : { minutes: '' }, facts);
  if (ask === null) throw unsaid(n);
  const directory = directoryOf(facts.contacts);
  const said: { -readonly [A in Attendance]?: readonly string[] } = {};
  for (const attendance of n.heldAt === null ? AWAY : []) {
    const names = await ask({
      ...{ message: words[attendance], hint: words.nobody, many: true, required: false },
      suggest: n.called.map(({ name }) => name).filter((name) => !Object.values(said).flat().includes(name)),
      check: (typed) => faultOf(() => hold([n], n.id, { ...said, [attendance]: namesIn(n, typed, directory) }, facts)),
    });
    if (names !== '') said[attendance] = namesIn(n, names, directory);
  }
  const minutes = await ask({
    ...{ message: words.minutes, hint: words.minutesHint, required: n.heldAt !== null },
    check: (typed) => faultOf(() => readPassage(typed)),
  });
  const isFirst = n.heldAt === null && n.lesson === null;
  const lesson = isFirst ? await ask({ ...LESSON, check: (typed) => faultOf(() => readPassage(typed)) }) : '';
  return {
    ...said,
    ...(minutes === '' ? {} : { minutes: readPassage(minutes) }),
    ...(lesson === '' ? {} : { lesson: readPassage(lesson) }),
  };
};

/** The complaint of a script that does not say what came of the meeting. */
const unsaid = ({ id, heldAt }: Notice): Complaint =>
  heldAt === null
    ? new Complaint('missingValue', words.whatCame(id), words.whatCameHint(id))
    : new Complaint('missingValue', words.noMinutes(id), words.noMinutesHint(id));

const LESSON = {
  message: text('Lesson', '教训'),
  hint: text('what should go better next time; Enter alone: nothing', '下次该注意什么；没有就直接回车'),
  required: false,
};

const AWAY = ['absent', 'excused', 'late', 'early'] as const satisfies readonly Attendance[];

const namesIn = (n: Notice, typed: string, directory: Directory): readonly string[] =>
  parted(typed, directory).map((name) => calledBy(n, directory.find(name)[0]?.label ?? name, { standIns: true }).name);

const words = {
  absent: text('Absent without excuse', '无故缺席'),
  excused: text('On leave', '请假'),
  late: text('Late', '迟到'),
  early: text('Left early', '早退'),
  nobody: text('names; Enter alone: nobody', '姓名；没有就直接回车'),
  minutes: text('Minutes', '会议纪要'),
  minutesHint: text('the minutes, or where they are kept', '纪要内容，或存放处'),
  whatCame: (id: string): Text =>
    text(`What came of ${id}? Attendance and minutes are missing`, `${id} 的出席情况和会议纪要还没有写`),
  noMinutes: (id: string): Text => text(`The minutes of ${id} are missing`, `${id} 的会议纪要还没有写`),
  noMinutesHint: (id: string): Text =>
    text(
      `office notice held ${id} --minutes TEXT, or the place where they are; for a draft: office notice minutes ${id}`,
      `office notice held ${id} --minutes 纪要或存放处；草稿见 office notice minutes ${id}`,
    ),
  whatCameHint: (id: string): Text =>
    text(
      `office notice held ${id} --absent NAMES --excused NAMES --minutes TEXT; who is not named was there`,
      `office notice held ${id} --absent 姓名 --excused 姓名 --minutes 纪要；没有点到的人即到会`,
    ),
} as const;
