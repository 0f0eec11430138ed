/** A part of the day that has a name. */
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'opening' | 'closing';
/** A part of the day, or one of its halves. */
export type Half = Part | 'am' | 'pm';

/** A range of typed hours, and the number to add to get hours of the day. */
type Span = readonly [from: number, to: number, add: number];

// 24 is the midnight at the end of the day: 晚上12点 and 24:00 mean 00:00 of the next day; 凌晨12点 and 12am that of this day.
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

/** The hour of the 24-hour clock for an hour typed with a part of the day; null if the part has no such hour. */
export const hourOf = (typed: number, part: Half | 'unsaid'): number | null => {
  const span = HOURS[part].find(([from, to]) => typed >= from && typed <= to);
  return span ? typed + span[2] : null;
};
