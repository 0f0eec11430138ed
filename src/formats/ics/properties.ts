import type ICAL from 'ical.js';
import type { Moment } from '../../core/civil.ts';
import type { CalendarClocks } from './clocks.ts';
import { Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type Added, addedIn, type Length, lengthOf, type Tools } from './length.ts';
import { type CalendarLine, lineValueIn, nameIn, parametersIn, unescaped } from './line.ts';
import { type Ical, type Rule, ruleIn } from './rule.ts';
import type { RawEvent } from './sift.ts';
import { type Stamp, stampIn, stampOf, stampsIn } from './stamp.ts';

/** A VEVENT, as far as it is understood. */
export type Vevent = {
  readonly at: number;
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP, on the office's clock. */
  readonly modifiedAt: Moment | null;
  readonly title: string;
  readonly place: string;
  readonly isCancelled: boolean;
  readonly isFree: boolean;
  readonly start: Stamp;
  readonly length: Length;
  readonly rules: readonly Rule[];
  readonly exrules: readonly Rule[];
  readonly added: readonly Added[];
  readonly excepted: readonly Stamp[];
  /** RECURRENCE-ID: the occurrence that this event replaces. */
  readonly replaces: Stamp | null;
  /** True if the change also applies to all later occurrences. */
  readonly isRange: boolean;
  /** ORGANIZER and ATTENDEE; those that cannot be read are left out. */
  readonly parties: readonly ICAL.Property[];
};

/** Reads the lines of a VEVENT. Throws `Unread`, naming the line that cannot be understood, and `Endless`. */
export const veventOf = ({ at, lines }: RawEvent, tools: Tools): Vevent => {
  const named = (...names: string[]): readonly CalendarLine[] =>
    lines.filter(({ text }) => names.includes(nameIn(text)));
  const text = (name: string): string => textIn(named(name)[0]?.text);
  const [first] = named('DTSTART');
  if (first === undefined) throw new Unread(at, w.noStart);
  const isAllDay = /TRUE$/i.test(text('X-MICROSOFT-CDO-ALLDAYEVENT'));
  const whole = (stamp: Stamp): Stamp =>
    isAllDay && stamp.wall.endsWith('T00:00:00') ? { ...stamp, isDay: true, zone: null } : stamp;
  const start = whole(stampIn(first));
  const [replaced] = named('RECURRENCE-ID');
  const rules = (name: string) => withoutTwins(named(name).flatMap((line) => ruleIn(line, tools.ical) ?? []));
  return {
    at,
    sequence: sequenceIn(text('SEQUENCE')),
    modifiedAt: modifiedIn(named('LAST-MODIFIED')[0] ?? named('DTSTAMP')[0], tools.clocks),
    title: text('SUMMARY'),
    place: text('LOCATION'),
    isCancelled: text('STATUS').toUpperCase() === 'CANCELLED',
    isFree: text('TRANSP').toUpperCase() === 'TRANSPARENT',
    start,
    length: lengthOf(start, { end: named('DTEND')[0], duration: named('DURATION')[0], whole }, tools),
    rules: rules('RRULE'),
    exrules: rules('EXRULE'),
    added: named('RDATE').flatMap((line) => addedIn(line, tools)),
    excepted: named('EXDATE').flatMap(stampsIn),
    replaces: replaced === undefined ? null : stampIn(replaced),
    isRange: replaced !== undefined && parametersIn(replaced.text).range,
    parties: named('ORGANIZER', 'ATTENDEE').flatMap(({ text: line }) => propertyOf(line, tools.ical) ?? []),
  };
};

/** The rules without repetitions, because a repeated rule changes nothing. */
const withoutTwins = (rules: readonly Rule[]): readonly Rule[] => [
  ...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values(),
];

const textIn = (line: string | undefined): string => {
  if (line === undefined) return '';
  const value = lineValueIn(line);
  return unescaped(/^[^:]*QUOTED-PRINTABLE/i.test(line) ? unquoted(value) : value);
};

/** Decodes quoted-printable text: `=E4=BC=9A` is 会. */
const unquoted = (value: string): string =>
  value.replace(/(?:=[\dA-F]{2})+/gi, (octets) => Buffer.from(octets.replaceAll('=', ''), 'hex').toString('utf8'));

const sequenceIn = (written: string): number => {
  const sequence = Number(written);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
};

/** The moment of the last change; null if it cannot be understood. The event can be read without it. */
const modifiedIn = (line: CalendarLine | undefined, clocks: CalendarClocks): Moment | null => {
  const stamp = line === undefined ? null : stampOf(lineValueIn(line.text), null);
  return stamp === null || stamp.isDay ? null : clocks.here(stamp);
};

const propertyOf = (line: string, ical: Ical): ICAL.Property | null => {
  try {
    return ical.Property.fromString(line);
  } catch {
    // ical.js throws errors of many kinds for an invalid property. A participant who cannot be read is ignored, as unknown people are.
    return null;
  }
};
