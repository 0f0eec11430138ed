import { dayOf } from '../core/civil.ts';
import type { Contact, Facts } from '../core/facts.ts';
import { leaveOn } from '../core/leaves.ts';

/** A person who is on leave, with the leave. */
type Away = Pick<Contact, 'id' | 'name'> & { readonly leave: Contact['leaves'][number] };

/** The people who are on leave on the day of `now`. */
export const awayNow = ({ contacts, now }: Facts): readonly Away[] =>
  contacts.flatMap((contact) => {
    const leave = leaveOn(contact, dayOf(now));
    return leave === null ? [] : [{ id: contact.id, name: contact.name, leave }];
  });
