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
import { readSpan, type Span } from '../../../calendar/spoken/span.ts';
import { addDays, type Day, type Moment, mondayOf } from '../../../core/civil.ts';
import type { Field, Reading } from '../../../core/field.ts';
import { type Text, text } from '../../../core/text.ts';
import { field, last } from './make.ts';
import { restDay, takenForAfternoon } from './timeWords.ts';

type Sense = NonNullable<Hearing['sense']>;

const spokenIn = ({ facts, toLocal }: Reading): Hearing => ({
  now: facts.now,
  hours: facts.settings.hours,
  calendar: facts.calendar,
  toLocal,
});

/** Something to come: no day of the last weeks is put into the next year, and hours of 1 to 6 are of the afternoon. */
const coming = (reading: Reading): Hearing => ({ ...spokenIn(reading), sense: 'coming', isDaytime: true });

const guessed = (typed: string, { moment, isGuess }: { readonly moment: Moment; readonly isGuess: boolean }) =>
  isGuess ? [takenForAfternoon(typed, moment)] : [];

/** The moment of something to come; without an hour it is closing time (`close`), opening time (`open`), or refused. */
export const time = (help: Text, bare: Bare): Field<Moment, false> => ({
  ...field('WHEN', help, (typed, reading) => readMoment(typed, coming(reading), { bare })),
  remarks: (typed, reading) => {
    const understood = understand(last(typed), coming(reading), bare);
    return [...guessed(last(typed), understood), ...restDay(understood.moment, reading.facts.calendar)];
  },
});

/** The time of a meeting: its beginning, and its end where one was said. */
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

/** When a meeting begins, and when it ends if that was said with it. */
export type Meeting = { readonly start: Moment; readonly end: Moment | null };

const meetingIn = ({ start, end }: Span): Meeting => ({ start: start.moment, end });

/** The moment of something that has happened: `11-23 17:00` is the last such. Hours are as they are typed. */
export const happened = (help: Text, bare: Bare): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, { ...spokenIn(reading), sense: 'past' }, { bare }));

/** A moment while the office was open, or will be: hours of 1 to 6 are of the afternoon. */
const byDay = (help: Text, bare: Bare, sense: Sense): Field<Moment, false> => {
  const hearing = (reading: Reading): Hearing => ({ ...spokenIn(reading), sense, isDaytime: true });
  return {
    ...field('WHEN', help, (typed, reading) => readMoment(typed, hearing(reading), { bare })),
    remarks: (typed, reading) => guessed(last(typed), understand(last(typed), hearing(reading), bare)),
  };
};

/** The moment of something that happened by day: the last such. */
export const happenedByDay = (help: Text, bare: Bare): Field<Moment, false> => byDay(help, bare, 'past');

/** The right moment of something that may have happened or not, by day: the nearest such. */
export const corrected = (help: Text, bare: Bare): Field<Moment, false> => byDay(help, bare, 'looking');

/** A moment that is looked at: the nearest such. */
export const lookedMoment = (help: Text, bare: Bare): Field<Moment, false> =>
  field('WHEN', help, (typed, reading) => readMoment(typed, { ...spokenIn(reading), sense: 'looking' }, { bare }));

/** A length of time, in minutes. */
export const duration = (help: Text): Field<number, false> => ({
  ...field('90m', help, (typed) => readDuration(typed)),
  show: (minutes) => text(`${minutes} minutes`, `${minutes}分钟`),
});

const dayField = (help: Text, sense: Sense, read: (typed: string, hearing: Hearing) => Day): Field<Day, false> =>
  field('DATE', help, (typed, reading) => read(typed, { ...spokenIn(reading), sense }));

/** The first day of days named: of 上月 its first. */
const firstOf = (typed: string, hearing: Hearing): Day => readDays(typed, hearing).first;

/** The last day of a range, which is the first such from `--from` on. */
const lastDayField = (help: Text, sense: Sense): Field<Day, false> =>
  field('DATE', help, (typed, reading) => {
    const notBefore = typeof reading.given['from'] === 'string' ? reading.given['from'] : null;
    return readDays(typed, { ...spokenIn(reading), sense, notBefore }).last;
  });

/** A day of a roster or a leave: the next such, or one that is said to be past. */
export const date = (help: Text): Field<Day, false> => dayField(help, 'planned', readDay);

/** The first day of a range that is planned, `--from`. */
export const firstDay = (help: Text): Field<Day, false> => dayField(help, 'planned', firstOf);

/** The last day of a range that is planned, `--to`. */
export const lastDay = (help: Text): Field<Day, false> => lastDayField(help, 'planned');

/** A day on which something has happened: the last such. */
export const pastDay = (help: Text): Field<Day, false> => dayField(help, 'past', firstOf);

/** A day that is looked at: the nearest such. */
export const lookedDay = (help: Text): Field<Day, false> => dayField(help, 'looking', readDay);

/** A day of a week that is looked at; of days named together, as in 下周, the first, if they lie in one week. */
export const lookedWeek = (help: Text): Field<Day, false> =>
  dayField(help, 'looking', (typed, hearing) => {
    const { first, last } = readDays(typed, hearing);
    return last <= addDays(mondayOf(first), 6) ? first : readDay(typed, hearing);
  });

/** The first day of a range that is looked at, `--from`. */
export const lookedFrom = (help: Text): Field<Day, false> => dayField(help, 'looking', firstOf);

/** The last day of a range that is looked at, `--to`. */
export const lookedTo = (help: Text): Field<Day, false> => lastDayField(help, 'looking');
