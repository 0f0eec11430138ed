import type { Day } from '../calendar/civil.ts';
import type { Zone } from './zone.ts';

/** `MOMENT_KEY` as it looks in JSON, where a quotation mark within a name is escaped. */
const KEY = String.raw`(?:At|Due|Until|(?<!\\)"(?:start|end|due|now|since|until))":`;
const TIME = String.raw`T\d{2}:\d{2}:\d{2}`;

/**
 * A sealed `desk.json` with every moment as the clock here shows it, or null where that is not a matter of leaving out one offset,
 * which all times in the file share and which is that of their days from end to end: then `inward` has to look at every value.
 * Text is several times as quick to look through, and with the offset back in its place each record is what it was.
 */
export const localText = (sealed: string, zone: Zone): string | null => {
  const offset = new RegExp(`${TIME}([+-]\\d{2}:\\d{2})"`).exec(sealed)?.[1];
  if (offset === undefined) return null;
  const own = offset.replace('+', '\\+');
  const isMixed = new RegExp(`${TIME}(?!${own}")`).test(sealed);
  // Where `inward` does not look.
  if (isMixed || sealed.includes('"__proto__"')) return null;
  for (const day of daysBefore(`${offset}"`, sealed)) if (!isAllDay(day, offset, zone)) return null;
  return sealed.replace(new RegExp(String.raw`(${KEY}"\d{4}-\d{2}-\d{2}${TIME})${own}"`, 'g'), '$1"');
};

/** The days of the moments that end so. A loop, for there are thousands, and the next is mostly on the same day. */
const daysBefore = (end: string, sealed: string): ReadonlySet<Day> => {
  const days = new Set<Day>();
  let day = '';
  for (let at = sealed.indexOf(end); at !== -1; at = sealed.indexOf(end, at + end.length)) {
    const start = at - '2026-11-23T08:30:00'.length;
    if (day !== '' && sealed.startsWith(day, start)) continue;
    day = sealed.slice(start, start + '2026-11-23'.length);
    days.add(day);
  }
  return days;
};

/** Whether the day has that offset from end to end. */
const isAllDay = (day: Day, offset: string, zone: Zone): boolean =>
  [`${day}T00:00:00`, `${day}T23:59:59`].every((end) => zone.withOffset(end) === end + offset);
