import type { Clock } from '../core/civil.ts';
import { Complaint } from '../core/complaint.ts';
import type { Setting, SettingGroup } from '../core/settings/setting.ts';
import type { Text } from '../core/text.ts';
import { type Lead, leadsText, readLeads } from '../drawers/kit/leadTimes.ts';
import { morningWords as m } from './morningWords.ts';
import type { LeadSettings } from './plan/usual.ts';
import { CHANNELS, type ChannelName } from './way.ts';
import { reminderWords as w } from './words.ts';

/** Settings of reminders: the channels, and for each kind how long before the occasion it is sent. */
export type RemindSettings = LeadSettings & {
  /** The channels in use, in the order of `CHANNELS`. */
  readonly remindChannels: readonly ChannelName[];
  /** Time at which the day's list is sent on working days; null: never. */
  readonly remindMorning: Clock | null;
};

const minutes = (amount: number): Lead => ({ unit: 'minutes', amount });
const days = (amount: number, clock: string | null = null): Lead => ({ unit: 'days', amount, clock });

const leads = (name: string, help: Text, ...initial: readonly Lead[]): Setting<readonly Lead[]> => ({
  ...{ name, help, initial, read: readLeads, show: leadsText },
});

/** Reads names of channels separated by commas; `none` is no channel. Throws `badValue`. */
const readChannels = (typed: string): readonly ChannelName[] => {
  const said = typed.trim().normalize('NFKC').toLowerCase();
  if (said === 'none' || said === '无') return [];
  const names = said.split(/[,、;\s]+/).filter((name) => name !== '');
  const wrong = names.find((name) => !(CHANNELS as readonly string[]).includes(name));
  if (wrong !== undefined || names.length === 0)
    throw new Complaint('badValue', w.notAChannel(wrong ?? typed), w.channelsAre(CHANNELS));
  return CHANNELS.filter((name) => names.includes(name));
};

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Reads `08:30`, or `off`. Throws `badValue`. */
export const readMorning = (typed: string): Clock | null => {
  const said = typed.trim().normalize('NFKC').toLowerCase();
  if (said === 'off' || said === 'none' || said === '不发') return null;
  if (!CLOCK.test(said)) throw new Complaint('badValue', m.notAClock(typed), m.clockHint);
  return said.padStart(5, '0');
};

/** Settings that only `office remind` reads. */
export const remindSettings: SettingGroup<RemindSettings> = {
  title: w.settingsTitle,
  settings: {
    remindChannels: {
      ...{ name: 'remind-channels', help: w.channelsHelp, initial: ['stdout'], read: readChannels },
      show: (names) => (names.length === 0 ? 'none' : names.join(',')),
    },
    remindMorning: {
      ...{ name: 'remind-morning', help: m.setting, initial: null, read: readMorning },
      show: (clock) => clock ?? 'off',
    },
    remindMeeting: leads('remind-meeting', w.meetingLeads, days(1, '16:30'), minutes(30)),
    remindReply: leads('remind-reply', w.replyLeads, days(0), minutes(120)),
    remindFollowup: {
      ...{ name: 'remind-followup', help: w.followupLeads, initial: null, read: readLeads },
      show: (value) => (value === null ? '' : leadsText(value)),
    },
    remindDuty: leads('remind-duty', w.dutyLeads, days(1, '18:00'), minutes(0)),
    remindVisit: leads('remind-visit', w.visitLeads, days(1, '16:30'), minutes(30)),
    remindInside: leads('remind-inside', w.insideLeads, minutes(0)),
    remindRoster: leads('remind-roster', w.rosterLeads, days(0)),
    remindHolidayRoster: leads('remind-holiday-roster', w.holidayRosterLeads, days(3)),
    remindDate: leads('remind-date', w.dateLeads, days(30), days(7), days(0)),
    remindTrip: leads('remind-trip', w.tripLeads, days(1, '18:00'), minutes(30)),
    remindIncident: leads('remind-incident', w.incidentLeads, minutes(10), minutes(0)),
  },
};
