import type { Moment } from '../../core/civil.ts';

/** A time of an outside event, on the office's clock. Title and place are set only if they differ from the event's. */
export type When = {
  readonly start: Moment;
  readonly end: Moment;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
};

/** An event of somebody else's calendar, in plain and harmless text. */
export type Incoming = {
  readonly foreignUid: string;
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP; null if the file has neither. */
  readonly modifiedAt: Moment | null;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly place: string | null;
  /** The people of the desk who take part. */
  readonly people: readonly string[];
  readonly isAllDay: boolean;
  /** True if the event is marked as leaving people free. */
  readonly isFree: boolean;
  /** Times of the series that these changed occurrences replace; empty if the file has the series itself. */
  readonly replaces: readonly Moment[];
  /** The times in order; empty if the event is over or too far ahead. */
  readonly times: readonly When[];
};

/** Limits of a file. If they are exceeded, the file is refused or the one event is left out. */
export const LIMITS = {
  /** The size in MiB: ten years of a full calendar with its descriptions. */
  fileMb: 32,
  /** Levels of nested components: VCALENDAR, VEVENT, VALARM, and some more to be safe. */
  depth: 8,
  events: 50_000,
  /** The number of events that are not over, and of their times. */
  comingEvents: 2_000,
  comingTimes: 10_000,
  /** The number of dates that one event may exclude or add one by one. */
  dates: 5_000,
  attendees: 500,
  zones: 200,
  zoneLines: 2_000,
  /** The number of RRULE and EXRULE of one event. */
  rules: 10,
  /** The number of periods of a rule until today: a daily rule since 1920. */
  periods: 40_000,
  /** The number of days looked at for one rule, and for all rules of a file. */
  ruleSteps: 500_000,
  fileSteps: 10_000_000,
  uidLength: 1_000,
  line: 100_000,
} as const;
