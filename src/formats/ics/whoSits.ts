import type ICAL from 'ical.js';
import type { Contact } from '../../core/facts.ts';

type Known = { readonly contacts: readonly Contact[]; readonly owner: string | null };

/**
 * Whom the desk knows of those who sit in an event, by address or else by name. Whoever has declined does not sit in it. Nobody
 * else's name is taken over.
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
