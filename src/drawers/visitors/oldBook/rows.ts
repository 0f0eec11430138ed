import { at, type Day, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { type Identity, MAX_TEXT } from '../../../core/record.ts';
import type { Text } from '../../../core/text.ts';
import type { CsvRow } from '../../../formats/csv.ts';
import type { Visit } from '../record.ts';
import { closingOf } from '../standing.ts';
import { clockIn, countIn, Fault, kindIn, lineIn, passageIn, type ReasonCode } from './cells.ts';
import type { DateReader } from './dates.ts';
import type { BookField, Places } from './map.ts';
import { importWords as w } from './words.ts';

/** A visit that has no id yet. */
export type Draft = Omit<Visit, keyof Identity>;
export type Skipped = { readonly line: number; readonly reason: ReasonCode; readonly message: Text };

/** What is known about the file whose rows are read. */
export type Book = {
  readonly file: string;
  readonly heads: readonly string[];
  readonly places: Places;
  readonly dates: DateReader;
};

const ECHO = 30;

/** The visit a row tells of, or why it cannot be one. Nothing of it is lost: what has no field of its own goes into the remark. */
export const readRow = (row: CsvRow, book: Book, facts: Facts): Draft | Skipped => {
  try {
    return draftOf(row, book, facts);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const cell = error.cell.length > ECHO ? `${error.cell.slice(0, ECHO)}…` : error.cell;
    return { line: row.line, reason: error.code, message: w.reasons[error.code](cell) };
  }
};

export const isSkipped = (read: Draft | Skipped): read is Skipped => 'reason' in read;

const draftOf = ({ line, cells }: CsvRow, book: Book, facts: Facts): Draft => {
  const { file, places } = book;
  const has = (field: BookField): string | null => {
    const place = places[field];
    return place === undefined ? null : passageIn(cells[place] ?? '');
  };
  if (cells.every((cell) => cell.trim() === '')) throw new Fault('empty', '');
  const { isDayOnly, ...times } = timesOf(
    { date: has('date'), time: has('time'), left: has('left') },
    book.dates,
    facts,
  );
  const asides = asidesOf(cells, book);
  const phone = phoneIn(has('phone'), asides);
  const answer = times.arrivedAt === null ? null : has('answer');
  return {
    snoozedUntil: null,
    // A row without a name is a visit all the same: the book knows the day and the matter. Its name stays null, and views say so.
    name: lineIn(has('name')),
    org: lineIn(has('org')),
    headcount: countIn(has('count')),
    phone,
    purpose: has('purpose'),
    host: lineIn(has('host')),
    kind: kindIn(has('kind')),
    firstContact: lineIn(has('firstContact')),
    ...times,
    answer,
    answeredAt: answer === null ? null : (times.leftAt ?? times.arrivedAt),
    repeatOf: null,
    anonymisedAt: null,
    imported: isDayOnly ? { file, line, isDayOnly } : { file, line },
    remark: remarkOf(has('remark'), asides),
  };
};

type Times = Pick<Visit, 'expectedAt' | 'arrivedAt' | 'leftAt'> & { readonly isDayOnly?: boolean };
type Said = { readonly date: string | null; readonly time: string | null; readonly left: string | null };

/**
 * When they came and left. A book that says the day only is taken to mean the whole office day, so that nobody of the past
 * counts as inside. What lies ahead, today without an hour included, is expected: it then asks to be signed in.
 */
const timesOf = (said: Said, dates: DateReader, { now, settings: { hours } }: Facts): Times => {
  if (said.date === null) throw new Fault('noDate', '');
  const when = dates(said.date);
  if (when === null) throw new Fault('badDate', said.date);
  const clock = clockIn(said.time) ?? when.clock;
  const start = at(when.day, clock ?? hours.open);
  const today = dayOf(now);
  if (when.day > today || (when.day === today && (clock === null || start > now)))
    return { expectedAt: start, arrivedAt: null, leftAt: null, isDayOnly: clock === null };
  const left = leavingIn(said.left, when.day, start);
  const leftAt = left ?? (when.day < today ? closingOf(start, hours) : null);
  return { expectedAt: null, arrivedAt: start, leftAt: leftAt !== null && leftAt > now ? null : leftAt };
};

const leavingIn = (cell: string | null, day: Day, start: Moment): Moment | null => {
  const clock = clockIn(cell);
  if (cell === null || clock === null) return null;
  const left = at(day, clock);
  if (left < start) throw new Fault('badTime', cell);
  return left;
};

/** Cells without a field of their own, under their headings. */
const asidesOf = (cells: readonly string[], { heads, places }: Book): string[] => {
  const taken = new Set(Object.values(places));
  return cells.flatMap((cell, n) => {
    const written = taken.has(n) ? null : passageIn(cell);
    // The heading comes with it into the desk, and may hold a mark that the cell does not.
    const aside = written === null || !heads[n] ? written : passageIn(`${heads[n]}: ${written}`);
    return aside === null ? [] : [aside];
  });
};

/** A phone number; what stands in its place (`不详`, a name) becomes an aside. */
const phoneIn = (cell: string | null, asides: string[]): string | null => {
  const line = lineIn(cell);
  if (line === null || /^[+\d(][\d\s()+\-转x*#,/;、]{2,}$/i.test(line)) return line;
  asides.push(line);
  return null;
};

const remarkOf = (written: string | null, asides: readonly string[]): string | null => {
  const parts = written === null ? asides : [written, ...asides];
  const remark = parts.join('\n');
  if (remark.length > MAX_TEXT) throw new Fault('tooLong', remark);
  return remark === '' ? null : remark;
};
