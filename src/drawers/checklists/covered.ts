import { gatesCovered } from '../kit/gates/gate.ts';
import type { Line } from '../kit/lines/line.ts';
import type { Checklist } from './record.ts';

/** A list for an accusation shows how much of it is done, until when, and who of the office does it. */
export const covered = <R extends Checklist>(list: R, words: string): R => ({
  ...list,
  ...{ title: words, each: null, steps: [], gift: null, remark: null },
  lines: list.lines.map((line) => lineCovered(line, words)),
  ...(list.asks == null ? {} : { asks: words }),
});

const lineCovered = (line: Line, words: string): Line => ({
  ...line,
  ...{ text: words, person: null, steps: [], origin: null },
  note: line.note === null ? null : words,
  skipped: line.skipped === null ? null : { ...line.skipped, reason: words },
  ...(line.gates === undefined ? {} : { gates: gatesCovered(line.gates, words) }),
  ...(line.marks === undefined ? {} : { marks: line.marks.map((mark) => ({ ...mark, why: mark.why && words })) }),
});
