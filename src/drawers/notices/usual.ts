import { addDays, addMinutes, at, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Identity } from '../../core/record.ts';
import type { Notice } from './record.ts';

/** The length of a meeting whose end is not given. */
export const USUAL_MINUTES = 90;

/** The usual deadline for answers: closing time of the day before; null if that has passed already. */
export const usualReplyDue = (start: Moment, { now, settings }: Facts): Moment | null => {
  const eve = eveOf(start, settings.hours.close);
  return eve > now ? eve : null;
};

/** Closing time of the day before. */
export const eveOf = (start: Moment, close: string): Moment => at(addDays(dayOf(start), -1), close);

/** The start with the usual end and the usual deadline for answers. */
export const usualTimes = (start: Moment, facts: Facts): Pick<Notice, 'start' | 'end' | 'replyDueAt'> => ({
  start,
  end: addMinutes(start, USUAL_MINUTES),
  replyDueAt: usualReplyDue(start, facts),
});

/** Everything that a notice needs. */
type Needed = Pick<Notice, 'title' | 'place' | 'host'> & { readonly at: Moment };

/** A draft with usual values for everything that is not said. Nobody is called yet. */
export const blankNotice = (identity: Identity, { title, at: start, place, host }: Needed, facts: Facts): Notice => ({
  ...identity,
  snoozedUntil: null,
  title,
  kind: 'meeting',
  ...usualTimes(start, facts),
  place,
  host,
  car: null,
  called: [],
  agenda: [],
  materials: [],
  importance: null,
  mark: null,
  contact: usualContact(facts),
  remark: null,
  parent: null,
  docNumber: null,
  sequence: 0,
  issuedAt: null,
  heldAt: null,
  cancelledAt: null,
  minutes: null,
  decisions: [],
  lesson: null,
  remind: null,
  events: [],
});

/**
 * The contact printed on the notice if no other is given: the clerk of this desk, with the telephone number if the desk knows exactly one
 * person of that name. Null if no clerk is set.
 */
export const usualContact = ({ settings: { clerk }, contacts }: Facts): string | null => {
  if (clerk === '') return null;
  const [known, ...namesakes] = contacts.filter(({ name }) => name === clerk);
  return known?.phone == null || namesakes.length > 0 ? clerk : `${clerk} ${known.phone}`;
};
