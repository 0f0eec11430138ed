import { momentText } from '../../../calendar/speak.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Values } from '../../../core/field.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { echo, listed, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { refuseOwedLine } from '../gates/place.ts';
import { drawerOf, oneRecord, recorded } from '../saying.ts';
import { type AnyCall, type Verb, verb } from '../verb.ts';
import { which } from './fields.ts';
import { type Line, lineName, openLines } from './line.ts';
import type { Lined } from './lined.ts';
import { linesMeant, noneNamed } from './meant.ts';
import { type OpinionSaid, opinionSaid, versionText } from './opinions.ts';
import { refuseSettled } from './settled.ts';
import { lineWords as w } from './words.ts';

const words = {
  step: text('Step', '环节'),
  all: text('All', '全部'),
  note: text('Note', '备注'),
  opinion: (note: string): Text => text(`opinion: ${echo(note)}`, `意见：${echo(note)}`),
  tickAll: (lines: readonly Line[]): Text => {
    const all = listed(lines.map(lineName));
    return text(`Are all ${lines.length} really done: ${all.en}?`, `这 ${lines.length} 项确实都办完了吗：${all.zh}？`);
  },
  nothingTicked: text('Nothing was ticked', '没有勾'),
  noSuchStep: (name: string, step: string): Text =>
    text(`${echo(name)} has no step “${echo(step)}”`, `${echo(name)} 没有“${echo(step)}”这一步`),
  stepsAre: ({ steps }: Line): Text => {
    const all = listed(steps.map(({ name }) => name));
    return steps.length === 0 ? text('It has no steps', '不分步') : text(`Its steps: ${all.en}`, `分为：${all.zh}`);
  },
  stepDone: (name: string, step: string, when: Text): Text =>
    text(`${echo(name)}: ${echo(step)} was done ${when.en}`, `${echo(name)} 的“${echo(step)}”已于 ${when.zh} 办完`),
} as const;

const OPTIONS = {
  step: field.called(words.step, field.line(text('this step only', '只勾这一步'), 'STEP')),
  all: field.called(words.all, field.flag(text('every step; without a line, every line', '各步全勾；不写哪项即全部'))),
  note: field.called(words.note, field.passage(text('a note, word for word', '备注，照原话记'))),
};

/** The verb `tick` (勾): lines are done, or their next step. */
export const tickVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'tick',
    zh: '勾',
    summary: text('Tick lines: they are done, or their next step', '勾掉办完的事项；分步的勾下一步'),
    examples: [
      {
        typed: text(`office ${noun} tick ${letter}4 nameplates`, `office ${noun} tick ${letter}4 桌牌`),
        does: text('by a part of its text; the number will do too', '写事项中的一段，也可写序号'),
      },
    ],
    args: { id: field.recordOf(of.drawer), which: which(w.whichHelp) },
    options: OPTIONS,
    run: async ({ args, options, ...call }) => {
      const record = call.desk.find(key, args.id);
      const said: Said = opinionSaid(of, record, saidBy(args.which, options), call);
      if (said.which.length === 0 && said.all && !(await isSure(call, args.id, of.linesOf(record))))
        return {
          json: oneRecord(drawerOf(call.desk, key), record, call.lens),
          page: [{ kind: 'lines', lines: [words.nothingTicked] }],
        };
      const changed = await call.desk.change(key, (records, { facts }) => tickLines(of, records, args.id, said, facts));
      return recorded(call, key, changed, (record) => [
        w.ticked(changed.change.ticked.map(tickedText)),
        of.takesOpinions?.(record) === true && said.note !== null ? words.opinion(said.note) : null,
        versionText(of.aboutOf?.(record) ?? null, said.textAt, call.facts.now),
        w.stillOpen(openLines(of.linesOf(record))),
      ]);
    },
  });
};

/** Asks before every line is ticked at once. Throws `missingValue` without a terminal, because then the lines are to be named. */
const isSure = async ({ confirm }: Pick<AnyCall, 'confirm'>, id: string, lines: readonly Line[]): Promise<boolean> => {
  const answer = await confirm(words.tickAll(openLines(lines)));
  if (answer === null) throw noneNamed(id, lines);
  return answer;
};

type Said = OpinionSaid & { readonly step: string | null; readonly all: boolean };

const saidBy = (which: readonly string[] | null | undefined, { step, all, note }: Values<typeof OPTIONS>): Said => ({
  which: which ?? [],
  step: step ?? null,
  all: all === true,
  note: note ?? null,
});

/** Ticks lines. Throws `ruleViolated` for a line that is done or not needed, and for a step that it does not have. */
const tickLines = <R extends Row>(of: Lined<R>, records: readonly R[], id: string, said: Said, facts: Facts) => {
  const record = find(records, id);
  of.refuse(record);
  const lines = of.linesOf(record);
  if (said.which.length === 0 && !said.all) throw noneNamed(id, lines);
  const meant = said.which.length === 0 ? openLines(lines) : linesMeant(id, lines, said.which, facts);
  for (const line of meant) {
    of.refuseTick?.(record, line);
    refuseOwedLine(id, line);
  }
  const ticked = meant.map((line) => tickedLine(id, line, said, facts));
  const after = lines.map((line) => ticked[meant.indexOf(line)] ?? line);
  return { ...amend(records, id, facts.now, (r) => of.withLines(r, after, facts)), ticked };
};

const tickedLine = (id: string, line: Line, said: Said, { now, settings }: Facts): Line => {
  refuseSettled(id, line);
  const names = said.all ? line.steps.map(({ name }) => name) : stepTicked(line, said.step);
  const steps = line.steps.map((step) => (names.includes(step.name) ? { ...step, doneAt: step.doneAt ?? now } : step));
  const isDone = steps.every(({ doneAt }) => doneAt !== null);
  const note = said.note ?? line.note;
  const about = said.textAt == null ? {} : { textAt: said.textAt };
  return { ...line, steps, note, ...about, ...(isDone ? { doneAt: now, doneBy: settings.clerk || null } : {}) };
};

/** The step that is ticked: the named one, else the first open one; none if the line has no steps. */
const stepTicked = (line: Line, named: string | null): readonly string[] => {
  if (named === null)
    return line.steps
      .filter(({ doneAt }) => doneAt === null)
      .slice(0, 1)
      .map(({ name }) => name);
  const step = line.steps.find(({ name }) => name === named);
  if (step === undefined)
    throw new Complaint('ruleViolated', words.noSuchStep(lineName(line), named), words.stepsAre(line));
  if (step.doneAt !== null)
    throw new Complaint('ruleViolated', words.stepDone(lineName(line), named, momentText(step.doneAt)));
  return [named];
};

/** A ticked line: with its steps, the steps that are done by now. */
const tickedText = (line: Line): string => {
  const done = line.steps.filter(({ doneAt }) => doneAt !== null).map(({ name }) => name);
  return line.steps.length === 0 || line.doneAt !== null ? lineName(line) : `${lineName(line)} ${done.join(' ')}`;
};
