import type { Moment } from '../../core/civil.ts';
import { compare } from '../../core/records.ts';
import type { Handover, Shift } from './record.ts';

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
