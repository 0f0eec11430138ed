import type { Day } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/**
 * The use of a day, which decides its year if none is typed. `coming`: something still to be done, so that a past day is a slip. `planned`:
 * a day of a roster or a leave, which may be past if the words say so. `past`: something that has happened. `looking`: days to look at.
 */
export type Sense = 'coming' | 'planned' | 'past' | 'looking';

/** Everything that the reading of a phrase for days needs. */
export type On = {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly sense: Sense;
  /** The first day of the range whose last day is read. A day without a year is then the first such day from there on. */
  readonly notBefore: Day | null;
};

/** A day or several days. `day` is the one to take if one is needed: the last of 12月上旬, null if no day is preferred. */
export type Period = {
  readonly first: Day;
  readonly last: Day;
  readonly day: Day | null;
  /** True if the year was typed. */
  readonly isDated?: boolean;
};

/** A day without a year that may be in two years: the last such day was only weeks ago, the next is in another year. */
export type TwoYears = { readonly earlier: Day; readonly later: Day };

/** The days of a phrase; null if there is no such day. */
export type Meant = Period | TwoYears | null;

export const isTwoYears = (meant: Period | TwoYears): meant is TwoYears => 'earlier' in meant;

/**
 * A phrase for days: a pattern for the start of folded text, and a function that gets the groups of the pattern. A group that did not match
 * is ''.
 */
export type DayPhrase = readonly [shape: RegExp, read: (on: On, ...parts: string[]) => Meant];

/** The value read at the start of a text (null if it does not exist), and the rest of the text behind it. */
export type Spoken<T> = { readonly said: T | null; readonly rest: string };

/** The first of the phrases that match at the start of the text; undefined if none does. */
export const firstPhrase = (
  phrases: readonly DayPhrase[],
  folded: string,
  on: On,
): Spoken<Period | TwoYears> | undefined => {
  for (const [shape, read] of phrases) {
    const match = shape.exec(folded);
    if (match === null) continue;
    const parts = match.slice(1).map((part: string | undefined) => part ?? '');
    return { said: read(on, ...parts), rest: folded.slice(match[0].length) };
  }
  return undefined;
};
