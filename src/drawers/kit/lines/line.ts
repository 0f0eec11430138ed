import type { Moment } from '../../../core/civil.ts';
import type * as v from '../../../core/valibot.ts';
import { gateTexts } from '../gates/gate.ts';
import type { lineMark, lineSchema } from './schema.ts';

export type Line = v.InferOutput<typeof lineSchema>;
export type LineMark = v.InferOutput<typeof lineMark>;

/** A line without anything but its text. */
export const blankLine: Omit<Line, 'no'> = {
  ...{ text: null, person: null, phase: 'before', owner: null, due: null, offset: null, after: null },
  ...{ confirmedAt: null, doneAt: null, doneBy: null, note: null, skipped: null, steps: [], origin: null },
};

/** Lines with others added under the next free numbers. */
export const appended = (lines: readonly Line[], added: readonly Omit<Line, 'no'>[]): readonly Line[] => {
  const last = lines.reduce((most, { no }) => Math.max(most, no), 0);
  return [...lines, ...added.map((one, at) => ({ ...one, no: last + at + 1 }))];
};

export const isLineOpen = ({ doneAt, skipped }: Line): boolean => doneAt === null && skipped === null;

export const openLines = (lines: readonly Line[]): readonly Line[] => lines.filter(isLineOpen);

/** The words of a line: the person, the thing, or both if a thing is done instead for a person. */
export const lineName = ({ person, text }: Line): string =>
  [person, text].filter((part): part is string => part !== null).join(' ');

/** When the last of the lines was done or skipped; null if none was. */
export const lastSettled = (lines: readonly Line[]): Moment | null =>
  lines.reduce<Moment | null>((latest, { doneAt, skipped }) => {
    const at = doneAt ?? skipped?.at ?? null;
    return at !== null && (latest === null || at > latest) ? at : latest;
  }, null);

/** All texts of lines that `search` looks at. */
export const lineTexts = (lines: readonly Line[] = []): readonly string[] =>
  lines
    .flatMap(({ text, person, owner, note, skipped, steps, marks = [], gates }) => [
      ...[text, person, owner, note, skipped?.reason ?? null],
      ...marks.map(({ why }) => why),
      ...gateTexts(gates),
      ...steps.map(({ name }) => name),
    ])
    .filter((written) => written !== null);
