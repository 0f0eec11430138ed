import type { Day } from '../../core/civil.ts';
import type { SaidAtRest } from '../../core/said.ts';
import { documentView } from './document.ts';
import { isFields } from './outline.ts';
import { type Packed, packed, unpacked } from './saidPacked.ts';

/**
 * Everything that records at rest say from one day to another, in one line of a note, as UTF-8. A list of another day does not read it, and
 * a write copies it as it is.
 */
export type SaidLine = { readonly from: Day; readonly until: Day; readonly bytes: Uint8Array };

export const saidLines = (said: readonly SaidAtRest[]): readonly SaidLine[] => {
  const spans = new Map<string, SaidAtRest[]>();
  for (const one of said) {
    const days = `${one.from} ${one.until}`;
    const known = spans.get(days);
    if (known === undefined) spans.set(days, [one]);
    else known.push(one);
  }
  return [...spans].map(([days, all]) => {
    const [from = '', until = ''] = days.split(' ');
    return { from, until, bytes: Buffer.from(JSON.stringify(packed(all))) };
  });
};

/** Everything in lines of a note; null if one of them is malformed. */
export const saidInLines = (lines: readonly SaidLine[]): readonly SaidAtRest[] | null => {
  const said: SaidAtRest[] = [];
  for (const { from, until, bytes } of lines) {
    const found = parsed(bytes);
    if (!isPacked(found)) return null;
    for (const one of unpacked(found, { from, until })) said.push(one);
  }
  return said;
};

/** The lines after some records have gone and others have come; null if one of the lines is malformed. */
export const linesAfter = (
  lines: readonly SaidLine[],
  gone: readonly string[],
  come: readonly SaidAtRest[],
): readonly SaidLine[] | null => {
  if (gone.length === 0 && come.length === 0) return lines;
  const all = saidInLines(lines);
  return all === null ? null : saidLines([...all.filter(({ id }) => !gone.includes(id)), ...come]);
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(documentView(bytes).toString());
  } catch {
    return null;
  }
};

/** Elements of the lists are not looked at: the version of the program that reads a note has also written it. */
const isPacked = (value: unknown): value is Packed =>
  isFields(value) && ['alike', 'own', 'nights', 'bound'].every((key) => Array.isArray(value[key]));

/** Days and lengths in bytes of the lines, for the first line of a note. */
export const spansNoted = (lines: readonly SaidLine[]): readonly (readonly [Day, Day, number])[] =>
  lines.map(({ from, until, bytes }) => [from, until, bytes.length]);

const LINE_BREAK = 0x0a;

/** The lines below the first one of a note, which has their days and lengths; null if one of them is cut short, or if there are others. */
export const linesBelow = (noted: unknown, below: Buffer): readonly SaidLine[] | null => {
  if (!Array.isArray(noted)) return null;
  const lines: SaidLine[] = [];
  let at = 0;
  for (const span of noted) {
    const [from, until, length]: readonly unknown[] = Array.isArray(span) ? span : [];
    if (typeof from !== 'string' || typeof until !== 'string' || typeof length !== 'number') return null;
    if (below[at + length] !== LINE_BREAK) return null;
    lines.push({ from, until, bytes: below.subarray(at, at + length) });
    at += length + 1;
  }
  return at === below.length ? lines : null;
};
