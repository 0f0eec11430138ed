import { type Day, isDay, type Moment, stepDays } from '../../core/civil.ts';
import { Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type CalendarLine, lineValueIn, parametersIn } from './line.ts';

/** A time as it is written in a calendar: a whole day, or the time on a clock in some zone. */
export type Stamp = {
  /** The time on the clock; for a whole day its midnight. */
  readonly wall: Moment;
  readonly isDay: boolean;
  /** The zone: `UTC`, a name used in the file, or an offset such as `+08:00`; null if there is none. */
  readonly zone: string | null;
};

export const UTC = 'UTC';

export const stampDay = ({ wall }: Stamp): Day => wall.slice(0, 10);

/**
 * The forms of a time. RFC 5545 has `20261125T090000Z`; programs also write `2026-11-25T09:00:00+08:00`, leave out seconds, and use small
 * letters.
 */
const SHAPE = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A written time, in the zone named beside it; null if the text is not a time. */
export const stampOf = (written: string, zone: string | null): Stamp | null => {
  const [, year, month, date, hour, minute = '', second = '00', offset] = SHAPE.exec(written.trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  if (hour === undefined) return { wall: `${day}T00:00:00`, isDay: true, zone: null };
  const wall = wallOf(day, hour, minute, second);
  return wall === null ? null : { wall, isDay: false, zone: offset === undefined ? zone : zoneOf(offset) };
};

const zoneOf = (offset: string): string =>
  offset.toUpperCase() === 'Z' ? UTC : offset.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2');

/** The moment of a day and a time. 24:00 is the next day's midnight; a leap second is read as the second before it (RFC 5545, 3.3.12). */
const wallOf = (day: Day, hour: string, minute: string, second: string): Moment | null => {
  if (hour === '24' && minute === '00') return `${stepDays(day, 1)}T00:00:00`;
  if (hour > '23' || minute > '59' || second > '60') return null;
  return `${day}T${hour}:${minute}:${second === '60' ? '59' : second}`;
};

/** The times in a line, separated by commas. `VALUE=DATE` makes a midnight a whole day. Throws `Unread`. */
export const stampsIn = (line: CalendarLine): readonly Stamp[] => {
  const { value, tzid, type } = parametersIn(line.text);
  return value
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const stamp = stampOf(part, tzid);
      if (stamp === null) throw new Unread(line.at, w.badTime(part.trim()));
      const isDay = stamp.isDay || (type === 'DATE' && stamp.wall.endsWith('T00:00:00'));
      return isDay ? { ...stamp, isDay, zone: null } : stamp;
    });
};

/** The time of a line that has one. Throws `Unread` if there is none, or it cannot be understood. */
export const stampIn = (line: CalendarLine): Stamp => {
  const [stamp] = stampsIn(line);
  if (stamp === undefined) throw new Unread(line.at, w.badTime(lineValueIn(line.text)));
  return stamp;
};
