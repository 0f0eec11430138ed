import { momentText } from '../../../calendar/speak.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { amend, find } from '../../../core/records.ts';
import { echo, listed, same, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Verb, verb } from '../verb.ts';
import { type LineSaid, typedLines } from './fields.ts';
import { freshLine } from './fresh.ts';
import { appended, type Line, lineName } from './line.ts';
import { type Lined, type ScheduledLine, scheduled } from './lined.ts';
import { linesMeant } from './meant.ts';
import { owedGates } from './owed.ts';
import type { Phase } from './phases.ts';
import { templateNamed, templatesOf, withTemplate } from './template.ts';
import { lineWords as w } from './words.ts';

/** An added line with the owner and the date as they were understood. */
const addedText = (line: ScheduledLine): Text => {
  const name = `${line.no} ${lineName(line)}`;
  const rest = [line.owner, line.by === null ? null : momentText(line.by)].filter((part) => part !== null);
  return rest.length === 0 ? same(name) : text(`${name} (${listed(rest).en})`, `${name}（${listed(rest).zh}）`);
};

const words = {
  after: text('After', '前一项'),
  aboutTimes: text(
    'A time with a sign counts from the record’s own: -1wd 15:00 is the working day before at three, -20d twenty calendar days before (or the last working day before that), -30m half an hour before, +3wd three working days after. Such dates move with it.',
    '时限前有正负号的，从记录自己的时间起算：-1wd 15:00 为前一个工作日下午三点，-20d 为二十天前（遇休息日提前到工作日），-30m 为开始前半小时，+3wd 为结束后三个工作日。改期时随之移动。',
  ),
  added: (lines: readonly ScheduledLine[]): Text => {
    const all = listed(lines.map(addedText));
    return text(`added: ${all.en}`, `已加：${all.zh}`);
  },
  takenAlready: (id: string): Text =>
    text(`${id} has every line of the template already`, `${id} 已有该模板的全部事项`),
  seeLines: (id: string): Text => text(`office show ${id}`, `office show ${id}`),
  howToAdd: (id: string): Text =>
    text(
      `office add ${id} "ITEM=OWNER@WHEN", or --template NAME`,
      `office add ${id} "事项=负责人@时间"，或 --template 名称`,
    ),
  standsAlready: (id: string, name: string, no: number): Text =>
    text(`${id} has “${echo(name)}” already (line ${no})`, `${id} 已有“${echo(name)}”（第 ${no} 项）`),
  assignHint: (id: string, { no }: Line): Text =>
    text(`Another owner: office assign ${id} ${no} NAME`, `换负责人：office assign ${id} ${no} 姓名`),
} as const;

const OPTIONS = {
  phase: field.called(
    w.phase,
    field.choice(text('before, during or after; by its date unless said', '会前、会中、会后；不写则看时限'), w.phases),
  ),
  template: field.template(text('the template whose lines it takes', '套用哪个模板的事项')),
  ...field.owedOptions,
  after: field.called(words.after, field.line(text('the line that comes before it', '排在哪一项之后'), 'WHICH')),
};

/** The verb `add` (加一项): lines at the end of a record. */
export const addVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'add',
    zh: '加一项',
    summary: text('Add lines: what is to be done, who does it, by when', '加事项：办什么、谁办、何时办完'),
    about: words.aboutTimes,
    examples: [
      {
        typed: text(
          `office ${noun} add ${letter}4 "Nameplates=Li Na@-1d 17:00"`,
          `office ${noun} add ${letter}4 "桌牌摆放=李娜@-1d 17:00"`,
        ),
        does: text('the day before at five; it moves with the record', '前一天下午五点前；改期时随之移动'),
      },
    ],
    args: {
      id: field.recordOf(of.drawer),
      items: field.called(w.lines, { ...typedLines(w.itemsHelp), rest: true }),
    },
    options: OPTIONS,
    run: async ({ args, options, ...call }) => {
      const said = {
        items: args.items ?? [],
        template: options.template == null ? [] : templateNamed(templatesOf(call), options.template).lines,
        phase: options.phase ?? null,
        after: options.after ?? null,
        owed: { ask: options.ask, inform: options.inform },
      };
      const changed = await call.desk.change(key, (records, { facts }) => addLines(of, records, args.id, said, facts));
      return recorded(call, key, changed, (record) => [
        words.added(scheduled(of, record, call.facts).filter(({ no }) => changed.change.added.includes(no))),
      ]);
    },
  });
};

type Said = {
  readonly items: readonly LineSaid[];
  readonly template: readonly Omit<Line, 'no'>[];
  readonly phase: Phase | null;
  readonly after: string | null;
  readonly owed: field.OwedSaid;
};

/** Adds lines. Throws `ruleViolated` for one that stands already, and for a date counted from a record without one. */
const addLines = <R extends Row>(of: Lined<R>, records: readonly R[], id: string, said: Said, facts: Facts) => {
  const record = find(records, id);
  of.refuse(record);
  const lines = of.linesOf(record);
  const after = said.after === null ? null : (linesMeant(id, lines, [said.after], facts)[0]?.no ?? null);
  const gates = owedGates(of, id, said.owed, facts);
  const fresh = said.items.map((item) => ({
    ...freshLine(of, record, item, said.phase, facts),
    ...(gates.length === 0 ? {} : { gates: [...gates] }),
    after: after === 0 ? null : after,
  }));
  for (const line of fresh) refuseDouble(id, lines, line);
  const all = withTemplate(appended(lines, fresh), said.template);
  if (all.length === lines.length) throw nothingNew(id, said.template.length > 0);
  const added = all.slice(lines.length).map(({ no }) => no);
  return { ...amend(records, id, facts.now, (r) => of.withLines(r, all, facts)), added };
};

/** A template whose lines the record has already adds none; without a template there must be a line. */
const nothingNew = (id: string, isTemplate: boolean): Complaint =>
  isTemplate
    ? new Complaint('ruleViolated', words.takenAlready(id), words.seeLines(id))
    : new Complaint('missingValue', w.noItem, words.howToAdd(id));

const refuseDouble = (id: string, lines: readonly Line[], added: Omit<Line, 'no'>): void => {
  const name = lineName({ ...added, no: 0 });
  const twin = lines.find((line) => line.skipped === null && nameKey(lineName(line)) === nameKey(name));
  if (twin !== undefined)
    throw new Complaint('ruleViolated', words.standsAlready(id, name, twin.no), words.assignHint(id, twin));
};
