import { isMissing, isThere, type Session, type SessionMark } from './sessions.ts';
import type { AbsenceRule } from './settings.ts';
import { afterSession, type MissedDays, NO_DAYS } from './sittingDays.ts';

/** The counts of a person up to a session. */
export type AbsenceTally = {
  /** Sessions that were missed one after the other, and those that were missed in the calendar year, by id. */
  readonly streak: readonly string[];
  readonly inYear: readonly string[];
  /** The absences of the year, with lateness converted. */
  readonly yearly: number;
  readonly late: number;
  readonly leaves: number;
  readonly year: string;
  /** The days of the year on which the person was missing, of those on which sessions sat. */
  readonly days: MissedDays;
  /** The sessions of the year of which the person missed days. */
  readonly missedIn: readonly string[];
};

export const NO_ABSENCES: AbsenceTally = {
  streak: [],
  inYear: [],
  yearly: 0,
  late: 0,
  leaves: 0,
  year: '',
  days: NO_DAYS,
  missedIn: [],
};

/**
 * The counts after one more session. Presence and leave break a row of absences; a session of which nothing is known changes nothing. A row
 * goes on over New Year, the counts of a year do not.
 */
const tallied = (
  before: AbsenceTally,
  session: Session,
  name: string,
  mark: SessionMark,
  rule: AbsenceRule,
): AbsenceTally => {
  const { id, start } = session;
  const year = start.slice(0, 4);
  const from = before.year === year ? before : { ...NO_ABSENCES, streak: before.streak, year };
  const inYear = isMissing(mark) ? [...from.inYear, id] : from.inYear;
  const late = from.late + (mark === 'late' ? 1 : 0);
  const converted = rule.lateCounts === 0 ? 0 : Math.floor(late / rule.lateCounts);
  const days = afterSession(from.days, session.days, name, session.ill.has(name), rule);
  return {
    ...{ days, missedIn: days.missed > from.days.missed ? [...from.missedIn, id] : from.missedIn },
    ...{ inYear, late, year, yearly: inYear.length + converted },
    streak: isMissing(mark) ? [...from.streak, id] : isThere(mark) || mark === 'leave' ? [] : from.streak,
    leaves: from.leaves + (mark === 'leave' ? 1 : 0),
  };
};

/** The counts of a person after each session to which the person was called. */
export const talliesOf = (
  name: string,
  sessions: readonly Session[],
  rule: AbsenceRule,
): readonly { readonly session: Session; readonly tally: AbsenceTally }[] => {
  let tally = NO_ABSENCES;
  return sessions.flatMap((session) => {
    const mark = session.members.get(name) ?? session.observers.get(name);
    if (mark === undefined) return [];
    tally = tallied(tally, session, name, mark, rule);
    return [{ session, tally }];
  });
};
