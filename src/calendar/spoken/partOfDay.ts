/** A part of the day that has a name. */
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'opening' | 'closing';
/** A part of the day, or one of its halves. */
export type Half = Part | 'am' | 'pm';

/** Typed hours `from` to `to`, and what makes them hours of the day. */
type Span = readonly [from: number, to: number, add: number];

// 24 is the midnight that ends the day: 晚上12点 and 24:00 are the next day's 00:00; 凌晨12点 and 12am are this day's.
const HOURS: Readonly<Record<Half | 'unsaid', readonly Span[]>> = {
  dawn: [
    [0, 6, 0],
    [12, 12, -12],
  ],
  morning: [[0, 12, 0]],
  noon: [
    [11, 14, 0],
    [1, 2, 12],
  ],
  afternoon: [
    [12, 19, 0],
    [1, 7, 12],
  ],
  evening: [
    [17, 24, 0],
    [5, 12, 12],
  ],
  night: [
    [18, 24, 0],
    [0, 5, 0],
    [7, 12, 12],
  ],
  opening: [],
  closing: [],
  am: [
    [1, 11, 0],
    [12, 12, -12],
  ],
  pm: [
    [1, 11, 12],
    [12, 12, 0],
  ],
  unsaid: [[0, 24, 0]],
};

/** The hour of the 24-hour clock that an hour of a part of the day is; null where it has none. */
export const hourOf = (typed: number, part: Half | 'unsaid'): number | null => {
  const span = HOURS[part].find(([from, to]) => typed >= from && typed <= to);
  return span ? typed + span[2] : null;
};
