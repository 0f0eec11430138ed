import type { Day } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/**
 * What a day without its year is about. `coming`: something still to be done, so that a day that is past is a slip. `planned`: a day of a
 * roster or a leave, which may be past if it is said so. `past`: something that has happened. `looking`: days that are only looked at.
 */
export type Sense = 'coming' | 'planned' | 'past' | 'looking';

/** What a phrase for a day is read against. */
export type On = {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly sense: Sense;
  /** The day on which the span began that this day ends: a day without a year is the first such from there on. */
  readonly notBefore: Day | null;
};

/** One day or several. `day` is the one that is meant where one is wanted: the last of 12月上旬, and null where that is not to be known. */
export type Period = {
  readonly first: Day;
  readonly last: Day;
  readonly day: Day | null;
  /** The year was written. */
  readonly isDated?: boolean;
};

/** A day without a year that is one of two: the last such is only weeks ago, the next is in another year. */
export type TwoYears = { readonly earlier: Day; readonly later: Day };

/** Null where there is no such day. */
export type Meant = Period | TwoYears | null;

export const isTwoYears = (meant: Period | TwoYears): meant is TwoYears => 'earlier' in meant;

/** A way to name days: its shape at the start of folded text, and what it names. A group that did not take part is ''. */
export type DayPhrase = readonly [shape: RegExp, read: (on: On, ...parts: string[]) => Meant];

/** What was said at the start of a text, null if there is no such thing, and what is left of the text behind it. */
export type Spoken<T> = { readonly said: T | null; readonly rest: string };

/** The first of the phrases that the text starts with, or undefined. */
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
