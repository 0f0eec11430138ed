import type { CalendarItem } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import type { Lang } from '../../core/text.ts';
import type { ZoneClock } from '../../desk/zoneClock.ts';
import { harmless } from '../../terminal/harmless.ts';
import type { Hand } from './component.ts';
import { invitationOf, type Method } from './invitation.ts';
import { calendarText, type Writer } from './jcal.ts';
import { withoutPhones } from './privacy.ts';

/** Everything that writing a calendar needs. `mailFrom` is the setting as the desk stores it, undefined if it is not set. */
export type Writing = {
  readonly clock: ZoneClock;
  readonly facts: Facts;
  readonly lang: Lang;
  readonly mailFrom?: unknown;
};

/** The way in which this desk writes calendars. */
export const handOf = ({ clock, facts: { contacts }, lang, mailFrom }: Writing): Hand => {
  const phones = contacts.flatMap(({ phone }) => phone ?? []);
  return {
    lang,
    zone: { name: clock.name(), withOffset: clock.withOffset },
    clean: (written) => withoutPhones(harmless(written, { breaks: true }), phones),
    mailFrom,
  };
};

/** Loads ical.js. */
export const loadIcal = async (): Promise<Writer> => (await import('ical.js')).default;

/** An iTIP message as text, and the addresses it is for. */
export type InvitationText = {
  readonly method: Method;
  readonly text: string;
  readonly to: readonly { readonly name: string; readonly email: string }[];
};

/**
 * The invitation to an event, or its cancellation, for those of the names who have an address; null means all people invited. Null if
 * nobody has an address, if the office has none for answers, and for an item that is not an event. @param item the record as the drawer's
 * `inCalendar` gives it
 */
export const invitationText = async (
  item: CalendarItem | null,
  names: readonly string[] | null,
  writing: Writing,
): Promise<InvitationText | null> => {
  if (item?.kind !== 'event') return null;
  const invitation = invitationOf(item, names, writing.facts, handOf(writing));
  if (invitation === null) return null;
  const { method, to, calendar } = invitation;
  return { method, to, text: calendarText(await loadIcal(), calendar) };
};
