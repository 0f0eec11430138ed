import { readRule } from '../../calendar/recurrence/readRule.ts';
import type { ON_HOLIDAY, Recurrence } from '../../calendar/recurrence/rule.ts';
import { ruleText } from '../../calendar/recurrence/spellRule.ts';
import type { Key } from '../../core/record.ts';
import { roleText } from '../../core/roles.ts';
import { line as oneLine } from '../../core/schema.ts';
import { text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { choice } from '../kit/register/choosing.ts';
import { log, type RecordOf } from '../kit/register/declaration.ts';
import { happened, hour, idOf, importance, leads } from '../kit/register/deskKinds.ts';
import { scalar } from '../kit/register/kind.ts';
import { day, line, lines, passage, people, person, whole } from '../kit/register/kinds.ts';
import { kept, later, made, may, needs, usual } from '../kit/register/spec.ts';
import { listWords, routineWords as w } from './words.ts';

const within = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const spot = v.variant('by', [
  v.object({ by: v.literal('date'), date: within(1, 31) }),
  v.object({ by: v.literal('workday'), nth: within(-15, 15) }),
  v.object({ by: v.literal('weekday'), nth: within(-1, 5), weekday: within(1, 7) }),
]);

const base = v.variant('of', [
  v.object({ of: v.literal('solar'), month: within(1, 12), date: within(1, 31) }),
  v.object({ of: v.literal('lunar'), month: within(1, 12), date: within(1, 30) }),
  v.object({ of: v.literal('qingming') }),
  v.object({ of: v.literal('eve') }),
]);

const rule = v.variant('unit', [
  v.object({ unit: v.literal('day'), step: within(1, 366) }),
  v.object({ unit: v.literal('workday') }),
  v.object({ unit: v.literal('week'), step: within(1, 52), weekdays: v.pipe(v.array(within(1, 7)), v.minLength(1)) }),
  v.object({
    unit: v.literal('month'),
    step: within(1, 24),
    months: v.array(within(1, 12)),
    spots: v.pipe(v.array(spot), v.minLength(1)),
  }),
  v.object({ unit: v.literal('lunarMonth'), date: within(1, 30) }),
  v.object({ unit: v.literal('year'), base, shift: within(-180, 180), isWorking: v.boolean() }),
]);

/** A rule of recurrence, with the words by which it was given. */
export type Every = { readonly said: string; readonly rule: Recurrence };

const every = scalar<Every>({
  schema: () => v.object({ said: oneLine, rule }),
  typed: (help) => {
    const typed = field.line(help, 'EVERY');
    return {
      ...typed,
      read: (said, reading) => ({ said: typed.read(said, reading), rule: readRule(said.join(' ')) }),
      show: (value) => ruleText((value as Every).rule),
    };
  },
  cell: (value) => ruleText(value.rule),
  texts: ({ said }) => [said],
});

/** The drawers in which an occurrence can be opened; or the sheet of open matters, which is only shown. */
export const STARTS = {
  followup: text('follow-up', '督办'),
  notice: text('notice', '通知'),
  checklist: text('checklist', '清单'),
  report: listWords.sheet,
} as const;

const HOLIDAY = {
  before: text('before', '提前'),
  after: text('after', '顺延'),
  keep: text('keep', '不动'),
} as const satisfies Readonly<Record<(typeof ON_HOLIDAY)[number], object>>;

export const fields = {
  title: needs(line('TITLE'), c.title, text('what comes again', '什么事')),
  every: made(every, w.every),
  from: made(day, w.from),
  until: may(day, text('Last day', '截止'), text('the last day of the series', '到哪天为止'), { quiet: true }),
  onHoliday: usual(
    choice(HOLIDAY),
    'before',
    text('On a day off', '遇假'),
    text('moved to the last workday before unless said', '遇放假：提前、顺延或不动；不写为提前'),
  ),
  lead: usual(
    whole(0, 60),
    3,
    text('Lead', '提前'),
    text('working days before it from which the list shows it; 3 unless said', '提前几个工作日列入清单；不写为 3'),
    { quiet: false },
  ),
  owner: may(person(), text('Owner', '负责人'), text('who does it', '谁办')),
  importance: may(importance, c.importance, text('normal unless said', '重要程度；不写为一般'), { quiet: true }),
  /** The number of the first occurrence; null if the occurrences have no numbers. */
  serial: kept(whole(1, 1_000_000), w.serial),
  starts: may(
    choice(STARTS),
    text('Opens', '开办'),
    text('what `start` opens; a follow-up unless said', '开办时开什么；不写为督办'),
    { quiet: true },
  ),
  hour: may(hour, text('Hour', '时刻'), text('when the meeting begins', '会议几点开'), { quiet: true }),
  place: may(line(), c.place, text('where the meeting is', '会议地点'), { quiet: true }),
  host: may(person(), text('Host', '主持人'), text('who chairs the meeting', '谁主持'), { quiet: true }),
  to: may(people, text('Called', '参会'), text('whom the meeting calls', '通知谁'), { quiet: true }),
  each: later(may({ ...line('ROLE|NAMES'), cell: roleText }, w.each, w.eachHelp, { quiet: true })),
  steps: later(may(lines, text('Steps', '环节'), text('the steps for each person', '每人的环节'), { quiet: true })),
  remind: may(leads, c.remind, w.remindHelp, { quiet: true }),
  remark: may(passage, c.remark, text('a remark', '备注'), { quiet: true }),
};

/** Options that decide the rule, the beginning and the numbers together. */
export const options = {
  every: needs(every, w.every, w.everyHelp),
  from: may(day, w.from, w.fromHelp),
  no: may(whole(1, 1_000_000), w.serial, w.noHelp, { quiet: true }),
};

export const logs = {
  /** The occurrences that are done, skipped or started, by their days. All others are derived. */
  occurrences: log({
    label: w.recorded,
    fields: {
      n: may(whole(1, 2_000_000), w.number, w.number),
      anchor: needs(day, w.anchor, w.anchor),
      date: needs(day, w.date, w.date),
      at: needs(happened, w.recordedAt, w.recordedAt),
      result: may(passage, w.result, w.result),
      skipped: may(passage, w.skipped, w.skipped),
      /** The record in which the occurrence was opened. */
      opened: may(idOf(['F', 'N', 'L']), w.opened, w.opened),
    },
    by: 'anchor',
  }),
};

export type Routine = RecordOf<typeof fields, typeof logs>;
export type Recorded = Routine['occurrences'][number];

export const key: Key<Routine> = { name: 'routines' };
