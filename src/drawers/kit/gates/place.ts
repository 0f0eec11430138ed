import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Row } from '../../../core/record.ts';
import { listed, quoted, type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { isLineOpen, type Line, lineName } from '../lines/line.ts';
import { linesMeant } from '../lines/meant.ts';
import { lineWords } from '../lines/words.ts';
import { type Gate, type GateEvent, isTo, owedOn, owesAsk, owesInform } from './gate.ts';
import type { Gated } from './gated.ts';

/** The option that names the line whose gate is meant. Records without lines do not have it. */
export const lineOption = <R extends Row>(
  of: Pick<Gated<R>, 'lines'>,
): { readonly line?: ReturnType<typeof field.line> } =>
  of.lines === undefined ? {} : { line: field.called(words.line, field.line(words.lineHelp, 'WHICH')) };

/**
 * The line whose gate an event is about; null if it is about the gates of the record itself. Without a named line it is the only line that
 * owes such a thing, unless the record owes it itself. Throws `ruleViolated` if several lines owe it, or none of a record that has no others.
 */
export const lineAsked = <R extends Row>(
  of: Gated<R>,
  record: R,
  { which, event }: { readonly which: string | null; readonly event: GateEvent | undefined },
  facts: Facts,
): Line | null => {
  if (of.lines === undefined) return null;
  const lines = of.lines.linesOf(record);
  if (which !== null) return namedLine(record.id, lines, which, facts);
  const owes = event?.kind === 'inform' ? owesInform : owesAsk;
  const isOfRecord = of.isOfLines !== true && (event?.kind === 'request' || of.gatesOf(record).some(owes));
  const all = isOfRecord ? [] : lines.filter((line) => isLineOpen(line) && owedOn(line).some(owes));
  const name = nameIn(event);
  const own = all.filter((line) => owedOn(line).some((gate) => owes(gate) && isTo(gate, name)));
  const owing = own.length > 0 ? own : all;
  if (owing.length > 1) throw new Complaint('ruleViolated', words.severalOwe(owing), words.nameLine(owing));
  if (owing.length === 0 && of.isOfLines === true)
    throw new Complaint('ruleViolated', words.noneOwes(record.id), words.addWith(record.id));
  return owing[0] ?? null;
};

/** The name of the person or body that an event is about: who was asked or told, or who answered. */
const nameIn = (event: GateEvent | undefined): string => {
  if (event === undefined || event.kind === 'decide') return '';
  return event.kind === 'instruction' ? event.by : event.to;
};

/** The line that is named. A paper of a notice (number 0) has no gates. */
const namedLine = (id: string, lines: readonly Line[], which: string, facts: Facts): Line => {
  const own = lines.filter(({ no }) => no !== 0);
  const [line, ...others] = linesMeant(id, own, [which], facts);
  if (line === undefined || others.length > 0)
    throw new Complaint('ruleViolated', lineWords.severalLines(which, others), lineWords.lineByNumber);
  return line;
};

/** The gates of a line, as a record's are read. */
export const gatesOfLine = ({ gates = [] }: Line): readonly Gate[] => gates;

/** The record with the gates of one of its lines in place of those it had. */
export const withLineGates = <R extends Row>(
  { lines }: Gated<R>,
  record: R,
  { no }: Line,
  gates: readonly Gate[],
  facts: Facts,
): R =>
  lines === undefined
    ? record
    : lines.withLines(
        record,
        lines.linesOf(record).map((one) => (one.no === no ? { ...one, gates: [...gates] } : one)),
        facts,
      );

/** Throws `ruleViolated` for a line that is not done before somebody was asked or told. */
export const refuseOwedLine = (id: string, line: Line): void => {
  const [gate] = owedOn(line);
  if (gate !== undefined) throw new Complaint('ruleViolated', words.owed(line, gate), words.owedHint(id, line, gate));
};

const commandFor = (id: string, no: number, gate: Gate): Text => {
  const to = quoted(gate.to ?? 'NAME');
  if (gate.kind === 'inform')
    return text(`office inform ${id} --line ${no} --to ${to}`, `office inform ${id} --line ${no} --to ${to}`);
  return gate.askedAt === null
    ? text(
        `office request ${id} TEXT --line ${no} --to ${to}; if the answer is here: office instruction ${id} TEXT --line ${no} --by ${to}`,
        `office request ${id} 内容 --line ${no} --to ${to}；已有批示的：office instruction ${id} 批示内容 --line ${no} --by ${to}`,
      )
    : text(
        `office instruction ${id} TEXT --line ${no} --by ${to}`,
        `office instruction ${id} 批示内容 --line ${no} --by ${to}`,
      );
};

const numbered = (lines: readonly Line[]): Text => listed(lines.map((line) => `${line.no} ${lineName(line)}`));

const words = {
  line: text('Line', '事项'),
  lineHelp: text('the line that it is about: its number or a part of its text', '就哪一项请示报告：序号或其中一段文字'),
  severalOwe: (lines: readonly Line[]): Text =>
    text(`Several lines wait for that: ${numbered(lines).en}`, `有几项都待请示报告：${numbered(lines).zh}`),
  nameLine: ([first]: readonly Line[]): Text =>
    text(`Name the line: --line ${first?.no ?? 1}`, `请写明哪一项：--line ${first?.no ?? 1}`),
  noneOwes: (id: string): Text => text(`No line of ${id} waits for that`, `${id} 没有须请示报告的事项`),
  addWith: (id: string): Text =>
    text(
      `Name a line: --line 1; or add one: office add ${id} "ITEM=OWNER@WHEN" --ask NAME`,
      `可写明哪一项：--line 1；或加一项：office add ${id} "事项=负责人@时间" --ask 姓名`,
    ),
  owed: (line: Line, { kind, to, askedAt }: Gate): Text => {
    const [name, who] = [lineName(line), to ?? ''];
    if (kind === 'inform') return text(`“${name}”: ${who} has to be told first`, `“${name}”须先报告 ${who}`);
    return askedAt === null
      ? text(`“${name}”: ${who} has to be asked first`, `“${name}”须先请示 ${who}`)
      : text(`“${name}” waits for the instruction of ${who}`, `“${name}”待 ${who} 批示`);
  },
  owedHint: (id: string, { no }: Line, gate: Gate): Text => commandFor(id, no, gate),
} as const;
