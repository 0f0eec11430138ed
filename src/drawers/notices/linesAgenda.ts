import type { BusyTimes } from '../../core/busy.ts';
import { at, dayOf, type Moment } from '../../core/civil.ts';
import type { Reason } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { ActionEnd } from '../../core/next.ts';
import type { Importance } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';
import { areQuiet, isNear, lineOrders } from '../kit/lines/agenda.ts';
import { filmOf, gapCount } from '../kit/lines/film.ts';
import { gateOrders } from '../kit/lines/gateOrders.ts';
import { type Line, openLines } from '../kit/lines/line.ts';
import { lineWords } from '../kit/lines/words.ts';
import { workHoursIn } from '../kit/lines/workHours.ts';
import { rehearsalDue } from './dues.ts';
import { linedNotice, linesChased } from './lines.ts';
import type { Notice } from './record.ts';
import { asksForSeats, ordersOfSeats } from './seats/agenda.ts';

/** An action of the desk about a notice: what to do, its due date, its reasons, and the least importance it has. */
export type NoticeOrder = {
  readonly action: Text;
  readonly due: Moment | null;
  readonly because?: readonly Reason[];
  readonly least?: Importance;
  readonly ending: ActionEnd;
};

/** Actions about the lines. Those before the meeting that are open at its start are a fault of the desk. */
export const ordersOfLines = (n: Notice, facts: Facts, busy: BusyTimes): readonly NoticeOrder[] => {
  const { lines: own = [] } = n;
  const isQuiet = areQuiet(linedNotice, n, own, facts);
  const all = isQuiet ? [] : linesChased(n, facts);
  const seats = ordersOfSeats(n, all, facts).map((order) => ({ ...order, due: notBefore(n, order.due, facts) }));
  if (isQuiet && own.length > 0 && n.cancelledAt === null) return [...seats, ...rehearsal(n, facts, busy)];
  if (all.length === 0) return seats;
  // Seats have an action of their own until they are printed.
  const lines = all.filter((line) => line.owner === null || !asksForSeats(n, line));
  const missed = missedAtStart(n, facts);
  const because = [{ code: 'lines', text: lineWords.overAtStart(missed.length) }];
  const chased = [...lineOrders(lines, facts), ...gateOrders(all, facts)]
    .map((order) => ({ ...order, due: notBefore(n, order.due, facts) }))
    .map((order) => (missed.length === 0 ? order : { ...order, because, least: 3 as const }));
  return [...chased, ...seats, ...rehearsal(n, facts, busy)];
};

/** A due date of lines, but not before closing time of the day on which the notice was written: a new notice is not late. */
const notBefore = ({ createdAt }: Notice, due: Moment | null, { settings }: Facts): Moment | null => {
  const first = at(dayOf(createdAt), settings.hours.close);
  return due !== null && due < first ? first : due;
};

/** The last rehearsal before the meeting, in the afternoon of the working day before, as long as there are gaps. */
const rehearsal = (n: Notice, facts: Facts, busy: BusyTimes): readonly NoticeOrder[] => {
  const due = rehearsalDue(n, facts);
  if (n.start <= facts.now || n.heldAt !== null || !isNear(due, facts)) return [];
  const count = gapCount(filmOf(linedNotice, n, { busy, refs: n.parent === null ? [] : [n.parent] }, facts));
  const because = [{ code: 'gaps', text: lineWords.gapsWhy(count) }];
  return count === 0 ? [] : [{ action: lineWords.rehearse(count), due, because, ending: { verb: 'rehearse' } }];
};

/** The hours at which people are needed for meetings. Of a meeting that was held only the work after it is left. */
export const workOfNotices = workHoursIn(
  linedNotice,
  ({ heldAt, cancelledAt }: Notice, { phase }) => cancelledAt === null && (heldAt === null || phase === 'after'),
);

/** The lines before the meeting that were open when it began, until it is recorded. */
const missedAtStart = (n: Notice, facts: Facts): readonly Line[] =>
  n.heldAt === null && n.start <= facts.now
    ? openLines(linesChased(n, facts)).filter(({ phase }) => phase === 'before')
    : [];

/** Warnings about meetings that have begun although something was to be done before. */
export const warnings = (records: readonly Notice[], facts: Facts): readonly Text[] =>
  records.flatMap((n) => {
    const missed = missedAtStart(n, facts);
    return missed.length === 0 ? [] : [lineWords.startedOpen(n.id, missed)];
  });
