import type { EventItem, Invited } from '../../core/calendarItem.ts';
import type { Facts } from '../../core/facts.ts';
import { envelope } from './calendar.ts';
import { componentOf, type Hand } from './component.ts';
import type { Component } from './jcal.ts';
import { type Addressed, addressOf, organizerOf, partiesAsked } from './parties.ts';

export type Method = 'REQUEST' | 'CANCEL';

/** An iTIP message, and who stands in it. */
export type Invitation = { readonly method: Method; readonly to: readonly Addressed[]; readonly calendar: Component };

/** Those of these names whose address is known. */
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
 * REQUEST, or CANCEL of what is cancelled (RFC 5546, 3.2.2 and 3.2.5), to those of the names who have an address; null names all who
 * are called. Null where nobody has one, or nobody is known who could be answered.
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
