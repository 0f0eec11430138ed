import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { nameKey } from '../../core/names/fold.ts';
import { PLATES } from '../../core/plates.ts';
import type { Row } from '../../core/record.ts';
import { amend } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import type { Changed } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { owedAgain } from '../kit/gates/gate.ts';
import { blankLine, type Line, lineName } from '../kit/lines/line.ts';
import { offsetTo } from '../kit/lines/offset.ts';
import { lineList } from '../kit/lines/schema.ts';
import { locate } from '../kit/locate.ts';
import type { Rules } from '../kit/register/rules.ts';
import { recorded } from '../kit/saying.ts';
import { type Verb, verb } from '../kit/verb.ts';
import { type Checklist, key } from './record.ts';

const OPTIONS = {
  as: field.needed(
    field.called(text('Name', '名称'), field.line(text('the name of the template', '模板名称'), 'TEMPLATE')),
  ),
};

/** The verb `save` (存为模板): the lines of a record as a template, their dates counted from the record's own. */
export const saveVerb = (rules: Rules<Checklist>): Verb =>
  verb({
    name: 'save',
    zh: '存为模板',
    summary: text('Keep the lines of a record as a template', '把某条记录的事项存为模板'),
    examples: [
      {
        typed: text('office checklist save N4 --as "Board meeting"', 'office checklist save N4 --as 主任会议'),
        does: text(
          'next time: office add N5 --template "Board meeting"',
          '下次用 office add N5 --template 主任会议 套用',
        ),
      },
    ],
    args: {
      id: field.needed(
        field.called(
          text('Record', '编号'),
          field.idOf(
            Object.values(PLATES).map(({ letter }) => letter),
            words.idHelp,
          ),
        ),
      ),
    },
    options: OPTIONS,
    run: async ({ args, options, ...call }) => {
      const { drawer, record } = locate(call.desk, args.id);
      const lines = templateLinesOf(args.id, record, drawer.whenOf(record));
      const changed = await call.desk.change(key, (records, tools) => save(rules, records, options.as, lines, tools));
      const answer = recorded(call, key, changed, (one) => [words.saved(one.title, one.lines.length)]);
      return { ...answer, notes: [...(answer.notes ?? []), ...replaced(changed)] };
    },
  });

/** A note if the template stood already, with the lines of it that are gone. */
const replaced = ({ before, touched }: Pick<Changed<Checklist>, 'before' | 'touched'>): readonly Text[] =>
  touched.flatMap(({ id, title, lines }) => {
    const former = before.find((one) => one.id === id);
    if (former === undefined) return [];
    const kept = new Set(lines.map(lineName));
    const gone = former.lines.map(lineName).filter((name) => !kept.has(name));
    return [gone.length === 0 ? words.replaced(title, former.lines.length) : words.replacedWithout(title, gone)];
  });

/** Adds the template, or gives a template of that name these lines. Lines with the same text keep their number. */
const save = (
  rules: Rules<Checklist>,
  records: readonly Checklist[],
  name: string,
  lines: readonly Line[],
  tools: RuleTools,
) => {
  const before = records.find(({ isTemplate, title }) => isTemplate && nameKey(title) === nameKey(name));
  if (before === undefined) return rules.enter(records, { title: name, isTemplate: true, lines }, tools);
  return amend(records, before.id, tools.facts.now, (one) => ({ ...one, lines: renumbered(lines, one.lines) }));
};

const renumbered = (lines: readonly Line[], before: readonly Line[]): readonly Line[] => {
  const last = before.reduce((most, { no }) => Math.max(most, no), 0);
  return lines.map((line, at) => ({
    ...line,
    no: before.find((one) => lineName(one) === lineName(line))?.no ?? last + at + 1,
  }));
};

/** The lines without what happened to them, dates as offsets. Throws `ruleViolated` for a record without lines. */
const templateLinesOf = (id: string, record: Row, start: Moment | null): readonly Line[] => {
  const stored: unknown = Reflect.get(record, 'lines');
  const lines = v.is(lineList, stored) ? (stored ?? []) : [];
  const kept = lines.filter(({ skipped, text: what }) => skipped === null && what !== null);
  if (kept.length === 0) throw new Complaint('ruleViolated', words.noLines(id), words.noLinesHint(id));
  return kept.map((line) => ({
    ...{ ...blankLine, no: line.no, text: line.text, phase: line.phase, owner: line.owner, after: line.after },
    ...owedAgain(line),
    offset: line.due === null || start === null ? line.offset : offsetTo(line.due, { start, end: start }),
  }));
};

const words = {
  idHelp: text('the record with lines, such as N4', '带事项的记录，如 N4'),
  saved: (name: string, count: number): Text => text(`template ${name}: ${count} lines`, `模板“${name}”：${count} 项`),
  replaced: (name: string, count: number): Text =>
    text(
      `Template ${name} stood already, with ${count} lines: it is replaced; office undo brings it back`,
      `模板“${name}”原有 ${count} 项，已替换；office undo 可恢复`,
    ),
  replacedWithout: (name: string, gone: readonly string[]): Text =>
    text(
      `Template ${name} stood already and is replaced, without ${listed(gone).en}; office undo brings it back`,
      `模板“${name}”原已有，已替换，不再含：${listed(gone).zh}；office undo 可恢复`,
    ),
  noLines: (id: string): Text => text(`${id} has no lines`, `${id} 没有事项`),
  noLinesHint: (id: string): Text =>
    text(`office add ${id} "ITEM=OWNER@WHEN" writes them`, `可用 office add ${id} "事项=负责人@时间"`),
} as const;
