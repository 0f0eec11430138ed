import type { Moment } from '../../core/civil.ts';
import { owesWriting } from '../kit/gates/gate.ts';
import { type Line, lastSettled, openLines } from '../kit/lines/line.ts';
import type { Notice } from './record.ts';
import { misinformed } from './standing.ts';

/** The lines for the time after the meeting that are still open. */
const openAfterwards = ({ lines = [] }: Notice): readonly Line[] =>
  openLines(lines).filter(({ phase }) => phase === 'after');

/** Whether something was told by phone only, about a line that is done or still to be done. */
const owesInWriting = ({ lines = [] }: Notice): boolean =>
  lines.some(({ skipped, gates = [] }) => skipped === null && gates.some(owesWriting));

/** The moment when the last report in writing was sent; null if there is none. */
const lastWritten = ({ lines = [] }: Notice): Moment | null =>
  lines
    .flatMap(({ gates = [] }) => gates.flatMap(({ writtenAt }) => writtenAt ?? []))
    .sort()
    .at(-1) ?? null;

/**
 * Whether a notice is open: until its minutes are there, the lines for the time after it are done, and what was told by phone is
 * confirmed in writing. A cancelled one is open until everybody who knew of the meeting knows that it is cancelled.
 */
export const isOpen = (n: Notice): boolean =>
  n.cancelledAt !== null
    ? misinformed(n).length > 0
    : n.heldAt === null || n.minutes === null || openAfterwards(n).length > 0 || owesInWriting(n);

/**
 * The end of the meeting, or the moment when it was recorded or its last line was done if that is later. A cancelled meeting closes at its
 * planned end, because people ask about it until then.
 */
export const closedAt = (n: Notice): Moment | null => {
  if (isOpen(n)) return null;
  if (n.cancelledAt !== null) return n.end;
  const last = [n.heldAt, lastSettled(n.lines ?? []), lastWritten(n)];
  return last.reduce<Moment>((a, b) => (b === null || a > b ? a : b), n.end);
};
