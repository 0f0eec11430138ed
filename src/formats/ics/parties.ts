import type { Invited } from '../../core/calendarItem.ts';
import type { Contact, Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import { isAddress } from '../../core/record.ts';
import type { Hand, Parties } from './component.ts';
import type { Property } from './jcal.ts';

/** A name with its e-mail address. */
export type Addressed = { readonly name: string; readonly email: string };

/** The address of the person of that name; null if several people have the name, because it might be the wrong one. */
export const addressOf = (name: string, contacts: readonly Contact[]): string | null =>
  directoryOf(contacts).person(name)?.email ?? null;

/** The address in a stored setting: an address alone, or `Name <address>`. */
const addressIn = (from: unknown): string | null => {
  const address = typeof from === 'string' ? (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()) : '';
  return isAddress(address) ? address : null;
};

/**
 * The organizer: the office, with the address its mail is sent from, else the clerk, with the clerk's own address. Null if neither is
 * known. @param mailFrom the setting, as the desk stores it
 */
export const organizerOf = ({ settings, contacts }: Facts, mailFrom: unknown): Addressed | null => {
  const email = addressIn(mailFrom) ?? addressOf(settings.clerk, contacts);
  return email === null ? null : { name: settings.office || settings.clerk || email, email };
};

const PARTSTAT = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  delegated: 'DELEGATED',
} as const;
const ROLE = { required: 'REQ-PARTICIPANT', optional: 'OPT-PARTICIPANT' } as const;

const mailto = ({ email }: Addressed): string => `mailto:${email}`;

const organizerProperty = (organizer: Addressed, more: Readonly<Record<string, string>>, { clean }: Hand): Property => [
  'organizer',
  { cn: clean(organizer.name), ...more },
  'cal-address',
  mailto(organizer),
];

const attendeeProperty = (
  { name, role, standing, email }: Invited & Addressed,
  more: Readonly<Record<string, string>>,
  { clean }: Hand,
): Property => [
  'attendee',
  { cn: clean(name), cutype: 'INDIVIDUAL', role: ROLE[role], partstat: PARTSTAT[standing], ...more },
  'cal-address',
  `mailto:${email}`,
];

/** Tells a calendar server not to send invitations itself (RFC 6638, 7.1), because the office tells people. */
const SILENT = { 'schedule-agent': 'CLIENT' } as const;

/** Organizer and attendees for a calendar that is only looked at and invites nobody: those whose address is known. */
export const partiesIn = (invited: readonly Invited[], facts: Facts, hand: Hand): Parties => {
  const organizer = organizerOf(facts, hand.mailFrom);
  const known = invited.flatMap((someone) => {
    const email = addressOf(someone.name, facts.contacts);
    return email === null ? [] : [{ ...someone, email }];
  });
  if (organizer === null || known.length === 0) return { organizer: null, attendees: [] };
  return {
    organizer: organizerProperty(organizer, SILENT, hand),
    attendees: known.map((someone) => attendeeProperty(someone, SILENT, hand)),
  };
};

/** Organizer and attendees of an invitation. Attendees are asked to answer, unless the meeting is cancelled. */
export const partiesAsked = (
  organizer: Addressed,
  asked: readonly (Invited & Addressed)[],
  isAsking: boolean,
  hand: Hand,
): Parties => ({
  organizer: organizerProperty(organizer, {}, hand),
  attendees: asked.map((someone) => attendeeProperty(someone, isAsking ? { rsvp: 'TRUE' } : {}, hand)),
});
