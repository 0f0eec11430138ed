import type { Block, Page } from '../../../core/page.ts';
import type { LeftOut, LeftReason } from '../../../formats/ics/leftOut.ts';
import { type Left, leftWords as l } from '../../../formats/ics/leftWords.ts';

const countOf = (left: readonly LeftOut[], ...reasons: readonly LeftReason[]): number =>
  left.filter(({ reason }) => reasons.includes(reason)).length;

/** The numbers of events left out, by reason. */
export const countsOf = (left: readonly LeftOut[]): Left => ({
  own: countOf(left, 'own'),
  over: countOf(left, 'over', 'far'),
  cancelled: countOf(left, 'cancelled'),
  other: countOf(left, 'other'),
  broken: countOf(left, 'broken'),
  endless: countOf(left, 'endless'),
  classified: countOf(left, 'classified'),
});

/** The most events that are listed, as many as fit on a screen. */
const MOST = 20;

/** Whether an event was left out because of a fault in it, and not because of its date or because it is the desk's own. */
const isFault = ({ reason }: LeftOut): boolean => reason !== 'own' && reason !== 'over' && reason !== 'far';

/**
 * The events that are listed. Faults are always listed; the others only if there is room for all, because a long list of past meetings is
 * of no use.
 */
const shownOf = (left: readonly LeftOut[]): LeftOut[] => {
  const faults = left.filter(isFault);
  return left.length <= MOST ? [...left] : faults.slice(0, MOST);
};

/** The events left out: the number of each kind, and a list with line and reason. */
export const leftPage = (left: readonly LeftOut[]): Page => {
  if (left.length === 0) return [];
  const shown = shownOf(left);
  return [
    { kind: 'lines', lines: [...l.left(countsOf(left))] },
    ...(shown.length === 0 ? [] : [tableOf(shown)]),
    { kind: 'lines', lines: left.length > shown.length ? [l.more(left.length - shown.length)] : [] },
  ];
};

const tableOf = (shown: readonly LeftOut[]): Block => ({
  kind: 'table',
  columns: [
    { head: l.line, align: 'right' },
    { head: l.reason, grow: true },
  ],
  rows: shown.map(({ line, message }) => [String(line), message]),
});
