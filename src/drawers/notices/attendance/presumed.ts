import type { Addressee, Attendance } from '../record.ts';

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
