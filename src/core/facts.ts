import type { Clock, Day, Moment } from './civil.ts';
import type { PostLevel } from './postLevels.ts';
import type { Resource } from './resources.ts';
import type { IncidentSettings } from './settings/incidents.ts';
import type { PaperSettings } from './settings/papers.ts';
import type { ReceptionSettings } from './settings/receptions.ts';
import type { SupervisionSettings } from './settings/supervision.ts';
import type { Text } from './text.ts';

/** The kind of a day in the year's arrangement. `known` is false if the State Council has not announced that year yet. */
export type DayKind = {
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'makeup';
  /** The holiday's name; on a make-up workday the holiday it makes up for; null on any other day. */
  readonly name: Text | null;
  readonly known: boolean;
};

/** The arrangement of working days, with statutory holidays and make-up workdays. */
export type WorkCalendar = {
  readonly kindOf: (day: Day) => DayKind;
  readonly isWorkday: (day: Day) => boolean;
};

/** Office hours of a working day. */
export type Hours = { readonly open: Clock; readonly close: Clock };

/** A year's budget for trips by car, in cents, and the moment when it was set. */
export type CarBudget = { readonly year: number; readonly cents: number; readonly at: Moment };

/** A person known to the desk, with everything that other drawers may ask about a person. */
export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly org: string | null;
  readonly roles: readonly string[];
  readonly phone: string | null;
  /** E-mail address. It is never sent out by webhook. */
  readonly email: string | null;
  /** Where the person lives, for visits and pick-ups. */
  readonly home?: string | null;
  readonly rank: number | null;
  /** The level of the post (职级), by which hosts are chosen. */
  readonly level?: PostLevel | null;
  /** Other names of the person. */
  readonly aliases: readonly string[];
  /** Names of the groups the person belongs to. */
  readonly groups: readonly string[];
  readonly leaves: readonly { readonly from: Day; readonly to: Day; readonly reason: string | null }[];
  /** The budgets for trips by car (包干经费), by year, in cents. The last entry of a year counts; the earlier ones are its history. */
  readonly carBudgets?: readonly CarBudget[];
};

/** The desk's settings; a setting that is not stored has its default. */
export type Settings = IncidentSettings &
  PaperSettings & {
    readonly lang: 'en' | 'zh' | null;
    /** The office's own name, used as sender and signature of notices. */
    readonly office: string;
    /** The person at this desk. */
    readonly clerk: string;
    readonly hours: Hours;
    /** Document code of notices (代字), as in 办发〔2026〕12号. */
    readonly docCode: string;
    /**
     * Number of working days before its due date at which a follow-up turns blue. A follow-up turns yellow if there has been no feedback for
     * this number of working days.
     */
    readonly leadDays: number;
    /** Words in the title of a meeting that the law or the rules prescribe, such as 常委会. */
    readonly statutory: readonly string[];
    /** Days before such a meeting by which its notice goes out. */
    readonly statutoryLead: number;
    /** Working days before any other meeting by which its notice goes out. */
    readonly noticeLead: number;
    /** Days before a date of a register (insurance, inspection) from which the morning list shows it. */
    readonly dateLead: number;
    /** Days before the end of a contract from which the morning list asks to renew or end it. */
    readonly contractLead: number;
    /** Days before a payment is due from which the morning list shows it. */
    readonly paymentLead: number;
    /** Number of petitioners from which on they are a group. */
    readonly groupPetition: number;
    /** Days after leaving when an ordinary visit is anonymised. */
    readonly keepVisits: number;
  } & SupervisionSettings &
  ReceptionSettings;

/** Everything that a rule may know besides the records: the time, the calendar, the settings, the people, the halls and cars. */
export type Facts = {
  readonly now: Moment;
  readonly calendar: WorkCalendar;
  readonly settings: Settings;
  readonly contacts: readonly Contact[];
  /** The halls and cars that the desk knows, with all their names. */
  readonly resources: readonly Resource[];
};

/** Everything that a view may know besides the records. */
export type Lens = {
  readonly facts: Facts;
  /** True if telephone and identity numbers are shown in full. */
  readonly reveal: boolean;
};

/**
 * Everything that JSON is made with: in addition to a view's knowledge, the function that writes a moment with its offset, which scripts
 * get.
 */
export type ScriptLens = Lens & { readonly withOffset: (moment: Moment) => string };
