import { workdaysBetween } from '../../../../../calendar/working/workdays.ts';
import { type Day, dayOf, type Moment } from '../../../../../core/civil.ts';
import type { Facts } from '../../../../../core/facts.ts';
import type { Followup, FollowupEvent } from '../../../record.ts';
import { firstDueOf, isOverdue } from '../../../standing.ts';

/** The days that a report is about, both included. */
export type ReportPeriod = { readonly from: Day; readonly to: Day };

/** The figures of one unit, or of all units together. */
export type Figures = {
  /** Matters that were due in the period (应办结): the sum of the three that follow. */
  readonly due: number;
  readonly onTime: number;
  readonly doneLate: number;
  readonly openLate: number;
  /** Open matters that are not late, whenever they are due. */
  readonly open: number;
  /** The matters that were due and are done, and their working days from the assignment to the end. */
  readonly done: number;
  readonly workdays: number;
  readonly chased: number;
  readonly extended: number;
  /** The extensions that were made after the date had passed. */
  readonly extendedLate: number;
  readonly returned: number;
};

type Now = Pick<Facts, 'now' | 'calendar'>;

/** How a matter stands in a report. A matter belongs to the one period in which its first date lies, so that no period cuts it in two. */
export type Timeliness = 'onTime' | 'doneLate' | 'openLate';

export const timelinessOf = (f: Followup, now: Moment): Timeliness | null => {
  const due = firstDueOf(f);
  if (due === null) return null;
  if (f.doneAt !== null) return f.doneAt <= due ? 'onTime' : 'doneLate';
  return isOverdue(f, now) ? 'openLate' : null;
};

const isWithin = (moment: Moment, { from, to }: ReportPeriod): boolean => from <= dayOf(moment) && dayOf(moment) <= to;

/** Whether the matter was due in the period. One that is still open counts only when its date has passed. */
export const isDueIn = (f: Followup, period: ReportPeriod, now: Moment): boolean => {
  const due = firstDueOf(f);
  return due !== null && isWithin(due, period) && timelinessOf(f, now) !== null;
};

/** The day on which a matter was assigned; the day of its entry if no other was written. */
const assignedDay = (f: Followup): Day => f.assignedOn ?? dayOf(f.createdAt);

/** The working days from the assignment to the end of a matter, or until now. */
export const workdaysOf = (f: Followup, { now, calendar }: Now): number =>
  Math.max(0, workdaysBetween(calendar, assignedDay(f), dayOf(f.doneAt ?? now)));

/** The working days by which a matter is or was late. */
export const lateBy = (f: Followup, { now, calendar }: Now): number => {
  const due = firstDueOf(f);
  return due === null ? 0 : Math.max(0, workdaysBetween(calendar, dayOf(due), dayOf(f.doneAt ?? now)));
};

export const eventsIn = (f: Followup, kind: FollowupEvent['kind'], period: ReportPeriod): readonly FollowupEvent[] =>
  f.events.filter((event) => event.kind === kind && isWithin(event.happenedAt, period));

const isLateExtension = (event: FollowupEvent): boolean =>
  event.kind === 'extend' && event.formerDue !== null && event.formerDue < event.happenedAt;

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

/** The figures of some matters in a period, as things stand now. */
export const figuresOf = (records: readonly Followup[], period: ReportPeriod, facts: Now): Figures => {
  const due = records.filter((f) => isDueIn(f, period, facts.now));
  const count = (standing: Timeliness): number => due.filter((f) => timelinessOf(f, facts.now) === standing).length;
  const done = due.filter(({ doneAt }) => doneAt !== null);
  const extensions = records.flatMap((f) => eventsIn(f, 'extend', period));
  return {
    due: due.length,
    ...{ onTime: count('onTime'), doneLate: count('doneLate'), openLate: count('openLate') },
    open: records.filter((f) => f.doneAt === null && !isOverdue(f, facts.now)).length,
    ...{ done: done.length, workdays: sum(done, (f) => workdaysOf(f, facts)) },
    chased: sum(records, (f) => eventsIn(f, 'chase', period).length),
    ...{ extended: extensions.length, extendedLate: extensions.filter(isLateExtension).length },
    returned: sum(records, (f) => eventsIn(f, 'return', period).length),
  };
};

/** A tenth of the quotient of two whole numbers, half up: 41 by 4 is 10.25, which becomes 103 tenths. */
const tenths = (dividend: number, divisor: number): number => Math.floor((dividend * 20 + divisor) / (divisor * 2));

/** The rate on time in tenths of a percent; null if nothing was due, because then there is no rate. */
export const rateOf = ({ due, onTime }: Figures): number | null => (due === 0 ? null : tenths(onTime * 100, due));

/** The average of working days in tenths; null if nothing is done. */
export const averageOf = ({ done, workdays }: Figures): number | null => (done === 0 ? null : tenths(workdays, done));

export const tenthsText = (value: number | null, sign = ''): string =>
  value === null ? '—' : `${(value / 10).toFixed(1)}${sign}`;
