import type { Moment } from '../../core/civil.ts';
import { type Line, lastSettled, openLines } from '../kit/lines/line.ts';
import type { Notice } from './record.ts';
import { misinformed } from './standing.ts';

/** The lines for the time after the meeting that are still open. */
const openAfterwards = ({ lines = [] }: Notice): readonly Line[] =>
  openLines(lines).filter(({ phase }) => phase === 'after');

/**
 * Whether a notice is open: until its minutes are there and the lines for the time after it are done. A cancelled one is open until
 * everybody who knew of the meeting knows that it is cancelled.
 */
export const isOpen = (n: Notice): boolean =>
  n.cancelledAt !== null
    ? misinformed(n).length > 0
    : n.heldAt === null || n.minutes === null || openAfterwards(n).length > 0;

/**
 * The end of the meeting, or the moment when it was recorded or its last line was done if that is later. A cancelled meeting closes at its
 * planned end, because people ask about it until then.
 */
export const closedAt = (n: Notice): Moment | null => {
  if (isOpen(n)) return null;
  if (n.cancelledAt !== null) return n.end;
  return [n.heldAt ?? n.end, lastSettled(n.lines ?? []) ?? n.end].reduce((a, b) => (a > b ? a : b), n.end);
};
