import { type Day, weekdayOf } from '../../core/civil.ts';
import { clockAtStart, type Hour } from './clock.ts';
import { dayAtStart, weekdayAtStart } from './day.ts';
import type { Spoken, Today } from './phrase.ts';

/** Day and hour as they were said, null where they were not. */
export type Heard = { readonly day: Day | null; readonly hour: Hour | null };

/** Why nothing was heard: no sense in it, a day or hour that does not exist, or a weekday that is not that of the date. */
export type Unheard = { readonly fault: 'unread' | 'impossible' } | { readonly fault: 'weekday'; readonly date: Day };

type Said = { readonly weekday?: Day; readonly day?: Day; readonly hour?: Hour };

const READERS: {
  readonly [Name in keyof Said]-?: (text: string, on: Today) => Spoken<NonNullable<Said[Name]>> | undefined;
} = {
  weekday: weekdayAtStart,
  day: dayAtStart,
  hour: clockAtStart,
};
const NAMES = Object.keys(READERS) as (keyof Said)[];

// 周五前 and `by fri` say what a time without an hour means anyway: until then.
const BETWEEN = /^(?:[ ,()]|t(?=\d{2}:)|(?:at|on|by) |的|[之以]?前$)+/;

const next = (text: string, said: Said, on: Today): { name: keyof Said; spoken: Spoken<Day | Hour> } | undefined => {
  for (const name of NAMES) {
    const spoken = said[name] === undefined ? READERS[name](text, on) : undefined;
    if (spoken) return { name, spoken };
  }
  return undefined;
};

/** Day and hour in folded text, each at most once and in any order: `明天下午3点`, `9am tomorrow`, `Fri 2026-11-27 17:30`. */
export const listen = (folded: string, on: Today): Heard | Unheard => {
  let said: Said = {};
  let rest = folded.replace(BETWEEN, '');
  while (rest !== '') {
    const found = next(rest, said, on);
    if (!found) return { fault: 'unread' };
    if (found.spoken.said === null) return { fault: 'impossible' };
    said = { ...said, [found.name]: found.spoken.said };
    rest = found.spoken.rest.replace(BETWEEN, '');
  }
  const { day, weekday, hour = null } = said;
  if (day === undefined && weekday === undefined && hour === null) return { fault: 'unread' };
  if (day && weekday && weekdayOf(day) !== weekdayOf(weekday)) return { fault: 'weekday', date: day };
  return { day: day ?? weekday ?? null, hour };
};
