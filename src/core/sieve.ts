import type { Day } from './civil.ts';

/**
 * Which records of the archive are wanted; without any field, all. Everything here only spares reading: more may come than was
 * asked for, never less, and whoever asks looks again.
 */
export type Sieve = {
  /** These and no others. */
  readonly ids?: readonly string[];
  /** Those that stand under (`whenOf`) a day from the first to the last; null leaves that end open. */
  readonly days?: { readonly first: Day | null; readonly last: Day | null };
  /** Those that were closed on this day or later. */
  readonly since?: Day;
  /** Those that point at this id. */
  readonly pointingAt?: string;
  readonly keeps?: Keeps;
};

/**
 * Asked first of a whole month, then of each record in it as one line of JSON: has to say yes to a text wherever it says yes to a
 * part of it. The text is in bytes, see `asBytes`: ten years are 80 MB, which take 60 ms to read, 300 more to decode and 400 to parse.
 */
export type Keeps = (bytes: string) => boolean;

/** The UTF-8 of a text, each byte as one character. */
export const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

/** Lets through what has any of these in its JSON: `"kind":"petition"`. */
export const holding = (...texts: readonly string[]): Keeps => {
  const sought = texts.map(asBytes);
  return (bytes) => sought.some((one) => bytes.includes(one));
};
