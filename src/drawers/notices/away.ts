import { dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { leaveOn } from '../../core/leaves.ts';
import { directoryOf } from '../../core/names/directory.ts';
import type { Addressee, Notice } from './record.ts';

/** Whether the person is on leave, by the list of people, on the day of the meeting. */
export const isAway = ({ name }: Addressee, { start }: Notice, { contacts }: Facts): boolean => {
  const person = directoryOf(contacts).person(name);
  return person !== null && leaveOn(person, dayOf(start)) !== null;
};
