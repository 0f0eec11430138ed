/** The longest bar, in columns. */
const LONGEST = 12;

/** How many times one sign of a bar stands for, so that the longest bar has room. */
export const barUnit = (numbers: readonly number[]): number =>
  Math.max(1, Math.ceil(Math.max(0, ...numbers) / LONGEST));

/**
 * A number with its bar: `6 ######`. Own code: libraries of charts measure Chinese labels by characters, so that their rows shift. A bar is of
 * a sign that every terminal has, and says nothing that the number does not.
 */
export const bar = (number: number, unit: number): string =>
  number === 0 ? '0' : `${number} ${'#'.repeat(Math.ceil(number / unit))}`;
