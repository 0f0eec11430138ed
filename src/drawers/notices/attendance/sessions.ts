import type { Day, Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { directoryOf } from '../../../core/names/directory.ts';
import { compare, compareIds } from '../../../core/records.ts';
import { type Addressee, type Notice, seriesIn, seriesName } from '../record.ts';
import { isStatutory } from '../standing.ts';
import type { AbsenceRule } from './settings.ts';
import { isIllness, type SittingDay, sittingDaysOf } from './sittingDays.ts';

/** The attendance of one person at one session, as the ledger counts it. */
export type SessionMark = 'present' | 'late' | 'early' | 'leave' | 'absent' | 'substitute' | 'unknown';

/** A meeting of a series that was held, with the marks of its members and observers by name. */
export type Session = {
  readonly id: string;
  readonly start: Moment;
  readonly title: string;
  readonly series: string;
  /** The name of the series as people read it. */
  readonly seriesName: string;
  readonly host: string;
  readonly members: ReadonlyMap<string, SessionMark>;
  readonly observers: ReadonlyMap<string, SessionMark>;
  /** The days on which it sat. */
  readonly days: readonly SittingDay[];
  /** The people whose leave was because of an illness. */
  readonly ill: ReadonlySet<string>;
};

/** Whether the attendance of a meeting is kept by series: the law prescribes it, or a series or a quorum was given. */
export const isCounted = (n: Notice, { settings }: Pick<Facts, 'settings'>): boolean =>
  n.series != null || n.quorum != null || isStatutory(n, settings);

/**
 * The mark of a person. Somebody who was never told is counted neither way. A substitute does not vote, so a member who sent one was not
 * there. A leave that nobody approved is an absence if the rule says so.
 */
const markOf = (someone: Addressee, { leaveApproval }: Pick<AbsenceRule, 'leaveApproval'>): SessionMark => {
  const { attendance, state, observer, approvedBy } = someone;
  if (attendance === null) return 'unknown';
  if (attendance === 'excused')
    return leaveApproval === 'on' && state === 'leave' && approvedBy == null ? 'absent' : 'leave';
  if (attendance !== 'absent' && state === 'substitute' && !observer) return 'substitute';
  return attendance;
};

/**
 * The sessions that were held, in order of time. The sittings of one session (notices that belong to another of the series) are not
 * counted again. A name that is written in two ways is one person if the desk knows the person.
 */
export const sessionsOf = (
  records: readonly Notice[],
  rule: AbsenceRule,
  { contacts, calendar }: Facts,
): readonly Session[] => {
  const directory = directoryOf(contacts);
  const seriesById = new Map(records.map((n) => [n.id, seriesIn(n)]));
  const marks = (n: Notice, observer: boolean): ReadonlyMap<string, SessionMark> =>
    new Map(
      n.called
        .filter((someone) => someone.observer === observer)
        .map((someone) => [directory.labelThen(someone.name), markOf(someone, rule)]),
    );
  const held = records.filter((n) => n.heldAt !== null && n.cancelledAt === null);
  const isSitting = (n: Notice): boolean => n.parent !== null && seriesById.get(n.parent) === seriesIn(n);
  const sittings = new Map<string | null, readonly Notice[]>();
  for (const n of held.filter(isSitting)) sittings.set(n.parent, [...(sittings.get(n.parent) ?? []), n]);
  return held
    .filter((n) => !isSitting(n))
    .sort((a, b) => compare(a.start, b.start) || compareIds(a.id, b.id))
    .map((n) => ({
      ...{ id: n.id, start: n.start, title: n.title, series: seriesIn(n), host: n.host },
      seriesName: seriesName(n.series ?? n.title),
      ...{ members: marks(n, false), observers: marks(n, true) },
      days: sittingDaysOf(n, sittings.get(n.id) ?? [], marks, calendar),
      ill: new Set(n.called.filter(({ reason }) => isIllness(reason)).map(({ name }) => directory.labelThen(name))),
    }));
};

/** Whether the person was not there and had no leave. */
export const isMissing = (mark: SessionMark | undefined): boolean => mark === 'absent' || mark === 'substitute';

export const isThere = (mark: SessionMark | undefined): boolean =>
  mark === 'present' || mark === 'late' || mark === 'early';

/** The first day of the year before: absences in a row may begin there. */
export const yearBefore = (moment: Moment): Day => `${Number(moment.slice(0, 4)) - 1}-01-01`;
