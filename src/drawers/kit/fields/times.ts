import { momentText, noticeWhen } from '../../../calendar/speak.ts';
import {
  type Bare,
  type Hearing,
  readDay,
  readDays,
  readDuration,
  readMoment,
  understand,
} from '../../../calendar/spoken/readMoment.ts';
import { readSpan, type SpokenSpan } from '../../../calendar/spoken/span.ts';
import { addDays, type Day, dayOf, type Moment, mondayOf } from '../../../core/civil.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import { field, last } from './make.ts';
import { restDay, takenForAfternoon } from './timeWords.ts';

type Sense = NonNullable<Hearing['sense']>;

/** The way of reading a time as it is spoken, by the clock and the calendar of the desk. */
export const spokenIn = ({ facts, toLocal }: Reading): Hearing => ({
  now: facts.now,
  hours: facts.settings.hours,
  calendar: facts.calendar,
  toLocal,
});

/** The way of reading times to come: days of the last weeks are not taken for next year's, and hours from 1 to 6 are in the afternoon. */
const coming = (reading: Reading): Hearing => ({ ...spokenIn(reading), sense: 'coming', isDaytime: true });

const guessed = (typed: string, { moment, isGuess }: { readonly moment: Moment; readonly isGuess: boolean }) =>
  isGuess ? [takenForAfternoon(typed, moment)] : [];

/** A field for a moment to come. A date without a time means closing time (`close`) or opening time (`open`), or is refused. */
export const time = (help: Text, bare: Bare): Field<Moment, false> => ({
  ...field('WHEN', help, (typed, reading) => readMoment(typed, coming(reading), { bare })),
  remarks: (typed, reading) => {
    const understood = understand(last(typed), coming(reading), bare);
    return [...guessed(last(typed), understood), ...restDay(understood.moment, reading.facts.calendar)];
  },
});

/** A field for the time of a meeting: its beginning, and its end if one is given. */
export const span = (help: Text): Field<Meeting, false> => ({
  ...field('WHEN', help, (typed, reading) => meetingIn(readSpan(typed, coming(reading)))),
  show: (value) => {
    const { start, end } = value as Meeting;
    return end === null ? momentText(start) : noticeWhen(start, end);
  },
  remarks: (typed, reading) => {
    const { start } = readSpan(last(typed), coming(reading));
    return [...guessed(last(typed), start), ...restDay(start.moment, reading.facts.calendar)];
  },
});

/** The beginning of a meeting, and its end if it was typed together with it. */
export type Meeting = { readonly start: Moment; readonly end: Moment | null };

const meetingIn = ({ start, end }: SpokenSpan): Meeting => ({ start: start.moment, end });

/** A field for a moment in the past: `11-23 17:00` is the last such moment. Hours are taken as they are typed. */
export const happened = (help: Text, bare: Bare): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, { ...spokenIn(reading), sense: 'past' }, { bare }));

/** A field for a moment in office hours; hours from 1 to 6 are in the afternoon. */
const byDay = (help: Text, bare: Bare, sense: Sense): Field<Moment, false> => {
  const hearing = (reading: Reading): Hearing => ({ ...spokenIn(reading), sense, isDaytime: true });
  return {
    ...field('WHEN', help, (typed, reading) => readMoment(typed, hearing(reading), { bare })),
    remarks: (typed, reading) => guessed(last(typed), understand(last(typed), hearing(reading), bare)),
  };
};

/** A field for a moment in the past, during office hours: the last such moment. */
export const happenedByDay = (help: Text, bare: Bare): Field<Moment, false> => byDay(help, bare, 'past');

/** A field that corrects a moment in office hours which may be past or to come: the nearest such moment. */
export const corrected = (help: Text, bare: Bare): Field<Moment, false> => byDay(help, bare, 'looking');

/** A field for a moment to look at: the nearest such moment, past or to come. */
export const lookedMoment = (help: Text, bare: Bare): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, { ...spokenIn(reading), sense: 'looking' }, { bare }));

const lengthText = (minutes: number): Text => {
  if (minutes % 60 !== 0) return text(`${minutes} minutes`, `${minutes}分钟`);
  return text(minutes === 60 ? '1 hour' : `${minutes / 60} hours`, `${minutes / 60}小时`);
};

/** A length of time, in minutes. */
export const duration = (help: Text): Field<number, false> => ({
  ...field('90m', help, (typed) => readDuration(typed)),
  show: (minutes) => lengthText(Number(minutes)),
});

const dayField = (help: Text, sense: Sense, read: (typed: string, hearing: Hearing) => Day): Field<Day, false> =>
  field('DATE', help, (typed, reading) => read(typed, { ...spokenIn(reading), sense }));

/** The first of the days that are named: the first day of the month for 上月. */
const firstOf = (typed: string, hearing: Hearing): Day => readDays(typed, hearing).first;

/** A field for the last day of a range: the first such day after `--from`, or after the day from which a range without it begins. */
const lastDayField = (help: Text, sense: Sense, begin: (now: Moment) => Day | null = () => null): Field<Day, false> =>
  field('DATE', help, (typed, reading) => {
    const { given, facts } = reading;
    const notBefore = typeof given['from'] === 'string' ? given['from'] : begin(facts.now);
    return readDays(typed, { ...spokenIn(reading), sense, notBefore }).last;
  });

/** A field with a note if nobody works on the day that it stores. */
export const notingRest = (stored: Field<Day, false>): Field<Day, false> => ({
  ...stored,
  remarks: (typed, reading) => restDay(stored.read(typed, reading), reading.facts.calendar),
});

/** A field for a day of a roster or a leave: the next such day, unless the words say that it is past. */
export const date = (help: Text): Field<Day, false> => notingRest(dayField(help, 'planned', readDay));

/** A field for the first day of a planned range, `--from`. */
export const firstDay = (help: Text): Field<Day, false> => dayField(help, 'planned', firstOf);

/** A field for the last day of a planned range, `--to`. */
export const lastDay = (help: Text): Field<Day, false> => lastDayField(help, 'planned');

/** A field for a day in the past: the last such day. */
export const pastDay = (help: Text): Field<Day, false> => dayField(help, 'past', firstOf);

/** A field for a day to look at: the nearest such day, past or to come. */
export const lookedDay = (help: Text): Field<Day, false> => dayField(help, 'looking', readDay);

/** A field for a week to look at, named by a day in it. Words for several days, as 下周, mean their first day if they lie in one week. */
export const lookedWeek = (help: Text): Field<Day, false> =>
  dayField(help, 'looking', (typed, hearing) => {
    const { first, last } = readDays(typed, hearing);
    return last <= addDays(mondayOf(first), 6) ? first : readDay(typed, hearing);
  });

/** A field for the first day of a range to look at, `--from`. */
export const lookedFrom = (help: Text): Field<Day, false> => dayField(help, 'looking', firstOf);

/** A field for the last day of a range to look at, `--to`. */
export const lookedTo = (help: Text): Field<Day, false> => lastDayField(help, 'looking');

/** A field for the last day of a range to look at that begins today, unless `--from` says otherwise. */
export const lookedAhead = (help: Text): Field<Day, false> => lastDayField(help, 'looking', dayOf);
