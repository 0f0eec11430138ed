import { momentText, shortMoment } from '../../../calendar/speak.ts';
import type { Facts } from '../../../core/facts.ts';
import { bad, type Cell, dim, good, warn } from '../../../core/page.ts';
import type { Row } from '../../../core/record.ts';
import { same, type Text } from '../../../core/text.ts';
import { owedSaid } from '../gates/view.ts';
import { isLineOpen, lineName } from './line.ts';
import { type Lined, type ScheduledLine, scheduled } from './lined.ts';
import { lineWords as w } from './words.ts';

/** The offset of a line that is due at the time of its record, which the card shows already. */
const START = '+0m';

/** The lines of a record as its card shows them, in the order of time. Papers of a notice have a place of their own on the card. */
export const linePairs = <R extends Row>(of: Lined<R>, record: R, facts: Facts): readonly (readonly [Text, Cell])[] => {
  const lines = scheduled(of, record, facts).filter(({ no }) => no !== 0);
  const own = (line: ScheduledLine): boolean =>
    line.due !== null || line.offset !== null || of.usual[line.phase] !== START;
  const isOwnerless = of.isOwnerless === true;
  return lines.map((line, at) => [at === 0 ? w.lines : same(''), lineCell(line, own(line), isOwnerless, facts)]);
};

/** A line with its number, owner, date and state. */
const lineCell = (line: ScheduledLine, hasOwnDate: boolean, isOwnerless: boolean, { now }: Facts): Cell => [
  `${line.no} `,
  isLineOpen(line) ? lineName(line) : dim(lineName(line)),
  ...(isOwnerless && line.owner === null ? [] : ownerCells(line)),
  ...(line.by === null || !hasOwnDate || !isLineOpen(line) ? [] : ['  ', dueCell(line.by, now)]),
  ...line.steps.flatMap(({ name, doneAt }): Cell[] => ['  ', doneAt === null ? dim(`○${name}`) : good(`✓${name}`)]),
  ...(line.doneAt === null ? [] : ['  ', good(w.doneOn(momentText(line.doneAt)))]),
  ...(line.skipped === null ? [] : ['  ', dim(w.skippedFor(line.skipped.reason))]),
  ...(line.skipped?.instead == null ? [] : ['  ', dim(w.inPlace(line.skipped.instead))]),
  ...(line.skipped === null ? gateCells(line) : []),
  ...(line.note === null ? [] : ['  ', line.note]),
];

/** The people who are still to be asked or told about a line. */
const gateCells = ({ gates = [] }: ScheduledLine): readonly Cell[] =>
  gates.flatMap((gate): readonly Cell[] => {
    const owed = owedSaid(gate);
    return owed === null ? [] : ['  ', warn(owed)];
  });

const ownerCells = (line: ScheduledLine): readonly Cell[] => {
  if (line.owner !== null) return ['  ', line.owner, ...(line.confirmedAt === null ? [] : [' ', good(w.confirmed)])];
  return line.person === null && isLineOpen(line) ? ['  ', bad(w.noOwner)] : [];
};

const dueCell = (by: string, now: string): Cell =>
  by < now ? warn(shortMoment(by, now)) : w.dueBy(shortMoment(by, now));
