import { type Line, lineName } from '../../kit/lines/line.ts';
import type { Checklist } from '../record.ts';
import type { ScorePart } from './parts.ts';
import type { Points } from './points.ts';

/** The points of a line for a part, never above its maximum nor below none; null while it has no mark. */
export const scoreOf = ({ name, max, start }: ScorePart, { marks = [] }: Pick<Line, 'marks'>): Points | null => {
  const own = marks.filter(({ part }) => part === name);
  if (own.length === 0) return null;
  const sum = own.reduce((points, mark) => (mark.isSet ? mark.points : points + mark.points), start);
  return Math.min(max, Math.max(0, sum));
};

/** The names of the parts for which a line has no mark yet. */
export const partsMissing = (parts: readonly ScorePart[], line: Pick<Line, 'marks'>): readonly string[] =>
  parts.filter((part) => scoreOf(part, line) === null).map(({ name }) => name);

/** The place of units without a rank. */
const LAST = Number.MAX_SAFE_INTEGER;

/** A unit in the table of an assessment. Total and rank are null while a part is missing. */
export type UnitRank = {
  readonly line: Line;
  readonly name: string;
  readonly scores: readonly (Points | null)[];
  readonly total: Points | null;
  readonly rank: number | null;
};

/**
 * The units of an assessment by rank, those that are not complete last. Equal totals share a rank, and the next rank is left out. Units that
 * are excused have no place in it.
 */
export const rankingOf = ({ lines, scores: parts = [] }: Pick<Checklist, 'lines' | 'scores'>): readonly UnitRank[] => {
  const all = lines.filter(({ skipped }) => skipped === null).map((line) => ({ line, ...totalled(line, parts) }));
  const totals = all.flatMap(({ total }) => total ?? []);
  const ranked = all.map(({ line, scores, total }) => ({
    ...{ line, name: lineName(line), scores, total },
    rank: total === null ? null : 1 + totals.filter((other) => other > total).length,
  }));
  return ranked.sort((a, b) => (a.rank ?? LAST) - (b.rank ?? LAST) || a.line.no - b.line.no);
};

const totalled = (line: Line, parts: readonly ScorePart[]) => {
  const scores = parts.map((part) => scoreOf(part, line));
  const known = scores.filter((points) => points !== null);
  return { scores, total: known.length < parts.length ? null : known.reduce((sum, points) => sum + points, 0) };
};
