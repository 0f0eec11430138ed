import type { Key } from '../../core/record.ts';
import * as record from '../../core/schema.ts';
import { type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import { commonWords as c } from '../../core/words.ts';
import { gateWords } from '../kit/gates/words.ts';
import { lineWords } from '../kit/lines/words.ts';
import { choice } from '../kit/register/choosing.ts';
import type { RecordOf } from '../kit/register/declaration.ts';
import { happened } from '../kit/register/deskKinds.ts';
import { gatesKept } from '../kit/register/gatesKept.ts';
import { line, passage, people, person, phone } from '../kit/register/kinds.ts';
import { linesKept } from '../kit/register/linesKept.ts';
import { begun, kept, made, may, needs } from '../kit/register/spec.ts';
import { dutyRef, headCount, lastNightMoment, placeKind, source, writtenList } from './kinds.ts';
import { incidentWords as w } from './words.ts';

const codesOf = <C extends string>(labels: Readonly<Record<C, Text>>) => v.picklist(Object.keys(labels) as C[]);

/** The passages of an incident that its texts are written from. */
export const FACTS = ['cause', 'course', 'effect', 'trend', 'present', 'measures', 'ahead'] as const;

/** The numbers of people, in the words in which they were told: `2`, `约8人`. */
export const COUNTS = ['dead', 'missing', 'hurt', 'trapped'] as const;

const said = v.nullable(record.passage);

/** A line of the log: what was done, when, and who wrote it down. */
const entry = v.object({ at: record.moment, text: record.passage, by: v.nullable(record.personName) });

/** A report to one body. `due` is its limit when it was made; null if it had none. `facts` are the passages that a written report told. */
const report = v.object({
  stage: codesOf(w.stages),
  form: codesOf(w.forms),
  to: record.personName,
  at: record.moment,
  by: v.nullable(record.personName),
  receiver: v.nullable(record.personName),
  text: v.nullable(record.passage),
  reason: v.nullable(record.passage),
  due: v.nullable(record.moment),
  facts: v.object({
    ...{ cause: said, course: said, effect: said, trend: said, present: said, measures: said, ahead: said },
  }),
});

const told = v.nullable(record.line);

/** A change of the level, or of the casualties, with all numbers as they are from then on. */
const change = v.object({
  at: record.moment,
  level: v.nullable(codesOf(w.levels)),
  counts: v.nullable(v.object({ casualties: told, dead: told, missing: told, hurt: told, trapped: told })),
});

const quiet = { quiet: true } as const;

export const fields = {
  title: needs(line('TITLE'), c.title, text('what happened', '什么事')),
  occurredAt: may(lastNightMoment, w.occurredAt, text('when it happened, if known', '何时发生；不知道不写'), {
    option: 'at',
  }),
  place: may(placeKind, w.place, text('where', '何地')),
  from: may(source, w.from, text('who told you', '谁报的')),
  phone: may(phone, c.phone, text('their telephone', '报告人电话'), quiet),
  kind: begun(choice(w.kinds), 'other', w.kind),
  level: begun(choice(w.levels), 'unset', w.level),
  profile: begun(choice(w.profiles), 'local', w.profile),
  learnedAt: made(happened, w.learnedAt),
  firstHandler: may(person(), w.firstHandler, text('who handled it first; never changes', '谁最先处置；登记后不变'), {
    ...quiet,
    once: true,
  }),
  to: may(
    people,
    w.bodies,
    text(
      'the bodies that are told; those of the setting incident-to unless said',
      '报送哪些单位；不写则按设置 突发报送',
    ),
    quiet,
  ),
  casualties: kept(line(), w.casualties),
  dead: kept(headCount, w.counts.dead),
  missing: kept(headCount, w.counts.missing),
  hurt: kept(headCount, w.counts.hurt),
  trapped: kept(headCount, w.counts.trapped),
  cause: may(passage, w.cause, text('why it happened', '起因'), quiet),
  course: may(passage, w.course, text('how it went', '经过'), quiet),
  effect: may(passage, w.effect, text('damage and whom it reaches', '损失和影响范围'), quiet),
  trend: may(passage, w.trend, text('which way it goes', '发展趋势'), quiet),
  present: may(passage, w.present, text('the leaders on the spot', '到位领导'), quiet),
  measures: may(passage, w.measures, text('what was done', '已采取措施'), quiet),
  ahead: may(passage, w.ahead, text('what will be done, what you propose', '拟采取措施和建议'), {
    ...quiet,
    option: 'next',
  }),
  statement: may(passage, w.statement, text('what may be said to the press', '对外口径'), quiet),
  ref: may(
    dutyRef,
    c.comesFrom,
    text(
      'where it was told first: a shift of duty, or a line of its log as D7:2',
      '最先记在哪里：值班班次，或值班记录的一条如 D7:2',
    ),
    { ...quiet, once: true },
  ),
  stableAt: kept(happened, w.stableAt),
  log: kept(
    writtenList(entry, ({ text: said, by }) => [said, by]),
    w.log,
  ),
  reports: kept(
    writtenList(report, (one) => [one.to, one.by, one.receiver, one.text, one.reason]),
    w.reports,
  ),
  changes: kept(
    writtenList(change, ({ counts }) => Object.values(counts ?? {})),
    w.changes,
  ),
  /** The last change that the bodies told before it have to be told of. */
  changedAt: kept(happened, w.changes),
  lines: kept(linesKept, lineWords.lines),
  gates: kept(gatesKept, gateWords.gates),
  closing: kept(choice({ done: w.states.closed, falseAlarm: w.states.falseAlarm, same: w.states.same }), c.state),
  closedOn: kept(happened, w.closedAt),
  result: kept(passage, w.result),
  lesson: kept(passage, w.lesson),
};

export type Incident = RecordOf<typeof fields>;
export type LogLine = Incident['log'][number];
export type IncidentReport = Incident['reports'][number];
export type ReportStage = IncidentReport['stage'];

export const key: Key<Incident> = { name: 'incidents' };
