import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { Doubt } from '../../core/doubt.ts';
import { folding, type Hearing, hear } from './hearing.ts';
import { endsFirst } from './misread.ts';
import type { Half } from './partOfDay.ts';
import { type Understood, understandFolded } from './readMoment.ts';

/** A time with its beginning and its end, or only its beginning. */
export type SpokenSpan = { readonly start: Understood; readonly end: Moment | null };

const SEPARATOR = /-+|~|到|至| (?:to|until|till|through) /g;

/** The text with hours in both halves. In `9-11点` and `2-4pm` the unit stands only behind the second number. */
const withHours = (folded: string): string =>
  folded.replace(
    /(?<![\d:./-])(\d{1,2})( ?(?:-|~|到|至| to ) ?)(\d{1,2})([点时]| ?[ap]\.?m\b)/,
    (_, from: string, between: string, to: string, unit: string) =>
      `${from}${isBeforeNoon(from, to, unit) ? 'am' : unit}${between}${to}${unit}`,
  );

/** Whether a span like `11-1pm` begins in the morning. */
const isBeforeNoon = (from: string, to: string, unit: string): boolean =>
  unit.includes('p') && Number(from) < 12 && Number(from) > Number(to);

/** A function that reads a part of the text, and returns the moment or what is wrong. */
type Attempt = (folded: string, hearing: Hearing) => Understood | Complaint;

const attempting =
  (typed: string): Attempt =>
  (folded, hearing) => {
    try {
      return understandFolded(typed, folded, hearing, 'refuse');
    } catch (error) {
      if (error instanceof Complaint) return error;
      throw error;
    }
  };

const isRead = (read: Understood | Complaint): read is Understood => !(read instanceof Complaint);

/** The part of the day that was typed with a time; null if none was. */
const partIn = (folded: string, hearing: Hearing): Half | null => {
  const heard = hear(folded, hearing);
  return 'hour' in heard && typeof heard.hour === 'object' ? (heard.hour?.part ?? null) : null;
};

type Halves = { readonly left: string; readonly right: string };

/** The end of a span that begins at `start`; null if it is not a time. */
const endOf = ({ left, right }: Halves, start: Moment, hearing: Hearing, attempt: Attempt): Moment | null => {
  const after: Hearing = { ...hearing, notBefore: dayOf(start), sense: 'planned' };
  // First the part of the day is carried over to the end: 下午2点到5点 stays in the afternoon. If that leads to an end before the beginning, as
  // in 上午9点到1点, it is not.
  const ends = [partIn(left, hearing), null].map((part) => attempt(right, { ...after, part })).filter(isRead);
  return (ends.find(({ moment }) => moment > start) ?? ends[0])?.moment ?? null;
};

const halvesOf = (folded: string): readonly Halves[] =>
  Array.from(folded.matchAll(SEPARATOR), ({ 0: separator, index }) => ({
    left: folded.slice(0, index),
    right: folded.slice(index + separator.length),
  }));

/** A doubt about the beginning, with the end added to each of its meanings. */
const doubtWithEnd = (doubt: Doubt, end: string): Doubt =>
  new Doubt(
    doubt,
    doubt.meanings.map(({ typed, label }) => ({ label, typed: `${typed}至${end}` })),
  );

const spanIn = (typed: string, halves: Halves, hearing: Hearing): SpokenSpan | Doubt | null => {
  const attempt = attempting(typed);
  const start = attempt(halves.left, hearing);
  if (start instanceof Doubt) return doubtWithEnd(start, halves.right);
  if (!isRead(start)) return null;
  const end = endOf(halves, start.moment, hearing, attempt);
  if (end === null) return null;
  if (end <= start.moment) throw endsFirst(typed, start.moment, end);
  return { start, end };
};

/**
 * Reads a time with its end, if there is one: `周四上午9点到11点半`, `11月25日9:00-12月1日17:00`. An end without a day is on the day of the beginning;
 * without a part of the day it is in the part of the beginning. @throws Complaint as `readMoment` with `bare: 'refuse'`, and on an end that
 * is not after the beginning
 */
export const readSpan = (typed: string, hearing: Hearing): SpokenSpan => {
  const folded = folding(typed);
  const whole = attempting(typed)(folded, hearing);
  if (isRead(whole)) return { start: whole, end: null };
  for (const halves of halvesOf(withHours(folded))) {
    const span = spanIn(typed, halves, hearing);
    if (span instanceof Doubt) throw span;
    if (span !== null) return span;
  }
  throw whole;
};
