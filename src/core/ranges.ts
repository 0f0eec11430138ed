/** The highest number of a record. An id has at most nine digits; at a hundred records an hour they last for a thousand years. */
export const HIGHEST_ID = 999_999_999;

/** The highest number of a record that an import takes, so that the desk can still number 900 million records of its own. */
export const HIGHEST_IMPORTED = 99_999_999;

/** The highest revision of a desk. A command each second takes 30,000 years to it. Numbers above 2^53 would not be exact. */
export const HIGHEST_REVISION = 999_999_999_999;

/** Whether a value is a whole number from 0 to the highest. */
export const isCountTo = (highest: number, value: unknown): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= highest;
