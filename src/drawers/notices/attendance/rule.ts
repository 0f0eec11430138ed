import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { isMissing, isThere, type Session, type SessionMark } from './sessions.ts';
import type { AbsenceRule } from './settings.ts';

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
};

const NONE: AbsenceTally = { streak: [], inYear: [], yearly: 0, late: 0, leaves: 0, year: '' };

/**
 * The counts after one more session. Presence and leave break a row of absences; a session of which nothing is known changes nothing. A row
 * goes on over New Year, the counts of a year do not.
 */
const tallied = (before: AbsenceTally, { id, start }: Session, mark: SessionMark, rule: AbsenceRule): AbsenceTally => {
  const year = start.slice(0, 4);
  const from = before.year === year ? before : { ...NONE, streak: before.streak, year };
  const inYear = isMissing(mark) ? [...from.inYear, id] : from.inYear;
  const late = from.late + (mark === 'late' ? 1 : 0);
  const converted = rule.lateCounts === 0 ? 0 : Math.floor(late / rule.lateCounts);
  return {
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
  let tally = NONE;
  return sessions.flatMap((session) => {
    const mark = session.members.get(name) ?? session.observers.get(name);
    if (mark === undefined) return [];
    tally = tallied(tally, session, mark, rule);
    return [{ session, tally }];
  });
};

/** The consequence of a session for one person: a warning one step before a limit, or the suggestion of resignation. */
export type AbsenceVerdict = {
  readonly name: string;
  readonly session: Session;
  readonly level: 'warn' | 'suggest';
  readonly why: 'consecutive' | 'yearly' | 'leaves';
  readonly count: number;
  /** The sessions that were missed. */
  readonly ids: readonly string[];
};

type Reached = Pick<AbsenceVerdict, 'why' | 'count' | 'ids'> & { readonly limit: number; readonly before: number };

/** The verdicts of one series, at every session. A limit is reached once, when a count comes to it. */
export const verdictsOf = (
  sessions: readonly Session[],
  rule: AbsenceRule,
  facts: Facts,
): readonly AbsenceVerdict[] => {
  const names = new Set(sessions.flatMap(({ members }) => [...members.keys()]));
  return [...names]
    .filter((name) => isSubject(name, rule, facts))
    .flatMap((name) => {
      const member = sessions.filter(({ members }) => members.has(name));
      return talliesOf(name, member, rule).flatMap(({ session, tally }, at, all) => {
        const former = all[at - 1]?.tally ?? NONE;
        return verdictAt(
          name,
          session,
          tally,
          former.year === tally.year ? former : { ...NONE, streak: former.streak },
          rule,
        );
      });
    });
};

const verdictAt = (
  name: string,
  session: Session,
  now: AbsenceTally,
  former: AbsenceTally,
  rule: AbsenceRule,
): readonly AbsenceVerdict[] => {
  const { streak, inYear, yearly, leaves } = now;
  const counts: readonly Reached[] = [
    {
      ...{ why: 'consecutive', count: streak.length, before: former.streak.length },
      limit: rule.absenceConsecutive,
      ids: streak,
    },
    { ...{ why: 'yearly', count: yearly, before: former.yearly }, limit: rule.absenceYearly, ids: inYear },
    { ...{ why: 'leaves', count: leaves, before: former.leaves }, limit: rule.leaveYearly, ids: [] },
  ];
  const grown = counts.filter(({ count, before, limit }) => limit > 0 && count > before);
  const reached = grown.find(({ count, limit }) => count === limit);
  const near = grown.find(({ count, limit }) => count === limit - 1);
  const found = reached ?? near;
  if (found === undefined) return [];
  const { why, count, ids } = found;
  return [{ name, session, level: reached === undefined ? 'warn' : 'suggest', why, count, ids }];
};

/** Whether the rule is about the person. */
const isSubject = (name: string, { absenceMembers }: AbsenceRule, { contacts }: Facts): boolean => {
  if (absenceMembers === 'member') return true;
  const person = directoryOf(contacts).person(name);
  return person !== null && [...person.roles, ...person.groups].includes(absenceMembers);
};
