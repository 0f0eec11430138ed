import type { Facts } from '../../core/facts.ts';

/**
 * Whom to call unless someone else is named, as the notice prints it: the person at this desk, with their number where the desk
 * knows one person of that name. Null where nobody is set.
 */
export const usualContact = ({ settings: { clerk }, contacts }: Facts): string | null => {
  if (clerk === '') return null;
  const [known, ...namesakes] = contacts.filter(({ name }) => name === clerk);
  return known?.phone == null || namesakes.length > 0 ? clerk : `${clerk} ${known.phone}`;
};
