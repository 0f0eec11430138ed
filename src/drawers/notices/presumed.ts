import { dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { leaveOn } from '../../core/leaves.ts';
import { directoryOf } from '../../core/names/directory.ts';
import type { Addressee, Attendance, Notice } from './record.ts';

/**
 * The attendance of a person who is not named; null if nothing can be said, because the person was never told. People who sent a substitute
 * were represented. People on leave are excused, and so are people who declined with a reason; people who declined without a reason were
 * absent without excuse (无故缺席). All others were present.
 */
export const presumed = ({ state, reason }: Addressee, away: boolean): Attendance | null => {
  if (state === 'leave') return 'excused';
  if (state === 'declined') return reason === null ? 'absent' : 'excused';
  if (away && (state === 'told' || state === 'notTold')) return 'excused';
  return state === 'notTold' ? null : 'present';
};

/** Whether the person is on leave, by the list of people, on the day of the meeting. */
export const isAway = ({ name }: Addressee, { start }: Notice, { contacts }: Facts): boolean => {
  const person = directoryOf(contacts).person(name);
  return person !== null && leaveOn(person, dayOf(start)) !== null;
};
