import type { Day } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/** What a phrase for a day is read against. */
export type Today = {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** It is of something that has happened: a date without its year, or without its month, is the last such. */
  readonly isPast?: boolean;
};

/**
 * A way to name a day: its shape at the start of folded text, and the day that it names, or null if there is no such day.
 * A group that did not take part is ''.
 */
export type DayPhrase = readonly [shape: RegExp, read: (on: Today, ...parts: string[]) => Day | null];

/** What was said at the start of a text, null if there is no such thing, and what is left of the text behind it. */
export type Spoken<T> = { readonly said: T | null; readonly rest: string };

/** The first of the phrases that the text starts with, or undefined. */
export const firstPhrase = (phrases: readonly DayPhrase[], folded: string, on: Today): Spoken<Day> | undefined => {
  for (const [shape, read] of phrases) {
    const match = shape.exec(folded);
    if (match === null) continue;
    const parts = match.slice(1).map((part: string | undefined) => part ?? '');
    return { said: read(on, ...parts), rest: folded.slice(match[0].length) };
  }
  return undefined;
};
