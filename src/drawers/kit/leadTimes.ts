import { minutesIn } from '../../calendar/spoken/duration.ts';
import { fold } from '../../calendar/spoken/fold.ts';
import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, addMinutes, at, type Clock, type Day, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { leadWords as w } from './leadWords.ts';

/**
 * The time between a reminder and the thing reminded of: a number of minutes, or a number of days and the time of that day (null: opening
 * time).
 */
export type Lead =
  | { readonly unit: 'minutes'; readonly amount: number }
  | { readonly unit: 'days'; readonly amount: number; readonly clock: Clock | null };

/**
 * The way days of a lead time are counted. `working` counts working days. `calendar` counts every day, for duty, which is held on every
 * day. `plain` counts every day too, for things that expire; if the result is a day off, the reminder comes on the last working day before.
 */
export type DayCount = 'working' | 'calendar' | 'plain';

const MOST_LEADS = 8;
const MOST_DAYS = 60;
const LONGEST_TYPED = 200;

const DAYS = /^(\d{1,2}) ?(?:d|days?|wd|work(?:ing )?days?|天|个?工作日)前?(?: ?(?:at )?(\d{1,2}:\d{2}))?$/;
const ON_THE_DAY = /^(?:on the day|当[天日])(?: ?(?:at )?(\d{1,2}:\d{2}))?$/;
const AT_ITS_TIME = /^(?:0 ?(?:m|min|minutes?|分钟?)?|at the time|准时|到点)$/;

/**
 * Reads lead times as they are typed: `1d 16:30,30m`, `3d`, `1h30m`, `0m`, `当天 8:30，半小时`; `none` means no reminder. Days are working days,
 * except for duty. Throws `badValue`.
 */
export const readLeads = (typed: string): readonly Lead[] => {
  const folded = typed.length > LONGEST_TYPED ? '' : fold(typed);
  if (NONE.test(folded)) return [];
  const parts = folded.split(/[,、;]/).map((part) => part.trim());
  const leads = parts.map((part) => leadIn(part.replace(/^提前 ?/, '')));
  const understood = leads.filter((lead) => lead !== null);
  if (understood.length < leads.length || leads.length > MOST_LEADS)
    throw new Complaint('badValue', w.notLeads(typed), w.leadsHint);
  return understood.filter((lead, n) => understood.findIndex((other) => leadText(other) === leadText(lead)) === n);
};

const NONE = /^(?:none|never|无|不提醒)$/;

const leadIn = (part: string): Lead | null => {
  if (AT_ITS_TIME.test(part)) return { unit: 'minutes', amount: 0 };
  const minutes = minutesIn(part.replace(/前$/, ''));
  if (minutes > 0) return { unit: 'minutes', amount: minutes };
  const [, count, typedClock] = DAYS.exec(part) ?? [null, '0', ON_THE_DAY.exec(part)?.[1]];
  const amount = Number(count);
  if (!DAYS.test(part) && !ON_THE_DAY.test(part)) return null;
  const clock = typedClock?.padStart(5, '0') ?? null;
  return amount > MOST_DAYS || (clock !== null && !CLOCK.test(clock)) ? null : { unit: 'days', amount, clock };
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A lead time in its standard spelling: `1d 16:30`, `30m`. */
export const leadText = (lead: Lead): string =>
  lead.unit === 'minutes' ? minutesText(lead.amount) : `${lead.amount}d${lead.clock === null ? '' : ` ${lead.clock}`}`;

const minutesText = (minutes: number): string =>
  minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;

/** Lead times in their standard spelling, which `readLeads` can read. */
export const leadsText = (leads: readonly Lead[]): string =>
  leads.length === 0 ? 'none' : leads.map(leadText).join(',');

/** Whether the text is lead times in the spelling in which a record stores them. */
export const isLeads = (stored: string): boolean => {
  try {
    return leadsText(readLeads(stored)) === stored;
  } catch {
    return false;
  }
};

/** The moment of a reminder for something that happens or is due at `when`. It is never later than `when`. */
export const momentOf = (lead: Lead, when: Moment, days: DayCount, facts: Facts): Moment => {
  if (lead.unit === 'minutes') return addMinutes(when, -lead.amount);
  const day = dayBefore(dayOf(when), lead.amount, days, facts);
  const said = at(day, lead.clock ?? facts.settings.hours.open);
  return said < when ? said : when;
};

/**
 * The day so many days before. A lead of no days before a day off means the last working day before it, because then somebody is there to
 * read the reminder.
 */
const dayBefore = (day: Day, amount: number, days: DayCount, { calendar }: Facts): Day => {
  if (days === 'calendar') return addDays(day, -amount);
  if (days === 'working' && amount > 0) return addWorkdays(calendar, day, -amount);
  const plain = addDays(day, -amount);
  return calendar.isWorkday(plain) ? plain : addWorkdays(calendar, plain, -1);
};
