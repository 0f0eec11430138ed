import { gatesCovered } from '../gates/gate.ts';
import type { Line } from './line.ts';

/** The lines with these words in place of all that was written. It stays what is done, until when, and who of the office does it. */
export const linesCovered = (lines: readonly Line[], words: string): Line[] =>
  lines.map((line) => lineCovered(line, words));

const lineCovered = (line: Line, words: string): Line => ({
  ...line,
  ...{ text: words, person: null, steps: [], origin: null },
  note: line.note === null ? null : words,
  skipped: line.skipped === null ? null : { ...line.skipped, reason: words },
  ...(line.gates === undefined ? {} : { gates: gatesCovered(line.gates, words) }),
  ...(line.marks === undefined ? {} : { marks: line.marks.map((mark) => ({ ...mark, why: mark.why && words })) }),
});
