import type { OccasionKind } from '../../core/occasion.ts';
import type { Lead } from '../../drawers/kit/leadTimes.ts';

/** Settings of lead times, one for each kind of occasion. */
export type LeadSettings = {
  readonly remindMeeting: readonly Lead[];
  readonly remindReply: readonly Lead[];
  /** Null: `leadDays` working days before, and on the day itself. */
  readonly remindFollowup: readonly Lead[] | null;
  readonly remindDuty: readonly Lead[];
  readonly remindVisit: readonly Lead[];
  readonly remindInside: readonly Lead[];
  readonly remindRoster: readonly Lead[];
  readonly remindHolidayRoster: readonly Lead[];
  readonly remindDate: readonly Lead[];
  readonly remindTrip: readonly Lead[];
  readonly remindIncident: readonly Lead[];
};

/** Lead times of each kind. Those of follow-ups come from `leadDays` unless they are set. */
export const leadsBy = (settings: LeadSettings, leadDays: number): Readonly<Record<OccasionKind, readonly Lead[]>> => ({
  meeting: settings.remindMeeting,
  reply: settings.remindReply,
  followup: settings.remindFollowup ?? [days(leadDays), days(0)],
  duty: settings.remindDuty,
  visit: settings.remindVisit,
  inside: settings.remindInside,
  roster: settings.remindRoster,
  holidayRoster: settings.remindHolidayRoster,
  date: settings.remindDate,
  trip: settings.remindTrip,
  incident: settings.remindIncident,
});

const days = (amount: number): Lead => ({ unit: 'days', amount, clock: null });
