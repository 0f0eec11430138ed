import type ICAL from 'ical.js';
import { Endless, Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type Line, valueIn } from './line.ts';
import { type Stamp, stampOf } from './stamp.ts';

export type Ical = typeof ICAL;

/** How often a rule comes round. */
export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday, 1 Monday … 7 Sunday, and which of its month or year it is: -1 the last, 0 each. */
export type NthWeekday = { readonly weekday: number; readonly nth: number };

/** A recurrence rule (RFC 5545, 3.3.10). An empty list narrows nothing. */
export type Rule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Stamp | null;
  /** The weekday that a week begins with. */
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

/** Longer than any real rule: all days of a year are not told one by one. */
const LONGEST = 1000;
const OFTEN = new Set(['SECONDLY', 'MINUTELY', 'HOURLY']);

/**
 * The rule of a line; null where the line is empty, as some generators leave it. ical.js tells the parts and checks them; empty parts,
 * blanks and parts of other programs are taken out before. Throws `Unread` and `Endless`.
 */
export const ruleIn = (line: Line, ical: Ical): Rule | null => {
  const written = valueIn(line.text).replace(/\s+/g, '').toUpperCase();
  if (written.length > LONGEST) throw new Endless(w.endlessRule);
  const parts = written.split(';').filter((part) => /^(?!X-)[^=]+=./.test(part));
  if (parts.length === 0) return null;
  const until = parts.find((part) => part.startsWith('UNTIL='));
  const others = parts.filter((part) => part !== until && part !== 'RSCALE=GREGORIAN' && !part.startsWith('SKIP='));
  const frequency = others.find((part) => part.startsWith('FREQ='))?.slice(5) ?? '';
  // Meetings are not held by the hour; a rule that fires more often is a mistake, or meant to keep us busy.
  if (OFTEN.has(frequency)) throw new Endless(w.tooOften);
  const read = recurOf(others, ical);
  const end = until === undefined ? null : stampOf(until.slice(6), null);
  if (read === null || (until !== undefined && end === null)) throw new Unread(line.at, w.badRule(valueIn(line.text)));
  return { ...ruleOf(read), until: end };
};

const KNOWN = /^(?:FREQ|INTERVAL|COUNT|WKST|BY(?:DAY|MONTH|MONTHDAY|YEARDAY|WEEKNO|HOUR|MINUTE|SECOND|SETPOS))=/;

/** The rule as ical.js has it; null where it refuses it, or a part is unknown to it. */
const recurOf = (parts: readonly string[], ical: Ical): ICAL.Recur | null => {
  if (!parts.every((part) => KNOWN.test(part))) return null;
  try {
    const read = ical.Recur.fromString(parts.join(';'));
    return Object.hasOwn(FREQUENCIES, read.freq ?? '') && (read.count ?? 1) >= 1 ? read : null;
  } catch {
    // Plain errors of every kind are thrown at what is no rule.
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
  // ical.js counts weekdays from Sunday, which is 1.
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
