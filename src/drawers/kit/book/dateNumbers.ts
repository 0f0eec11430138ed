import { addDays, type Clock, type Day } from '../../../core/civil.ts';

/** Days from 1954 to 2119, as a spreadsheet counts them from 1900. */
const DAY_NUMBER = /^[2-7]\d{4}(?:\.\d+)?$/;
/** Part of a day, as a spreadsheet counts hours. */
export const DAY_PART = /^0?\.\d+$/;
const SECONDS_A_DAY = 86_400;

/** The date that a spreadsheet means by a number, where the cell was not marked as a date; null for any other cell. */
export const dateOfNumber = (cell: string): { readonly day: Day; readonly clock: Clock | null } | null => {
  if (!DAY_NUMBER.test(cell)) return null;
  const [days = '', part] = cell.split('.');
  return { day: addDays('1899-12-30', Number(days)), clock: part === undefined ? null : clockOfDayPart(`.${part}`) };
};

export const clockOfDayPart = (part: string): Clock => {
  const minutes = Math.min(Math.round((Number(part) * SECONDS_A_DAY) / 60), SECONDS_A_DAY / 60 - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
