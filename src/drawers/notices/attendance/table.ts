import type { Facts } from '../../../core/facts.ts';
import type { Column } from '../../../core/page.ts';
import { both, type Text } from '../../../core/text.ts';
import type { Notice } from '../record.ts';
import { isCounted, isMissing, isThere, type Session, type SessionMark, sessionsOf } from './sessions.ts';
import type { AbsenceRule } from './settings.ts';
import type { SittingDay } from './sittingDays.ts';
import { talliesOf } from './tally.ts';
import { attendanceWords as w } from './words.ts';

/** The attendance of one person at the sessions of a series. */
export type AttendanceRow = {
  readonly name: string;
  /** The mark of each session; null for one to which the person was not called. */
  readonly marks: readonly (SessionMark | null)[];
  /** The sessions to which the person was called and told. */
  readonly called: number;
  readonly present: number;
  readonly late: number;
  readonly early: number;
  readonly excused: number;
  readonly absent: number;
  readonly unknown: number;
  /** Shares in percent with one decimal, of all and without leave; null if there is nothing to count. */
  readonly rate: number | null;
  readonly rateWithoutLeave: number | null;
  /** Absences in a row up to the last session. */
  readonly consecutive: number;
};

export type SeriesAttendance = {
  readonly series: string;
  /** The name of the series as people read it. */
  readonly name: string;
  readonly sessions: readonly Session[];
  /** True if the rule counts the days of sessions, so that marks and sums are of days. */
  readonly isByDay: boolean;
  readonly members: readonly AttendanceRow[];
  readonly observers: readonly AttendanceRow[];
};

const percent = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part * 1000) / of) / 10);

/** The columns of a session: itself, or the days on which it sat if the rule counts days. */
const unitsOf = (
  session: Session,
  { absenceDays }: AbsenceRule,
): readonly Pick<SittingDay, 'members' | 'observers'>[] => (absenceDays === 'off' ? [session] : session.days);

/** The heads of the columns of a session in a file. */
export const headsOf = ({ id, start, days }: Session, isByDay: boolean): readonly string[] =>
  isByDay ? days.map(({ day }) => `${day} ${id}`) : [`${start.slice(0, 10)} ${id}`];

const rowOf = (
  name: string,
  shown: readonly Session[],
  all: readonly Session[],
  rule: AbsenceRule,
  of: 'members' | 'observers',
): AttendanceRow => {
  const marks = shown.flatMap((session) => unitsOf(session, rule)).map((unit) => unit[of].get(name) ?? null);
  const count = (is: (mark: SessionMark) => boolean): number =>
    marks.filter((mark) => mark !== null && is(mark)).length;
  const [present, excused, absent] = [count(isThere), count((mark) => mark === 'leave'), count(isMissing)];
  const called = present + excused + absent;
  return {
    ...{ name, marks, called, present, excused, absent },
    ...{ late: count((mark) => mark === 'late'), early: count((mark) => mark === 'early') },
    unknown: count((mark) => mark === 'unknown'),
    rate: percent(present, called),
    rateWithoutLeave: percent(present, called - excused),
    consecutive: talliesOf(name, all, rule).at(-1)?.tally.streak.length ?? 0,
  };
};

/** The question to the ledger: a person, a series and a year; null for all. */
export type LedgerAsked = {
  readonly name: string | null;
  readonly series: string | null;
  readonly year: string | null;
};

/** The series that a word means: the one of that name, else those whose names contain it. */
const seriesMeant = (known: readonly string[], series: string | null): readonly string[] => {
  if (series === null) return known;
  return known.includes(series) ? [series] : known.filter((one) => one.includes(series));
};

/**
 * The attendance by series. Without a named series, those whose attendance is kept: meetings that the law prescribes, and those with a
 * series or a quorum; if there are none, all.
 */
export const attendanceOf = (
  records: readonly Notice[],
  { name, series, year }: LedgerAsked,
  rule: AbsenceRule,
  facts: Facts,
): readonly SeriesAttendance[] => {
  const counted = records.filter((n) => isCounted(n, facts));
  const all = sessionsOf(series === null && counted.length > 0 ? counted : records, rule, facts);
  return seriesMeant([...new Set(all.map((one) => one.series))], series).flatMap((one) => {
    const until = all.filter(
      (session) => session.series === one && (year === null || session.start.slice(0, 4) <= year),
    );
    const shown = until.filter(({ start }) => year === null || start.startsWith(year));
    const rows = (of: 'members' | 'observers'): readonly AttendanceRow[] =>
      [...new Set(shown.flatMap((session) => [...session[of].keys()]))]
        .filter((person) => name === null || person === name)
        .map((person) => rowOf(person, shown, until, rule, of));
    const [members, observers] = [rows('members'), rows('observers')];
    return members.length + observers.length === 0
      ? []
      : [{ ...namesOf(one, shown), sessions: shown, isByDay: rule.absenceDays !== 'off', members, observers }];
  });
};

/** A series with the name that its latest session has. */
const namesOf = (series: string, sessions: readonly Session[]) => ({
  series,
  name: sessions.at(-1)?.seriesName ?? series,
});

export const markText = (mark: SessionMark | null): Text => (mark === null ? { en: ' ', zh: ' ' } : w.marks[mark]);

const shareText = (part: number, of: number, rate: number | null): string =>
  rate === null ? '—' : `${part}/${of} ${rate.toFixed(1)}%`;

export const sums = (row: AttendanceRow): readonly string[] => [
  ...[row.called, row.present, row.excused, row.absent].map(String),
  shareText(row.present, row.called, row.rate),
  shareText(row.present, row.called - row.excused, row.rateWithoutLeave),
  String(row.consecutive),
];

export const SUM_HEADS = [w.called, w.there, w.leaves, w.missing, w.rate, w.rateOfRest, w.streak];

export const attendanceColumns: readonly Column[] = [
  { head: w.name, grow: true },
  { head: w.sessions },
  ...SUM_HEADS.map((head) => ({ head, align: 'right' as const })),
];

/** The rows of the screen: all marks of a person in one column. */
export const rowsOnScreen = (rows: readonly AttendanceRow[]) =>
  rows.map((row) => [row.name, both((lang) => row.marks.map((mark) => markText(mark)[lang]).join('')), ...sums(row)]);
