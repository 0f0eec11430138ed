import type { Clock, Day, Moment } from './civil.ts';
import type { Text } from './text.ts';

/** One day as the arrangement has it. `known` is false when the State Council has not yet announced that year. */
export type DayKind = {
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeup';
  /** The holiday's name (for a make-up workday: the holiday it makes up for), or null on a plain day. */
  readonly name: Text | null;
  readonly known: boolean;
};

/** The year's arrangement of working days, statutory and make-up days included. */
export type WorkCalendar = {
  readonly kindOf: (day: Day) => DayKind;
  readonly isWorkday: (day: Day) => boolean;
};

/** Office hours of a working day. */
export type Hours = { readonly open: Clock; readonly close: Clock };

/** Someone the desk knows: what other drawers may ask about a person. */
export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly org: string | null;
  readonly roles: readonly string[];
  readonly phone: string | null;
  /** An address of mail; it never goes out by webhook. */
  readonly email: string | null;
  readonly rank: number | null;
  /** Other names they go by. */
  readonly aliases: readonly string[];
  /** Groups they belong to, by name. */
  readonly groups: readonly string[];
  readonly leaves: readonly { readonly from: Day; readonly to: Day; readonly reason: string | null }[];
};

/** The desk's settings, each with its default filled in. */
export type Settings = {
  readonly lang: 'en' | 'zh' | null;
  /** The office's own name: sender and signature of notices. */
  readonly office: string;
  /** The person at this desk. */
  readonly clerk: string;
  readonly hours: Hours;
  /** Document code of notices (代字), as in 办发〔2026〕12号. */
  readonly docCode: string;
  /** Working days before its date at which a follow-up turns blue, and without feedback for which it turns yellow. */
  readonly leadDays: number;
  /** Days after leaving when an ordinary visit is anonymised. */
  readonly keepVisits: number;
};

/** All that a rule may know besides the records: the hour, the calendar, the settings, the people. */
export type Facts = {
  readonly now: Moment;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
};

/** What a view may know besides the records. */
export type Lens = {
  readonly facts: Facts;
  /** Phones and identity numbers in full. */
  readonly reveal: boolean;
};

/** What JSON is made with: besides what a view may know, how a moment is written for scripts, which is with its offset. */
export type ScriptLens = Lens & { readonly withOffset: (moment: Moment) => string };
