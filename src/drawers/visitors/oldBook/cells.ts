import type { Clock } from '../../../core/civil.ts';
import { MAX_LINE, MAX_TEXT } from '../../../core/record.ts';
import { classificationIn } from '../../../core/writing.ts';
import type { VisitKind } from '../record.ts';
import { visitWords as w } from '../words.ts';
import { readClock } from './dates.ts';
import type { importWords } from './words.ts';

export type ReasonCode = keyof typeof importWords.reasons;

/** Why a row cannot be imported; caught where the row is read. */
export class Fault extends Error {
  constructor(
    readonly code: ReasonCode,
    readonly cell: string,
  ) {
    super(code);
  }
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Escape sequences whole, then what is left of control and text-direction characters; a tab is a blank. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is taken out
const STEERING = /\x1b\[[0-?]*[ -/]*[@-~]|(?![\t\n])\p{Cc}|[\p{Zl}\p{Zp}\p{Bidi_C}\ufeff]/gu;

const harmlessly = (cell: string): string => cell.replace(STEERING, '').replace(/\t/g, ' ').normalize('NFC');

/** A heading, which comes into the desk with what stands under it where that has no field of its own. */
export const headIn = (cell: string): string =>
  (PLAIN.test(cell) ? cell : harmlessly(cell)).replace(/\s+/g, ' ').trim();

/** A cell as it may stand in the desk, null if empty. Characters that steer a terminal are taken out: the book is not at fault. */
export const passageIn = (cell: string): string | null => {
  const clean = (PLAIN.test(cell) ? cell : harmlessly(cell)).trim();
  if (clean === '') return null;
  if (clean.length > MAX_TEXT) throw new Fault('tooLong', clean);
  const mark = clean.includes('密') ? classificationIn(clean) : null;
  if (mark !== null) throw new Fault('classified', mark);
  return clean;
};

export const lineIn = (cell: string | null): string | null => {
  const line = cell?.includes('\n') ? cell.replace(/\s*\n\s*/g, ' ') : cell;
  if (line !== null && line !== undefined && line.length > MAX_LINE) throw new Fault('tooLong', line);
  return line ?? null;
};

export const countIn = (cell: string | null): number => {
  if (cell === null) return 1;
  const count = Number(/^(\d{1,5})\s*(?:人|名)?$/.exec(cell)?.[1] ?? 0);
  if (count < 1) throw new Fault('badCount', cell);
  return count;
};

const KIND_OF = new Map(
  (Object.keys(w.kinds) as VisitKind[]).flatMap((kind) =>
    [kind, w.kinds[kind].en, w.kinds[kind].zh].map((word) => [word, kind] as const),
  ),
);

export const kindIn = (cell: string | null): VisitKind => {
  if (cell === null) return 'business';
  const kind = KIND_OF.get(cell.toLowerCase());
  if (kind === undefined) throw new Fault('badKind', cell);
  return kind;
};

/** An hour, null if there is none. */
export const clockIn = (cell: string | null): Clock | null => {
  if (cell === null) return null;
  // Some books repeat the date before the hour.
  const clock = readClock(cell) ?? readClock(cell.split(/[ T]+/).at(-1) ?? '');
  if (clock === null) throw new Fault('badTime', cell);
  return clock;
};
