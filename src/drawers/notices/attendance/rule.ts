import type { AbsenceLimit } from '../../../core/absence.ts';
import { dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import type { Session } from './sessions.ts';
import type { AbsenceRule } from './settings.ts';
import { isOverShare } from './sittingDays.ts';
import { type AbsenceTally, NO_ABSENCES, talliesOf } from './tally.ts';

/** The consequence of a session for one person: a warning one step before a limit, or the suggestion of resignation. */
export type AbsenceVerdict = AbsenceLimit & {
  readonly session: Session;
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
        const former = all[at - 1]?.tally ?? NO_ABSENCES;
        return verdictAt(
          name,
          session,
          tally,
          former.year === tally.year ? former : { ...NO_ABSENCES, streak: former.streak },
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
  const level = reached === undefined ? daysLevel(session, now, former, rule) : 'suggest';
  const found = reached ?? (level === 'suggest' ? undefined : near);
  if (found !== undefined)
    return [{ name, session, level: reached === undefined ? 'warn' : 'suggest', ...verdictOf(found) }];
  if (level === null) return [];
  return [{ name, session, level, why: 'days', count: now.days.missed, ids: now.missedIn }];
};

const verdictOf = ({ why, count, ids }: Reached): Pick<AbsenceVerdict, 'why' | 'count' | 'ids'> => ({
  why,
  count,
  ids,
});

/** The verdict on the days that somebody missed, null if there is none: a limit is reached once, at the session at which the days come over the share. */
const daysLevel = (
  { start }: Session,
  now: AbsenceTally,
  former: AbsenceTally,
  rule: AbsenceRule,
): AbsenceVerdict['level'] | null => {
  if (now.days.missed === former.days.missed) return null;
  const isOver = (more: number): boolean => isOverShare(now.days, dayOf(start), rule, more);
  // The days of the former sessions are compared with the year as it is known now.
  const wasOver = (more: number): boolean =>
    isOverShare({ missed: former.days.missed, sat: now.days.sat }, dayOf(start), rule, more);
  if (isOver(0)) return wasOver(0) ? null : 'suggest';
  return isOver(1) && !wasOver(1) ? 'warn' : null;
};

/** Whether the rule is about the person. */
const isSubject = (name: string, { absenceMembers }: AbsenceRule, { contacts }: Facts): boolean => {
  if (absenceMembers === 'member') return true;
  const person = directoryOf(contacts).person(name);
  return person !== null && [...person.roles, ...person.groups].includes(absenceMembers);
};
