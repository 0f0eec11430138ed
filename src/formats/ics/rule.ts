import type ICAL from 'ical.js';
import { Endless, Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type CalendarLine, lineValueIn } from './line.ts';
import { type Stamp, stampOf } from './stamp.ts';

export type Ical = typeof ICAL;

/** The period of a rule. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday (1 Monday … 7 Sunday), and its number within the month or year: -1 is the last, 0 is every one. */
export type NthWeekday = { readonly weekday: number; readonly nth: number };

/** A recurrence rule (RFC 5545, 3.3.10). An empty list excludes nothing. */
export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Stamp | null;
  /** The weekday with which a week begins. */
  readonly weekStart: number;
  readonly weekdays: readonly NthWeekday[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
};

/** The length of the longest rule that is read. No real rule lists all days of a year. */
const LONGEST = 1000;
const OFTEN = new Set(['SECONDLY', 'MINUTELY', 'HOURLY']);

/**
 * The rule of a line; null if the line is empty, as some programs write it. ical.js splits the parts and checks them; empty parts, spaces
 * and parts of other programs are removed before. Throws `Unread` and `Endless`.
 */
export const ruleIn = (line: CalendarLine, ical: Ical): Rule | null => {
  const written = lineValueIn(line.text).replace(/\s+/g, '').toUpperCase();
  if (written.length > LONGEST) throw new Endless(w.endlessRule);
  const parts = written.split(';').filter((part) => /^(?!X-)[^=]+=./.test(part));
  if (parts.length === 0) return null;
  const until = parts.find((part) => part.startsWith('UNTIL='));
  const others = parts.filter((part) => part !== until && part !== 'RSCALE=GREGORIAN' && !part.startsWith('SKIP='));
  const frequency = others.find((part) => part.startsWith('FREQ='))?.slice(5) ?? '';
  // No meeting is held every hour. A rule with a shorter period than a day is a mistake or an attack.
  if (OFTEN.has(frequency)) throw new Endless(w.tooOften);
  const read = recurOf(others, ical);
  const end = until === undefined ? null : stampOf(until.slice(6), null);
  if (read === null || (until !== undefined && end === null))
    throw new Unread(line.at, w.badRule(lineValueIn(line.text)));
  return { ...ruleOf(read), until: end };
};

const KNOWN = /^(?:FREQ|INTERVAL|COUNT|WKST|BY(?:DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|HOUR|MINUTE|SECOND|SETPOS))=/;

/** The rule as ical.js reads it; null if it refuses it, or does not know one of the parts. */
const recurOf = (parts: readonly string[], ical: Ical): ICAL.Recur | null => {
  if (!parts.every((part) => KNOWN.test(part))) return null;
  try {
    const read = ical.Recur.fromString(parts.join(';'));
    return Object.hasOwn(FREQUENCIES, read.freq ?? '') && (read.count ?? 1) >= 1 ? read : null;
  } catch {
    // ical.js throws errors of many kinds for an invalid rule.
    return null;
  }
};

const FREQUENCIES: Readonly<Record<Frequency, true>> = { DAILY: true, WEEKLY: true, MONTHLY: true, YEARLY: true };
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const ruleOf = ({ freq, interval, count, wkst, parts }: ICAL.Recur): Rule => ({
  frequency: freq as Frequency,
  interval: Math.max(1, interval || 1),
  count: count ?? null,
  until: null,
  // ical.js numbers weekdays from Sunday, which is 1.
  weekStart: ((wkst + 5) % 7) + 1,
  weekdays: (parts.BYDAY ?? []).flatMap(weekdayOf),
  months: parts.BYMONTH ?? [],
  monthDays: parts.BYMONTHDAY ?? [],
  yearDays: parts.BYYEARDAY ?? [],
  weekNumbers: parts.BYWEEKNO ?? [],
  hours: parts.BYHOUR ?? [],
  minutes: parts.BYMINUTE ?? [],
  seconds: parts.BYSECOND ?? [],
  positions: parts.BYSETPOS ?? [],
});

const weekdayOf = (written: string): NthWeekday[] => {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(written) ?? [];
  return name === '' ? [] : [{ weekday: WEEKDAYS.indexOf(name) + 1, nth: Number(nth) }];
};
