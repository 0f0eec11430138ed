import type ICAL from 'ical.js';
import type { Contact } from '../../core/facts.ts';

type Known = { readonly contacts: readonly Contact[]; readonly owner: string | null };

/**
 * Whom the desk knows of those who sit in an event, by address or else by name; who has declined does not. Nobody else's name is
 * taken over.
 */
export const peopleIn = (component: ICAL.Component, { contacts, owner }: Known): readonly string[] => {
  const sitting = component
    .getAllProperties('attendee')
    .filter((attendee) => attendee.getFirstParameter('partstat')?.toUpperCase() !== 'DECLINED');
  const named = [...component.getAllProperties('organizer'), ...sitting].flatMap((one) => nameOf(one, contacts) ?? []);
  return [...new Set([...(owner === null ? [] : [owner]), ...named])];
};

const nameOf = (property: ICAL.Property, contacts: readonly Contact[]): string | null => {
  const address = String(property.getFirstValue() ?? '')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  const name = property.getFirstParameter('cn')?.trim();
  return (
    contacts.find(({ email }) => email !== null && email.toLowerCase() === address)?.name ??
    contacts.find((contact) => contact.name === name)?.name ??
    null
  );
};
