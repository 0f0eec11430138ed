import { readDay, readMoment } from '../../../calendar/spoken/readMoment.ts';
import { addDays, type Clock, clockOf, type Day, dayOf, isDay, type Moment } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { Fault } from './cell.ts';
import { clockOfDayPart, DAY_PART, dateOfNumber } from './dateNumbers.ts';
import { bookWords as w } from './words.ts';

/** A day, and the time if the cell has one. */
type When = { readonly day: Day; readonly clock: Clock | null };

/** The functions that read times in one file. Both throw a `Fault`. */
export type Dates = {
  readonly when: (cell: string) => When;
  /** The moment of a time on a day. Some books repeat the date before the time. */
  readonly hour: (cell: string, day: Day) => Moment;
};

type Known = { readonly facts: Facts; readonly toLocal: (iso: string) => Moment };

/**
 * Reads the times of one file, each different text only once. Dates are read as on the command line, but must be complete: a book of last
 * year that says 昨天 or 3月5日 does not mean this year's. @param format a format of dayjs, null for the usual formats @param year the year
 * above the headings, for dates without one
 */
export const datesOf = async (format: string | null, year: string | null, known: Known): Promise<Dates> => {
  const formatted = format === null ? null : await readFormatted(format);
  const usual = (cell: string): When => readUsual(cell, year, known);
  const read = formatted ?? usual;
  const when = remembered((cell) => dateOfNumber(cell) ?? read(cell));
  return { when, hour: (cell, day) => hourOn(cell, day, when, known) };
};

const remembered = (read: (cell: string) => When): ((cell: string) => When) => {
  const found = new Map<string, When | Fault>();
  return (cell) => {
    const known = found.get(cell) ?? attempt(() => read(cell));
    found.set(cell, known);
    if (known instanceof Fault) throw known;
    return known;
  };
};

const attempt = (read: () => When): When | Fault => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
};

/** A date format. Throws `badValue` unless it has a year, a month and a day. */
export const readFormat = (typed: string): string => {
  const format = typed.trim();
  if (/Y/.test(format) && /M/.test(format) && /D/.test(format)) return format;
  throw new Complaint('badValue', w.notAFormat(format), w.notAFormatHint);
};

/** Three numbers with equal signs between them, and possibly a time: `20/11/2026`. */
const THREE_NUMBERS = /^(\d{1,4})([./-])(\d{1,4})\2(\d{1,4})( +\d{1,2}:\d{2})?$/;

/** Formats in which a cell is a date, to be proposed to the user. */
const formatsOf = (cell: string): readonly string[] => {
  const [, a = '', sign = '', b = '', c = '', hour = ''] = THREE_NUMBERS.exec(cell.trim()) ?? [];
  const parts = [a, b, c];
  return ORDERS.filter((order) => isDate(order, parts)).map((order) => {
    const date = order.map((letter, n) => (letter === 'Y' ? 'Y'.repeat(parts[n]?.length ?? 4) : letter)).join(sign);
    return hour === '' ? date : `${date} H:mm`;
  });
};

const ORDERS = [
  ['D', 'M', 'Y'],
  ['M', 'D', 'Y'],
  ['Y', 'M', 'D'],
] as const;

const isDate = (order: (typeof ORDERS)[number], parts: readonly string[]): boolean => {
  const [year = '', month = '', day = ''] = (['Y', 'M', 'D'] as const).map((letter) => parts[order.indexOf(letter)]);
  const whole = year.length === 2 ? `20${year}` : year;
  return isDay(`${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
};

/**
 * Reads dates strictly by a format. But if the format has a single letter for month or day, a leading zero is accepted too, because books
 * mix 1/5 and 01/05.
 */
const readFormatted = async (format: string): Promise<(cell: string) => When> => {
  // dayjs is only loaded if a format was typed.
  const { readAs } = await import('../../../calendar/spoken/readAs.ts');
  const monthFilled = (of: string): string => of.replace(/(?<!M)M(?!M)/, 'MM');
  const dayFilled = (of: string): string => of.replace(/(?<!D)D(?!D)/, 'DD');
  const forms = [format, monthFilled(format), dayFilled(format), dayFilled(monthFilled(format))];
  return (cell) => {
    const read = forms.map((form) => readAs(cell, form)).find((moment) => moment !== null);
    if (read == null) throw new Fault('badDate', w.badDate(cell));
    return { day: dayOf(read), clock: /[Hh]/.test(format) ? clockOf(read) : null };
  };
};

const hearingAt = (now: Moment, { facts, toLocal }: Known) => ({
  ...{ now, toLocal, hours: facts.settings.hours, calendar: facts.calendar },
  ...{ sense: 'past' as const, isDaytime: true },
});

const HAS_YEAR = /\d{4}|\d{2} ?年|[〇零一二三四五六七八九]{4}年/;

const readUsual = (cell: string, year: string | null, known: Known): When => {
  const dated =
    year === null || HAS_YEAR.test(cell.normalize('NFKC'))
      ? cell
      : `${year}年${cell.replace(/^(\d{1,2})[-/.](\d{1,2})/, '$1月$2日')}`;
  const { now } = known.facts;
  const read = readAt(dated, now, known);
  // A complete date means the same day in whatever year and on whatever weekday it is read. Incomplete ones are refused.
  const later = readAt(dated, `${addDays(dayOf(now), 1000)}${now.slice(10)}`, known);
  if (later.day !== read.day || later.clock !== read.clock) throw new Fault('badDate', w.notDated(cell));
  return read;
};

const readAt = (cell: string, now: Moment, known: Known): When => {
  try {
    return { day: readDay(cell, hearingAt(now, known)), clock: null };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
  }
  try {
    const moment = readMoment(cell, hearingAt(now, known), { bare: 'refuse' });
    return { day: dayOf(moment), clock: clockOf(moment) };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    throw new Fault('badDate', w.notRead(error.what, formatsOf(cell)));
  }
};

const hourOn = (cell: string, day: Day, when: (cell: string) => When, known: Known): Moment => {
  if (DAY_PART.test(cell)) return `${day}T${clockOfDayPart(cell)}:00`;
  try {
    return readMoment(`${day} ${cell}`, hearingAt(known.facts.now, known), { bare: 'refuse' });
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
  }
  const said = dated(cell, when);
  if (said === null || said.clock === null) throw new Fault('badTime', w.badTime(cell));
  return `${said.day}T${said.clock}:00`;
};

const dated = (cell: string, when: (cell: string) => When): When | null => {
  try {
    return when(cell);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
};
