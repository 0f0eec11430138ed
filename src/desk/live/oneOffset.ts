import { type Day, isDay } from '../../core/civil.ts';
import type { Zone } from '../zone.ts';
import { isFields } from './outline.ts';

/** `MOMENT_KEY` as it looks in JSON, where a quotation mark within a name is escaped. */
const KEY = String.raw`(?:At|Due|Until|(?<!\\)"(?:start|end|due|now|since|until))":`;
const TIME = String.raw`T\d{2}:\d{2}:\d{2}`;
const MOMENT = String.raw`${KEY}"\d{4}-\d{2}-\d{2}${TIME}`;

/**
 * A sealed `desk.json` with every moment as the clock here shows it, or null where that is not a matter of leaving out one offset,
 * which all times in the file share and which is that of their days from end to end: then `inward` has to look at every value.
 * Text is several times as quick to look through, and with the offset back in its place each record is what it was.
 */
export const localText = (sealed: string, zone: Zone): LocalText | null => {
  const offset = new RegExp(`${TIME}([+-]\\d{2}:\\d{2})"`).exec(sealed)?.[1];
  if (offset === undefined) return null;
  // Or where `inward` does not look.
  if (isMixed(sealed, offset) || sealed.includes('"__proto__"')) return null;
  const { days, count } = daysBefore(`${offset}"`, sealed);
  if (!isEachAllDay(days, offset, zone)) return null;
  const text = sealed.replace(new RegExp(`(${MOMENT})${literal(offset)}"`, 'g'), '$1"');
  const isPlain = sealed.length - text.length === count * offset.length;
  return { text, steady: isPlain ? steadyOn(days, offset) : null };
};

/**
 * The same, and of any part of it, where that is known of the text already and the clock here keeps the offset (`Zone.keeps`): to look
 * for one end of a word is quicker than for a pattern, by a tenth of a start.
 */
export const withoutOffset = (sealed: string, { offset }: Steady): string => sealed.replaceAll(`${offset}"`, '"');

/**
 * The way back: text of a desk with the offset after every moment, or null where it takes a look at every value, as `outward` does:
 * their days have several, or something that is no moment ends as if it were.
 */
export const offsetText = (local: string, zone: Zone): LocalText | null => {
  const first = new RegExp(`${MOMENT}"`).exec(local)?.[0].slice(-20, -1);
  if (first === undefined || local.includes('"__proto__"')) return null;
  const offset = zone.withOffset(first).slice(first.length);
  if (offset === '' || local.includes(`${offset}"`)) return null;
  const text = local.replace(new RegExp(`(${MOMENT})"`, 'g'), `$1${offset}"`);
  const { days } = daysBefore(`${offset}"`, text);
  if (!isEachAllDay(days, offset, zone)) return null;
  return { text, steady: isMixed(text, offset) ? null : steadyOn(days, offset) };
};

/** Whether nothing in it looks like a time. */
export const isTimeless = (text: string): boolean => !new RegExp(TIME).test(text);

/** Whether any time ends otherwise. */
const isMixed = (text: string, offset: string): boolean => new RegExp(`${TIME}(?!${literal(offset)}")`).test(text);

const literal = (offset: string): string => offset.replace('+', '\\+');

/**
 * One offset ends every moment of a text, and no other words in it; the days from the first to the last have it from end to end.
 */
export type Steady = { readonly offset: string; readonly first: Day; readonly last: Day };

export type LocalText = { readonly text: string; readonly steady: Steady | null };

const steadyOn = (days: ReadonlySet<Day>, offset: string): Steady => {
  const sorted = [...days].sort();
  return { offset, first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
};

/** What was noted of a text, if it is such a thing. */
export const steadyIn = (noted: unknown): Steady | null => {
  const { offset, first, last } = isFields(noted) ? noted : {};
  const isWhole = typeof offset === 'string' && typeof first === 'string' && typeof last === 'string';
  return isWhole && /^[+-]\d{2}:\d{2}$/.test(offset) && isDay(first) && isDay(last) ? { offset, first, last } : null;
};

/** The days of the moments that end so, and how many end so. A loop, for there are thousands, and the next is mostly on the same day. */
const daysBefore = (end: string, sealed: string): { readonly days: ReadonlySet<Day>; readonly count: number } => {
  const days = new Set<Day>();
  let count = 0;
  let day = '';
  for (let at = sealed.indexOf(end); at !== -1; at = sealed.indexOf(end, at + end.length)) {
    const start = at - '2026-11-23T08:30:00'.length;
    count += 1;
    if (day !== '' && sealed.startsWith(day, start)) continue;
    day = sealed.slice(start, start + '2026-11-23'.length);
    days.add(day);
  }
  return { days, count };
};

const isEachAllDay = (days: ReadonlySet<Day>, offset: string, zone: Zone): boolean =>
  [...days].every((day) => isAllDay(day, offset, zone));

/** Whether the day has that offset from end to end. */
const isAllDay = (day: Day, offset: string, zone: Zone): boolean =>
  [`${day}T00:00:00`, `${day}T23:59:59`].every((end) => zone.withOffset(end) === end + offset);
