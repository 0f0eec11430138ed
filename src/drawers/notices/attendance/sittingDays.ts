import { addDays, type Day, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Notice } from '../record.ts';
import type { SessionMark } from './sessions.ts';
import type { AbsenceRule } from './settings.ts';

/** The marks of one kind of people at a meeting, by name. */
type MarksOf = (n: Notice, observer: boolean) => ReadonlyMap<string, SessionMark>;

/** A day on which a session sat, with its marks. */
export type SittingDay = {
  readonly day: Day;
  readonly members: ReadonlyMap<string, SessionMark>;
  readonly observers: ReadonlyMap<string, SessionMark>;
};

/** A session lasts a few weeks at most; a longer one is a slip of the pen. */
const MOST_DAYS = 60;

/**
 * The days on which a session sat. Sittings of a day that were recorded by themselves say who was there on it; every other day has the marks
 * of the session.
 */
export const sittingDaysOf = (
  n: Notice,
  sittings: readonly Notice[],
  marks: MarksOf,
  calendar: Facts['calendar'],
): readonly SittingDay[] =>
  daysOf(n, sittings, calendar).map((day) => {
    const own = sittings.filter(({ start }) => dayOf(start) === day);
    return { day, members: merged(n, own, marks, false), observers: merged(n, own, marks, true) };
  });

/** The first and the last day, the working days between, and days on which a sitting was recorded. */
const daysOf = ({ start, end }: Notice, sittings: readonly Notice[], calendar: Facts['calendar']): readonly Day[] => {
  const [first, last] = [dayOf(start), dayOf(end)];
  const days: Day[] = [];
  for (let day = first; day <= last && days.length < MOST_DAYS; day = addDays(day, 1)) days.push(day);
  const sat = sittings.map((one) => dayOf(one.start));
  return days.filter((day) => day === first || day === last || calendar.isWorkday(day) || sat.includes(day));
};

const merged = (
  n: Notice,
  sittings: readonly Notice[],
  marks: MarksOf,
  observer: boolean,
): ReadonlyMap<string, SessionMark> => {
  const day = new Map(marks(n, observer));
  const bySitting = sittings.map((one) => marks(one, observer));
  for (const name of new Set([...day.keys(), ...bySitting.flatMap((one) => [...one.keys()])])) {
    const mark = bestOf(bySitting.flatMap((one) => one.get(name) ?? []));
    if (mark !== undefined) day.set(name, mark);
  }
  return day;
};

/** Marks in the order in which they count for a day: whoever was at one of its sittings was there. */
const ORDER = ['present', 'late', 'early', 'leave', 'substitute', 'absent', 'unknown'] as const;

const bestOf = (found: readonly SessionMark[]): SessionMark | undefined => ORDER.find((mark) => found.includes(mark));

/** Reasons for a leave that are an illness (因病). */
const ILLNESS = /病|住院|手术|治疗|就医|\bill(?:ness)?\b|\bsick|hospital|surgery/iu;

export const isIllness = (reason: string | null): boolean => reason !== null && ILLNESS.test(reason);

/** The share of the year's days from which a rule suggests resignation, and whether leave because of illness is left out of it. */
const SHARES = {
  henan: { part: 1, of: 3, isIllnessLeftOut: false },
  beijing: { part: 1, of: 2, isIllnessLeftOut: true },
};

/** The days that a person missed in a year. */
export type MissedDays = { readonly missed: number; readonly sat: number };

export const NO_DAYS: MissedDays = { missed: 0, sat: 0 };

/** The days of a year after one more session. Days of which nothing is known are not counted. */
export const afterSession = (
  before: MissedDays,
  days: readonly SittingDay[],
  name: string,
  isIll: boolean,
  { absenceDays }: AbsenceRule,
): MissedDays => {
  const marks = days.flatMap(({ members, observers }) => members.get(name) ?? observers.get(name) ?? []);
  const leftOut = absenceDays !== 'off' && SHARES[absenceDays].isIllnessLeftOut && isIll;
  const isMissed = (mark: SessionMark): boolean =>
    mark === 'absent' || mark === 'substitute' || (mark === 'leave' && !leftOut);
  return {
    missed: before.missed + marks.filter(isMissed).length,
    sat: before.sat + marks.filter((mark) => mark !== 'unknown').length,
  };
};

/**
 * The days of a whole year: those that were sat, and one for every two months that are left of it, because a standing committee meets at
 * least that often (地方组织法 2022, art. 51).
 */
const wholeYear = ({ sat }: MissedDays, day: Day): number => sat + Math.floor((12 - Number(day.slice(5, 7))) / 2);

/** Whether the missed days, and some more of them, are more than the share of the year. */
export const isOverShare = (days: MissedDays, day: Day, { absenceDays }: AbsenceRule, more = 0): boolean => {
  if (absenceDays === 'off') return false;
  const { part, of } = SHARES[absenceDays];
  return (days.missed + more) * of > wholeYear(days, day) * part;
};
