import type { Moment } from '../../core/civil.ts';

/** One time at which an outside event happens, by the clock here; title and place where they differ from the event's. */
export type Time = {
  readonly start: Moment;
  readonly end: Moment;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
};

/** An event of someone else's calendar, in plain and harmless words. */
export type Incoming = {
  readonly foreignUid: string;
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP; null where the file has neither. */
  readonly modifiedAt: Moment | null;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly place: string | null;
  /** The people of the desk who sit in it. */
  readonly people: readonly string[];
  readonly isAllDay: boolean;
  /** Whether it is marked as leaving people free. */
  readonly isFree: boolean;
  /** Times of the series that these changed occurrences replace. Empty where the series itself is in the file. */
  readonly replaces: readonly Moment[];
  /** In order. Empty where the event is over, or too far ahead. */
  readonly times: readonly Time[];
};

/** Limits of a file. Beyond them the file is refused, or the one event is left out. */
export const LIMITS = {
  /** Size in MiB: ten years of a full calendar with its descriptions. */
  fileMb: 32,
  /** Levels of components: VCALENDAR, VEVENT, VALARM and some to spare. */
  depth: 8,
  events: 50_000,
  /** Events that are not over, and the times at which they happen. */
  comingEvents: 2_000,
  comingTimes: 10_000,
  /** Dates that one event may except or add one by one. */
  dates: 5_000,
  attendees: 500,
  zones: 200,
  zoneLines: 2_000,
  /** RRULE and EXRULE of one event. */
  rules: 10,
  /** How often a rule has come round until today: daily since 1920. */
  periods: 40_000,
  /** Days that are looked at for one rule, and for all rules of a file. */
  ruleSteps: 500_000,
  fileSteps: 10_000_000,
  uidLength: 1_000,
  line: 100_000,
} as const;
