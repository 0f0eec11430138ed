import { readDuration } from '../../../calendar/spoken/readMoment.ts';
import {
  addDays,
  addMinutes,
  at,
  type Day,
  dayOf,
  isMoment,
  type Moment,
  minutesBetween,
} from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Field, Reading } from '../../../core/field.ts';
import type { Text } from '../../../core/text.ts';
import { time } from './times.ts';

/**
 * An end time as text, so that it can be shown as it was typed: `11:00` (up to `24:00`) on the day of the start, `+90m` after the start, or
 * a moment.
 */
export type Until = string;

/** The moment of an end. `11:00` is eleven o'clock on the day of the start, whatever day it was typed. */
export const endOf = (start: Moment, until: Until): Moment => {
  if (isMoment(until)) return until;
  const [, minutes] = /^\+(\d+)m$/.exec(until) ?? [];
  if (minutes !== undefined) return addMinutes(start, Number(minutes));
  const [hour, minute] = until.split(':');
  return addMinutes(at(dayOf(start), '00:00'), Number(hour) * 60 + Number(minute));
};

/**
 * A field for an end. A time without a date is on the day of the start, `+2h` is counted from the start, anything else is read as a moment.
 */
export const until = (help: Text): Field<Until, false> => {
  const moment = time(help, 'refuse');
  const saidIn = (typed: readonly string[]): string => (typed.at(-1) ?? '').trim().normalize('NFKC');
  return {
    ...moment,
    read: (typed, reading) => {
      const said = saidIn(typed);
      if (said.startsWith('+')) return `+${readDuration(said.slice(1))}m`;
      const minutes = minutesOfDay(said, moment, reading);
      return minutes === null ? moment.read([said], reading) : clockAt(minutes);
    },
    // A time without a date gets no remark about its day.
    remarks: (typed, reading) => {
      const said = saidIn(typed);
      const hasDay = !said.startsWith('+') && minutesOfDay(said, moment, reading) === null;
      return hasDay ? (moment.remarks?.([said], reading) ?? []) : [];
    },
  };
};

const clockAt = (minutes: number): string =>
  [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/**
 * Minutes since midnight if a time without a date was typed, else null. A time without a date can follow any date. Two dates are tried,
 * because a typed weekday fits only one of them.
 */
const minutesOfDay = (said: string, moment: Field<string, false>, reading: Reading): number | null => {
  const today = dayOf(reading.facts.now);
  const [here, there] = [today, addDays(today, 1)].map((day) => minutesOn(day, said, moment, reading));
  return here === there ? (here ?? null) : null;
};

const minutesOn = (day: Day, said: string, moment: Field<string, false>, reading: Reading): number | null => {
  try {
    return minutesBetween(at(day, '00:00'), moment.read([`${day} ${said}`], reading));
  } catch (error) {
    if (error instanceof Complaint) return null;
    throw error;
  }
};
