import { momentText } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { compare } from '../../core/records.ts';
import type { Handover, Shift } from './record.ts';
import { handoverWords as w } from './words.ts';

/** A matter that a handover leaves undone (未办). It stands on the morning page until it is ticked off or becomes a follow-up. */
export type Point = NonNullable<Handover['points']>[number];

/** The ends of points in the words for what is undone: semicolons and line breaks. A comma may stand within one. */
const BETWEEN = /[;；\n]+/;

/** A number before a point: `1.`, `2、`, `（3）`. */
const NUMBER = /^(?:[（(]\d{1,2}[)）]|\d{1,2}[.．、)）])\s*(?=\D)/;

/** The points of the words for what is undone, each once; none if they say that there is nothing. */
export const pointsIn = (undone: string): readonly Point[] => {
  const texts = undone.split(BETWEEN).map((part) => part.trim().replace(NUMBER, ''));
  return [...new Set(texts)]
    .filter((part) => part !== '' && !saysNothing(part))
    .map((part) => ({ text: part, doneAt: null, note: null, isFollowup: false }));
};

/** Whether somebody wrote that nothing was left undone. */
export const saysNothing = (undone: string): boolean => {
  const said = undone.trim();
  const isEnded = said.endsWith('。') || said.endsWith('.');
  return NOTHING.includes((isEnded ? said.slice(0, -1).trimEnd() : said).toLowerCase());
};
const NOTHING = ['无', '没有', 'none', 'nothing', '-'];

/** A point that is still open, with the shift and the time of the handover that names it. */
export type OpenPoint = { readonly id: string; readonly at: Moment; readonly text: string };

/**
 * The points that are still open. One that was handed on in the same words stands once, under the last handover that names it. A handover
 * that an earlier version has written has no points; its words as a whole stand until the end of the next day, for which `since` is given.
 */
export const openPoints = (records: readonly Shift[], since: Moment): readonly OpenPoint[] => {
  const found = new Map<string, OpenPoint>();
  for (const { id, handover } of [...records]
    .filter((shift) => shift.handover !== null)
    .sort((a, b) => compare(a.start, b.start))) {
    if (handover === null) continue;
    for (const { text, doneAt } of pointsOf(handover, since))
      if (doneAt === null) found.set(text, { id, at: handover.happenedAt, text });
  }
  return [...found.values()];
};

const pointsOf = ({ points, undone, happenedAt }: Handover, since: Moment): readonly Pick<Point, 'text' | 'doneAt'>[] =>
  points ?? (happenedAt < since || saysNothing(undone) ? [] : [{ text: undone, doneAt: null }]);

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
