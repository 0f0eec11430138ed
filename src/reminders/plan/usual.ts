import type { OccasionKind } from '../../core/occasion.ts';
import type { Lead } from '../../drawers/kit/leadTimes.ts';

/** The settings of lead times; each is named as its kind. */
export type LeadSettings = {
  readonly remindMeeting: readonly Lead[];
  readonly remindReply: readonly Lead[];
  /** Null: as many working days before as `leadDays` says, and on the day itself. */
  readonly remindFollowup: readonly Lead[] | null;
  readonly remindDuty: readonly Lead[];
  readonly remindVisit: readonly Lead[];
  readonly remindInside: readonly Lead[];
  readonly remindRoster: readonly Lead[];
  readonly remindHolidayRoster: readonly Lead[];
};

/** The lead times of each kind; those of follow-ups are the desk's `lead-days` unless set. */
export const leadsBy = (settings: LeadSettings, leadDays: number): Readonly<Record<OccasionKind, readonly Lead[]>> => ({
  meeting: settings.remindMeeting,
  reply: settings.remindReply,
  followup: settings.remindFollowup ?? [days(leadDays), days(0)],
  duty: settings.remindDuty,
  visit: settings.remindVisit,
  inside: settings.remindInside,
  roster: settings.remindRoster,
  holidayRoster: settings.remindHolidayRoster,
});

const days = (amount: number): Lead => ({ unit: 'days', amount, clock: null });
