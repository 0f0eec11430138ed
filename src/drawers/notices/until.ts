import { readDuration } from '../../calendar/spoken/readMoment.ts';
import { addDays, at, type Day, dayOf, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field, Reading } from '../../core/field.ts';
import type { Text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Until } from './times.ts';

/** An end: an hour alone is one of the day it starts, `+2h` counts from its start, anything else is a moment as elsewhere. */
export const until = (help: Text): Field<Until, false> => {
  const moment = field.time(help, 'refuse');
  const saidIn = (typed: readonly string[]): string => (typed.at(-1) ?? '').trim().normalize('NFKC');
  return {
    ...moment,
    read: (typed, reading) => {
      const said = saidIn(typed);
      if (said.startsWith('+')) return `+${readDuration(said.slice(1))}m`;
      const minutes = minutesOfDay(said, moment, reading);
      return minutes === null ? moment.read([said], reading) : clockAt(minutes);
    },
    // The day on which it starts has its own.
    remarks: (typed, reading) => {
      const said = saidIn(typed);
      const hasDay = !said.startsWith('+') && minutesOfDay(said, moment, reading) === null;
      return hasDay ? (moment.remarks?.([said], reading) ?? []) : [];
    },
  };
};

const clockAt = (minutes: number): string =>
  [minutes / 60, minutes % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** What can follow any date is an hour alone. Two dates are tried, since a weekday goes with one of them. */
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
