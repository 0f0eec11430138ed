import { at, type Clock, clockOf, type Day, dayFrom, dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import { importWords as w } from './words.ts';

/** A day, and the hour if the cell has one. */
type When = { readonly day: Day; readonly clock: Clock | null };
export type DateReader = (cell: string) => When | null;

/** Reads the dates of one file, each different one once; null for what is none. `format` as dayjs has it, null for the usual ones. */
export const dateReader = async (format: string | null): Promise<DateReader> => {
  const read = format === null ? readUsual : await readFormatted(format);
  const known = new Map<string, When | null>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const when = read(cell);
    known.set(cell, when);
    return when;
  };
};

/** A date format. Throws `badValue` unless it has a year, a month and a day. */
export const readFormat = (typed: string): string => {
  const format = typed.trim();
  if (/Y/.test(format) && /M/.test(format) && /D/.test(format)) return format;
  throw new Complaint('badValue', w.notAFormat(format), w.notAFormatHint);
};

/** Strict, but a month or day may be filled up with a zero where the format has a single letter: books mix 1/5 and 01/05. */
const readFormatted = async (format: string): Promise<DateReader> => {
  // dayjs is loaded for a format that was typed, and for nothing else.
  const { readAs } = await import('../../../calendar/spoken/readAs.ts');
  const monthFilled = (of: string): string => of.replace(/(?<!M)M(?!M)/, 'MM');
  const dayFilled = (of: string): string => of.replace(/(?<!D)D(?!D)/, 'DD');
  const forms = [format, monthFilled(format), dayFilled(format), dayFilled(monthFilled(format))];
  return (cell) => {
    const read = forms.map((form) => readAs(cell, form)).find((moment) => moment !== null);
    if (read == null) return null;
    return { day: dayOf(read), clock: /[Hh]/.test(format) ? clockOf(read) : null };
  };
};

const USUAL = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]*(\d{1,2}:\d{2})(?::\d{2})?)?$/;

const readUsual: DateReader = (cell) => {
  const [, year, month, date, clock] = USUAL.exec(cell) ?? [];
  const day = dayFrom(Number(year), Number(month), Number(date));
  if (day === null) return null;
  if (clock === undefined) return { day, clock: null };
  const read = readClock(clock);
  return read === null ? null : { day, clock: read };
};

/** `9:05`, `下午3:20`, `3:20 PM`; null for what is none. */
export const readClock = (cell: string): Clock | null => {
  const [, before, hour, minute, after] =
    /^(上午|下午|晚上)?\s*(\d{1,2})[:：](\d{2})(?::\d{2})?\s*(am|pm)?$/i.exec(cell) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const isLate = before === '下午' || before === '晚上' || after?.toLowerCase() === 'pm';
  const isEarly = before === '上午' || after?.toLowerCase() === 'am';
  const said = Number(hour);
  const hours = isLate && said < 12 ? said + 12 : isEarly && said === 12 ? 0 : said;
  if (hours > 23 || Number(minute) > 59) return null;
  return clockOf(at('2000-01-01', `${String(hours).padStart(2, '0')}:${minute}`));
};
