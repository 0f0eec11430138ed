import { momentText } from '../../calendar/speak.ts';
import { addDays, clockOf, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { add, amend, compare } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { changeMindfully, pastAround } from './minding.ts';
import { key, type LogEntry, type Shift, type ShiftKind } from './record.ts';
import { covers, excludes, latestStarted, onDutyAt, spanOf } from './roster.ts';
import { blankShift } from './shift.ts';
import { dutyWords as w } from './words.ts';

export const logOnDuty = verb({
  name: 'log',
  zh: '记录',
  summary: text('Write a line in the duty log', '记值班记录'),
  about: text(
    'The line stands under the shift on duty at that time; where there is none, under the last one that had begun. A line is written even where there is no roster at all.',
    '记在当时在班的那一班名下；无人在班则记在最近一班名下。没有值班表也照记不误。',
  ),
  examples: [
    {
      typed: text(
        'office duty log "Water main burst in Renmin Road" --caller "Sun" --phone 13900001234 --action "Told the water company"',
        'office duty log 人民路水管爆裂 --caller 孙女士 --phone 13900001234 --action 已通知水务公司',
      ),
      does: text('A call in the night', '夜里来电'),
    },
  ],
  args: { text: field.rest(field.needed(field.passage(text('what it was about', '内容')))) },
  options: {
    at: field.lastNight(text('when it was; now unless said', '时间；不写即现在')),
    caller: field.asked(field.outsider(text('who called or came', '来电人或来人'))),
    phone: field.asked(field.phone(text('their number', '对方电话'))),
    action: field.asked(field.passage(text('what was done about it', '处理情况'))),
    by: field.called(text('Recorded by', '记录人'), field.name(text('who recorded it', '记录人'))),
  },
  run: async ({ args, options, facts, ...call }) => {
    const { at = null, caller = null, phone = null, action = null, by = null } = options;
    const said = { text: args.text, at, caller, phone, action, by };
    const past = pastAround(dayOf(at ?? facts.now), facts.now);
    const changed = await changeMindfully(call.desk, (records, tools) => writeLog(records, said, tools), past);
    const known = new Set(changed.before.map(({ id }) => id));
    const answer = recorded(call, key, changed, (shift) => [words.logged(shift.id), w.serves(shift)]);
    const notes = changed.touched
      .filter((shift) => !known.has(shift.id) || !covers(shift, at ?? facts.now))
      .map(({ id }) => (known.has(id) ? words.nobodyThen(id) : words.madeFor(id)));
    return { ...answer, notes: [...changed.notes, ...notes] };
  },
});

type Logged = {
  readonly text: string;
  readonly at: Moment | null;
  readonly caller: string | null;
  readonly phone: string | null;
  readonly action: string | null;
  readonly by: string | null;
};

/**
 * Writes a line of the duty log. It is kept with the shift on duty at that moment, else with the last shift that had begun, else with a new
 * shift without people: a call in the night must be written down even without a roster.
 */
export const writeLog = (records: readonly Shift[], said: Logged, tools: RuleTools): Change<Shift> => {
  const { now, settings } = tools.facts;
  const happenedAt = said.at ?? now;
  if (happenedAt > now) throw new Complaint('badValue', words.notYet(momentText(happenedAt)), words.notYetHint);
  const found = latestStarted(records, happenedAt);
  const shift = onDutyAt(records, happenedAt) ?? found ?? unmanned(records, happenedAt, tools);
  const { caller, phone, text, action } = said;
  const recorder = said.by ?? (settings.clerk === '' ? shift.officer : settings.clerk);
  const entry = { happenedAt, caller, phone, text, action, recorder };
  if (records.includes(shift)) return amend(records, shift.id, now, (record) => withEntry(record, entry));
  return add(records, withEntry(shift, entry));
};

const withEntry = (shift: Shift, entry: LogEntry): Shift => ({
  ...shift,
  log: [...shift.log, entry].sort((a, b) => compare(a.happenedAt, b.happenedAt)),
});

/** A new shift at this moment that overlaps no other. The hours before opening time belong to the duty of the day before. */
const unmanned = (records: readonly Shift[], moment: Moment, { facts, mint }: RuleTools): Shift => {
  const { hours } = facts.settings;
  const today = dayOf(moment);
  const date = clockOf(moment) < hours.open ? addDays(today, -1) : today;
  const part: ShiftKind = covers(spanOf(date, 'day', hours), moment) ? 'day' : 'night';
  const isFree = (shift: ShiftKind): boolean => !records.some((other) => excludes(other, { date, shift }));
  return blankShift(mint(), { date, shift: isFree('full') ? 'full' : part }, records, facts);
};

const words = {
  logged: (shift: string): Text => text(`written in the duty log of ${shift}`, `已记入 ${shift} 的值班记录`),
  nobodyThen: (id: string): Text =>
    text(`Nobody is rostered at that time: it stands under ${id}`, `当时无人在班，记在 ${id} 名下`),
  madeFor: (id: string): Text =>
    text(
      `There was no roster: ${id} was made for it. Name who is on duty: office duty edit ${id} --officer NAME --leader NAME`,
      `没有值班表，为此新建了 ${id}；请补登：office duty edit ${id} --officer 姓名 --leader 姓名`,
    ),
  notYet: (when: Text): Text => text(`${when.en} is still to come`, `${when.zh} 还没到`),
  notYetHint: text('The duty log records what has happened already', '值班记录只记已经发生的事'),
} as const;
