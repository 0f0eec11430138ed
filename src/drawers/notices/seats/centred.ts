/** The rule for an even number of seats: by rule A the second sits at the left hand of the first, by rule B at the right hand. */
export type SeatRule = 'a' | 'b';

/**
 * The numbers 1 to `count` in one row, from left to right as seen from the hall: 1 in the middle, then alternately to either side.
 * An odd row is the same by both rules: `7 5 3 1 2 4 6`. The rules differ for an even row: A `7 5 3 1 2 4 6 8`, B mirrored.
 */
export const centred = (count: number, rule: SeatRule): readonly number[] => {
  const middle = Math.floor((count - 1) / 2);
  const row = Array.from({ length: count }, (_, at) => (at > middle ? 2 * (at - middle) : 1 + 2 * (middle - at)));
  return count % 2 === 0 && rule === 'b' ? row.reverse() : row;
};
