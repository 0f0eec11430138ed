import { minutesIn } from '../../calendar/spoken/duration.ts';
import { fold } from '../../calendar/spoken/fold.ts';
import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, addMinutes, at, type Clock, type Day, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { leadWords as w } from './leadWords.ts';

/** How long before its time something is said: so many minutes, or so many days and at what hour of that day (null: opening). */
export type Lead =
  | { readonly unit: 'minutes'; readonly amount: number }
  | { readonly unit: 'days'; readonly amount: number; readonly clock: Clock | null };

/**
 * What a day is in a lead. Duty is held on every day, and counted by the calendar; whatever else is done is done on working days.
 * Of what runs out days are counted by the calendar too, but it is said on a working day.
 */
export type DayCount = 'working' | 'calendar' | 'plain';

const MOST_LEADS = 8;
const MOST_DAYS = 60;
const LONGEST_TYPED = 200;

const DAYS = /^(\d{1,2}) ?(?:d|days?|wd|work(?:ing )?days?|天|个?工作日)前?(?: ?(?:at )?(\d{1,2}:\d{2}))?$/;
const ON_THE_DAY = /^(?:on the day|当[天日])(?: ?(?:at )?(\d{1,2}:\d{2}))?$/;
const AT_ITS_TIME = /^(?:0 ?(?:m|min|minutes?|分钟?)?|at the time|准时|到点)$/;

/**
 * Lead times as they are typed: `1d 16:30,30m`, `3d`, `1h30m`, `0m`, `当天 8:30，半小时`; `none` is no reminder at all. Days are
 * working days but for duty. Throws `badValue`.
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

/** One lead in its one spelling: `1d 16:30`, `30m`. */
export const leadText = (lead: Lead): string =>
  lead.unit === 'minutes' ? minutesText(lead.amount) : `${lead.amount}d${lead.clock === null ? '' : ` ${lead.clock}`}`;

const minutesText = (minutes: number): string =>
  minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;

/** Leads in their one spelling, which `readLeads` reads back. */
export const leadsText = (leads: readonly Lead[]): string =>
  leads.length === 0 ? 'none' : leads.map(leadText).join(',');

/** Whether a record may keep this as its own leads. */
export const isLeads = (stored: string): boolean => {
  try {
    return leadsText(readLeads(stored)) === stored;
  } catch {
    return false;
  }
};

/** When it is said of something that happens or falls due `when`: never after that. */
export const momentOf = (lead: Lead, when: Moment, days: DayCount, facts: Facts): Moment => {
  if (lead.unit === 'minutes') return addMinutes(when, -lead.amount);
  const day = dayBefore(dayOf(when), lead.amount, days, facts);
  const said = at(day, lead.clock ?? facts.settings.hours.open);
  return said < when ? said : when;
};

/** On the day itself means, of a day off, the last working day before: then there is somebody to hear it. */
const dayBefore = (day: Day, amount: number, days: DayCount, { calendar }: Facts): Day => {
  if (days === 'calendar') return addDays(day, -amount);
  if (days === 'working' && amount > 0) return addWorkdays(calendar, day, -amount);
  const plain = addDays(day, -amount);
  return calendar.isWorkday(plain) ? plain : addWorkdays(calendar, plain, -1);
};
