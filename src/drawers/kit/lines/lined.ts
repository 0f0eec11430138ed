import { clockOf, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { keptResults } from '../../../core/kept.ts';
import type { DrawerName, Row } from '../../../core/record.ts';
import { compare } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { OpenDesk } from '../desk.ts';
import { isLineOpen, type Line } from './line.ts';
import { type Anchor, countIn, type Days, isOfHour, isOn, mayFallOn, offsetDue, wayOf } from './offset.ts';
import { PHASES, type Phase } from './phases.ts';

/** A drawer whose records have lines: how they are read and written, and from when their dates count. */
export type Lined<R extends Row> = {
  readonly drawer: DrawerName;
  /** The lines of a record. Things that are kept elsewhere in it but read as lines have the number 0. */
  linesOf(record: R): readonly Line[];
  withLines(record: R, lines: readonly Line[], facts: Facts): R;
  anchorOf(record: R): Anchor | null;
  /** The offset of a line that was given no date. */
  readonly usual: Readonly<Record<Phase, string>>;
  /** True if whoever has the record in charge does its lines, so that a line without an owner lacks nothing. */
  readonly isOwnerless?: boolean;
  /** True if reports of the record have clocks of their own, so that its lines owe none. */
  readonly isWithoutReports?: true;
  /** Throws `ruleViolated` if the lines of the record may not be changed any more. */
  refuse(record: R): void;
  /** The steps of a new line about a person; null if the lines of the record are things. */
  stepsOf?(record: R): readonly string[] | null;
  /** Whether the lines are opinions, which are kept word for word. */
  takesOpinions?(record: R): boolean;
  /** The id of the record whose text the opinions are about. */
  aboutOf?(record: R): string | null;
  /** Throws `ruleViolated` for a line that may not be ticked yet. */
  refuseTick?(record: R, line: Line): void;
  /** People who should be on the list and are not. */
  outside?(record: R, facts: Facts): readonly string[];
  /** The lessons of earlier events of the kind, and notes about files that could not be read. */
  lessons?(desk: OpenDesk, record: R): { readonly lessons: readonly Lesson[]; readonly notes: readonly Text[] };
};

/** The part of it by which the dates of lines are counted. */
export type DatedLines<R extends Row> = Pick<Lined<R>, 'linesOf' | 'anchorOf' | 'usual'>;

/** A lesson, and the id of the record that it was learnt from; the `uid` stays when records get other ids. */
export type Lesson = { readonly id: string; readonly uid: string; readonly lesson: string };

/** A line with the moment by which it is due; null if neither the line nor its record has a date. */
export type ScheduledLine = Line & { readonly by: Moment | null };

const kept = keptResults<Row, readonly ScheduledLine[]>();

/** The lines of a record in the order of time: before, during, after. */
export const scheduled = <R extends Row>(of: DatedLines<R>, record: R, facts: Facts): readonly ScheduledLine[] =>
  kept(facts, record, () => inTime(of, record, facts));

const inTime = <R extends Row>(of: DatedLines<R>, record: R, facts: Facts): readonly ScheduledLine[] => {
  const anchor = of.anchorOf(record);
  return of
    .linesOf(record)
    .map((line) => ({ ...line, by: dueOf(line, anchor, of.usual, facts) }))
    .sort(byTime);
};

type Usual = Lined<Row>['usual'];

const dueOf = (line: Line, anchor: Anchor | null, usual: Usual, facts: Facts): Moment | null => {
  if (line.due !== null) return line.due;
  return anchor === null ? null : offsetDue(offsetOf(line, usual), anchor, facts);
};

const offsetOf = ({ offset, phase }: Line, usual: Usual): string => offset ?? usual[phase];

/**
 * The dates of these lines, without those that cannot be the first: of lines whose dates are counted in one way only the one is looked at that
 * is counted from furthest back. Null for lines without a date.
 */
export const firstDues = <R extends Row>(
  of: Lined<R>,
  record: R,
  lines: readonly Line[],
  facts: Facts,
): readonly (Moment | null)[] => {
  const firsts = new Map<string, Line>();
  for (const line of lines) {
    const way = line.due === null ? wayOf(offsetOf(line, of.usual)) : 'date';
    const first = firsts.get(way);
    if (first === undefined || isFurtherBack(line, first, of.usual)) firsts.set(way, line);
  }
  const anchor = of.anchorOf(record);
  return [...firsts.values()].map((line) => dueOf(line, anchor, of.usual, facts));
};

const isFurtherBack = (line: Line, other: Line, usual: Usual): boolean =>
  line.due !== null && other.due !== null
    ? line.due < other.due
    : countIn(offsetOf(line, usual)) < countIn(offsetOf(other, usual));

/** The hours of the record's open lines that have an owner on some days, in no order. What is due by closing time has no hour. */
export const hoursIn = <R extends Row>(
  of: DatedLines<R>,
  record: R,
  facts: Facts,
  days: Days,
): readonly { readonly owner: string; readonly by: Moment; readonly phase: Phase }[] => {
  const { close } = facts.settings.hours;
  const anchor = of.anchorOf(record);
  const isAsked = (line: Line): boolean =>
    line.due === null
      ? // Most dates are days, and need not be counted for this.
        isOfHour(offsetOf(line, of.usual)) && mayFallOn(offsetOf(line, of.usual), anchor, days, facts)
      : isOn(dayOf(line.due), days);
  return of.linesOf(record).flatMap((line) => {
    const { owner, phase } = line;
    if (owner === null || !isLineOpen(line) || !isAsked(line)) return [];
    const by = dueOf(line, anchor, of.usual, facts);
    return by === null || clockOf(by) === close ? [] : [{ owner, by, phase }];
  });
};

const byTime = (a: ScheduledLine, b: ScheduledLine): number =>
  PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) || compare(a.by ?? '9', b.by ?? '9') || a.no - b.no;

/** The earliest date of the lines; null if none of them has one. */
export const earliest = (lines: readonly ScheduledLine[]): Moment | null =>
  lines.reduce<Moment | null>((first, { by }) => (by !== null && (first === null || by < first) ? by : first), null);
