/** A value of a cell as the library reads it; a date is a moment in UTC, whatever the zone of the office. */
export type SheetValue = string | number | boolean | Date | null;

/** Integers from here on have more than the 15 digits that a spreadsheet keeps, so that the last ones are lost. */
const LOST_FROM = 1e15;
/** Digits of a number that are right; those behind them come from the binary form: 0.1 + 0.2. */
const RIGHT_DIGITS = 15;

/**
 * The text of a cell, as a person would type it: `2026-11-20`, `2026-11-20 09:10`, `09:10`, a telephone number without signs. An integer
 * that has lost its last digits is written with its exponent (`3.50102199001011E+17`), so that its row is reported.
 */
export const textOfValue = (value: SheetValue): string => {
  if (value === null) return '';
  if (typeof value === 'string') return textOfString(value.slice(0, MOST_SIGNS));
  if (typeof value === 'number') return textOfNumber(value);
  return value instanceof Date ? textOfDate(value) : String(value).toUpperCase();
};

/** The most characters that a cell can have in a spreadsheet. What is longer was made by nobody, and is too long for every field. */
const MOST_SIGNS = 32_767;

/** An hour as .ods has it: `PT08H24M00S`. */
const HOUR_OF_ODS = /^PT(\d\d)H(\d\d)M(\d\d)(?:[.,]\d+)?S$/;

const textOfString = (value: string): string => {
  const [, hour, minute, second] = HOUR_OF_ODS.exec(value) ?? [];
  if (hour !== undefined) return second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
  return value.replace(/\r\n?/g, '\n');
};

const textOfNumber = (value: number): string => {
  if (!Number.isFinite(value)) return '#NUM!';
  if (Number.isInteger(value)) {
    return Math.abs(value) < LOST_FROM ? String(value) : value.toExponential(RIGHT_DIGITS - 1).toUpperCase();
  }
  return String(Number(value.toPrecision(RIGHT_DIGITS)));
};

/** The first days that the two calendars of spreadsheets can say: a moment on them is an hour without a day. */
const HOURS_ONLY = /^(?:18\d\d-..-..|1904-01-01)T/;

const textOfDate = (value: Date): string => {
  // Fractions of a day are not exact: 9:10 is kept as 9:09:59.9999.
  const seconds = Math.round(value.getTime() / 1000);
  if (!Number.isFinite(seconds) || value.getUTCFullYear() > 9999) return '#NUM!';
  const moment = new Date(seconds * 1000).toISOString().slice(0, 19);
  const clock = moment.endsWith(':00') ? moment.slice(11, 16) : moment.slice(11);
  if (HOURS_ONLY.test(moment)) return clock;
  return clock === '00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${clock}`;
};
