import { readDay, readDuration, readMoment } from '../../../calendar/spoken/readMoment.ts';
import type { Day, Moment } from '../../../core/civil.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import { field } from './make.ts';

/** A field for a moment. A date without a time means closing time (`close`) or opening time (`open`), or is refused. */
export const time = (help: Text, bare: 'close' | 'open' | 'refuse'): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, spokenIn(reading), { bare }));

/** A field for a moment in the past: `11-23 17:00` is the last such moment. */
export const happened = (help: Text, bare: 'close' | 'open' | 'refuse'): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, { ...spokenIn(reading), sense: 'past' }, { bare }));

export const date = (help: Text): Field<Day, false> =>
  field('DATE', help, (typed, reading) => readDay(typed, spokenIn(reading)));

/** A field for a length of time, in minutes. */
export const duration = (help: Text): Field<number, false> => ({
  ...field('90m', help, (typed) => readDuration(typed)),
  show: (minutes) => text(`${minutes} minutes`, `${minutes}分钟`),
});

const spokenIn = ({ facts, toLocal }: Reading) => ({
  now: facts.now,
  hours: facts.settings.hours,
  calendar: facts.calendar,
  toLocal,
});
