import type { Day } from '../../core/civil.ts';
import type { SaidAtRest } from '../../core/said.ts';
import { isFields } from './outline.ts';

/** Everything that records at rest say from one day to another, in one line of a note. A list of another day need not read it. */
export type SaidLine = { readonly from: Day; readonly until: Day; readonly line: string };

export const saidLines = (said: readonly SaidAtRest[]): readonly SaidLine[] => {
  const spans = new Map<string, SaidAtRest[]>();
  for (const one of said) {
    const days = `${one.from} ${one.until}`;
    spans.set(days, spans.get(days) ?? []);
    spans.get(days)?.push(one);
  }
  return [...spans].map(([days, all]) => {
    const [from = '', until = ''] = days.split(' ');
    return { from, until, line: JSON.stringify(all) };
  });
};

/** Everything in lines of a note; null if one of them is malformed. */
export const saidInLines = (lines: readonly SaidLine[]): readonly SaidAtRest[] | null => {
  const said: SaidAtRest[] = [];
  for (const { line } of lines) {
    const found = parsed(line);
    if (!Array.isArray(found) || !found.every(isSaid)) return null;
    said.push(...found);
  }
  return said;
};

/** The lines without these records; null if one of them is malformed. */
export const linesWithout = (lines: readonly SaidLine[], ids: readonly string[]): readonly SaidLine[] | null => {
  if (ids.length === 0) return lines;
  const all = saidInLines(lines);
  return all === null ? null : saidLines(all.filter(({ id }) => !ids.includes(id)));
};

/** Lines, and more lines; those of the same days become one. The texts are put together as they are. */
export const joinedLines = (lines: readonly SaidLine[], more: readonly SaidLine[]): readonly SaidLine[] => {
  const isOfDays = (one: SaidLine, other: SaidLine): boolean => one.from === other.from && one.until === other.until;
  const put = lines.map((one) => {
    const also = more.find((other) => isOfDays(one, other));
    return also === undefined ? one : { ...one, line: `${one.line.slice(0, -1)},${also.line.slice(1)}` };
  });
  return [...put, ...more.filter((other) => !lines.some((one) => isOfDays(one, other)))];
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};

/** The fields of an action are not looked at: the version of the program that reads a note has also written it. */
const isSaid = (value: unknown): value is SaidAtRest =>
  isFields(value) &&
  ['drawer', 'id', 'from', 'until'].every((key) => typeof value[key] === 'string') &&
  ['action', 'night'].every((key) => value[key] === null || isFields(value[key]));

/** Days and lengths of the lines, for the first line of a note. */
export const spansNoted = (lines: readonly SaidLine[]): readonly (readonly [Day, Day, number])[] =>
  lines.map(({ from, until, line }) => [from, until, line.length]);

/** The lines below the first one of a note, which has their days and lengths; null if one of them is cut short. */
export const linesBelow = (noted: unknown, below: readonly string[]): readonly SaidLine[] | null => {
  if (!Array.isArray(noted) || noted.length !== below.length) return null;
  const lines = below.map((line, n): SaidLine | null => {
    const [from, until, length]: readonly unknown[] = Array.isArray(noted[n]) ? noted[n] : [];
    return typeof from === 'string' && typeof until === 'string' && length === line.length
      ? { from, until, line }
      : null;
  });
  return lines.every((line) => line !== null) ? lines : null;
};
