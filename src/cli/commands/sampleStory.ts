import { addWorkdays } from '../../calendar/working/workdays.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';

/** A command of the story: its line in the file, the moment when it is typed, and its words. */
export type StoryCommand = { readonly line: number; readonly moment: Moment; readonly argv: readonly string[] };

type On = { readonly now: Moment; readonly calendar: WorkCalendar };

/**
 * A line of the story: `-12wd 09:05 | person new …`. If `workday` or `dayoff` follows the time, the line is run only if today is such a
 * day.
 */
const LINE = /^([+-]?\d+w?d) (\d\d:\d\d)(?: (workday|dayoff))? \| (.+)$/;
const WORD = /(?:[^\s"]|"[^"]*")+/g;
const DAY = /\{\{([+-]?\d+w?d)\}\}/g;

/**
 * The commands typed up to now, in the order of the file. `{{+3wd}}` in a command is replaced by the day at that distance from today. Lines
 * of today that are still to come are left out. Later lines name ids, so a line that may be left out must not create a record, unless
 * another line creates one on the other kind of day.
 */
export const toldUntil = (story: string, on: On): readonly StoryCommand[] => {
  const isWorkday = on.calendar.isWorkday(dayOf(on.now));
  return story.split('\n').flatMap((written, n): StoryCommand[] => {
    if (written.trim() === '' || written.startsWith('#')) return [];
    const [, distance, clock, kind, command] = LINE.exec(written) ?? [];
    if (distance === undefined || clock === undefined || command === undefined)
      throw new RangeError(`line ${n + 1} of the sample: ${written}`);
    const moment = at(dayAt(distance, on), clock);
    const isTold = moment <= on.now && (kind === undefined || isWorkday === (kind === 'workday'));
    return isTold ? [{ line: n + 1, moment, argv: argvOf(command, on) }] : [];
  });
};

const argvOf = (command: string, on: On): readonly string[] =>
  Array.from(command.matchAll(WORD), ([word]) =>
    word.replaceAll('"', '').replace(DAY, (_, distance: string) => dayAt(distance, on)),
  );

/**
 * The day at a distance from today: `-10d`, `0d`, `+15d` count days; `-5wd` counts working days back; `0wd` is today or, on a day off, the
 * next working day; `+3wd` is three working days after that.
 */
const dayAt = (distance: string, { now, calendar }: On): Day => {
  const today = dayOf(now);
  const days = Number.parseInt(distance, 10);
  if (!distance.endsWith('wd')) return addDays(today, days);
  if (days < 0 || calendar.isWorkday(today)) return addWorkdays(calendar, today, days);
  return addWorkdays(calendar, today, days + 1);
};
