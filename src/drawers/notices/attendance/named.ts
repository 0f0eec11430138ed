import { Complaint } from '../../../core/complaint.ts';
import { echo, type Text, text } from '../../../core/text.ts';
import { calledBy } from '../called.ts';
import type { Attendance, Notice } from '../record.ts';

/** Names of people by the way in which they attended, as a clerk says them. */
export type AttendanceSaid = { readonly [A in Attendance]?: readonly string[] | null | undefined };

const ATTENDANCES = ['present', 'late', 'early', 'excused', 'absent'] as const satisfies readonly Attendance[];

/**
 * Attendance by the name of the person invited. If a substitute is named, it counts for the person who sent the substitute. Throws for names
 * that were not invited or that stand in two places.
 */
export const attendancesNamed = (n: Notice, said: AttendanceSaid): ReadonlyMap<string, Attendance> => {
  const named = new Map<string, Attendance>();
  for (const attendance of ATTENDANCES)
    for (const typed of said[attendance] ?? []) {
      const { name } = calledBy(n, typed, { standIns: true });
      if (named.has(name)) throw new Complaint('ruleViolated', words.attendanceTwice(name));
      named.set(name, attendance);
    }
  return named;
};

const words = {
  attendanceTwice: (name: string): Text =>
    text(`${echo(name)} cannot have attended in two ways`, `${echo(name)} 的出席情况写了两种`),
} as const;
