import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Point } from './points.ts';
import { handoverWords as w } from './words.ts';

/** Whether a point is neither ticked off nor a follow-up. */
export const isPointOpen = ({ doneAt }: Point): boolean => doneAt === null;

/** The words of points. */
export const pointTexts = (points: readonly Point[]): readonly string[] => points.map((point) => point.text);

/**
 * The points that are meant, each once: those that are named, else the one that is open. Throws `ruleViolated` where there is no such point or it
 * is ticked already, and `missingValue` where it is not said which of several.
 */
export const pointsMeant = (id: string, points: readonly Point[], typed: string | null): readonly Point[] => {
  const open = points.filter(isPointOpen);
  if (points.length === 0) throw new Complaint('ruleViolated', w.noPoints(id));
  if (typed === null) {
    if (open.length > 1) throw new Complaint('missingValue', w.whichPoint, w.pointsAre(pointTexts(points)));
    return open.length === 1 ? open : points.slice(0, 1).map(stillOpen);
  }
  const isOne = candidates(points, typed).length > 0;
  const words = isOne ? [typed] : typed.split(/[、,，;；\s]+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => onePoint(id, points, word)))];
};

/** The one point that a word names: its number, or a part of its text. Of several the open one is meant. */
const onePoint = (id: string, points: readonly Point[], word: string): Point => {
  const found = candidates(points, word);
  const open = found.filter(isPointOpen);
  const [first, ...others] = open.length > 0 ? open : found;
  const hint = w.pointsAre(pointTexts(points));
  if (first === undefined) throw new Complaint('ruleViolated', w.noSuchPoint(id, word), hint);
  if (others.length > 0) throw new Complaint('ruleViolated', w.severalPoints(word), hint);
  return stillOpen(first);
};

const candidates = (points: readonly Point[], word: string): readonly Point[] => {
  const number = /^(?:#|第)?\s*(\d{1,3})\s*项?$/.exec(word.normalize('NFKC'))?.[1];
  const numbered = number === undefined ? undefined : points[Number(number) - 1];
  return numbered === undefined ? points.filter((point) => point.text.includes(word)) : [numbered];
};

/** Throws `ruleViolated` for a point that is ticked already. */
const stillOpen = (point: Point): Point => {
  if (point.doneAt === null) return point;
  throw new Complaint('ruleViolated', w.tickedAlready(point.text, momentText(point.doneAt)));
};
