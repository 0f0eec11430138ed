import type ICAL from 'ical.js';
import type { Contact } from '../../core/facts.ts';

type Known = { readonly contacts: readonly Contact[]; readonly owner: string | null };

/**
 * The people of the desk who take part in an event, found by address or else by name. People who have declined do not. Names of other
 * people are not stored.
 */
export const peopleIn = (parties: readonly ICAL.Property[], { contacts, owner }: Known): readonly string[] => {
  const sitting = parties.filter((party) => party.getFirstParameter('partstat')?.toUpperCase() !== 'DECLINED');
  const named = sitting.flatMap((one) => nameOf(one, contacts) ?? []);
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
