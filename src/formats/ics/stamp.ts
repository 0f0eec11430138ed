import { addDays, type Day, isDay, type Moment } from '../../core/civil.ts';
import { Unread } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';
import { type Line, parametersIn, valueIn } from './line.ts';

/** A time as it stands in a calendar: a whole day, or what a clock shows somewhere. */
export type Stamp = {
  /** Of a whole day its midnight. */
  readonly wall: Moment;
  readonly isDay: boolean;
  /** `UTC`, the name the file has for the zone, or an offset such as `+08:00`; null where none is said. */
  readonly zone: string | null;
};

export const UTC = 'UTC';

export const stampDay = ({ wall }: Stamp): Day => wall.slice(0, 10);

/** RFC 5545 writes `20261125T090000Z`; generators write `2026-11-25T09:00:00+08:00`, leave seconds out, and small letters. */
const SHAPE = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?)? ?(Z|[+-]\d{2}:?\d{2})?$/i;

/** The time that is written, in the zone that is named beside it. Null where it is none. */
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

/** 24:00 is the next day's midnight; a leap second is read as the second before it (RFC 5545, 3.3.12). */
const wallOf = (day: Day, hour: string, minute: string, second: string): Moment | null => {
  if (hour === '24' && minute === '00') return `${addDays(day, 1)}T00:00:00`;
  if (hour > '23' || minute > '59' || second > '60') return null;
  return `${day}T${hour}:${minute}:${second === '60' ? '59' : second}`;
};

/** The times on a line, separated by commas. `VALUE=DATE` makes a midnight a whole day. Throws `Unread`. */
export const stampsIn = (line: Line): readonly Stamp[] => {
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

/** The one time of a line. Throws `Unread` for one that makes no sense, or none. */
export const stampIn = (line: Line): Stamp => {
  const [stamp] = stampsIn(line);
  if (stamp === undefined) throw new Unread(line.at, w.badTime(valueIn(line.text)));
  return stamp;
};
