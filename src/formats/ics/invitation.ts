import type { EventItem, Invited } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { envelope } from './calendar.ts';
import { componentOf, type Hand } from './component.ts';
import type { Component } from './jcal.ts';
import { type Addressed, addressOf, organizerOf, partiesAsked } from './parties.ts';

export type Method = 'REQUEST' | 'CANCEL';

/** An iTIP message, and the people it is for. */
export type Invitation = { readonly method: Method; readonly to: readonly Addressed[]; readonly calendar: Component };

/** The people whose address is known: those of the given names, or of all people invited. */
export const addressed = (
  { invited }: EventItem,
  names: readonly string[] | null,
  { contacts }: Facts,
): readonly (Invited & Addressed)[] =>
  invited
    .filter(({ name }) => names === null || names.includes(name))
    .flatMap((someone) => {
      const email = addressOf(someone.name, contacts);
      return email === null ? [] : [{ ...someone, email }];
    });

/**
 * A REQUEST, or a CANCEL for a cancelled meeting (RFC 5546, 3.2.2 and 3.2.5), to those of the names who have an address; without names to
 * all people invited. Null if nobody has an address, or the office has none for answers.
 */
export const invitationOf = (
  item: EventItem,
  names: readonly string[] | null,
  facts: Facts,
  hand: Hand,
): Invitation | null => {
  const organizer = organizerOf(facts, hand.mailFrom);
  const to = addressed(item, names, facts);
  if (organizer === null || to.length === 0) return null;
  const method = item.status === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const component = componentOf(item, partiesAsked(organizer, to, method === 'REQUEST', hand), hand);
  return { method, to, calendar: envelope([item], [component], [['method', {}, 'text', method]], hand) };
};
