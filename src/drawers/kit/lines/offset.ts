import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { addDays, addMinutes, at, type Clock, type Day, dayOf, daysBetween, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';

/** The time of a record from which offsets of its lines are counted: those before from its start, those after from its end. */
export type Anchor = { readonly start: Moment; readonly end: Moment };

const STORED = /^([+-]\d{1,4})(d|wd|m)(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** Whether an offset is in its standard spelling: `-20d`, `-1wd 15:00`, `+3wd`, `-30m`, `+0d`. */
export const isStored = (written: string): boolean => STORED.test(written);

const TYPED =
  /^(-|－|−|\+|＋|提前|会前|会后|前|后)\s*(\d{1,4})\s*(wd|d|m|个?工作日|天|日|分钟?)前?(?:\s*(\d{1,2})[:：](\d{2}))?$/i;

const BACK = ['-', '－', '−', '提前', '会前', '前'];

const unitOf = (typed: string): 'd' | 'wd' | 'm' => {
  if (/^(?:wd|个?工作日)$/i.test(typed)) return 'wd';
  return /^(?:m|分钟?)$/i.test(typed) ? 'm' : 'd';
};

/** The offset that was typed, in its standard spelling; null if the words are no offset. `0` is the start itself. */
export const readOffset = (typed: string): string | null => {
  const said = typed.trim().normalize('NFKC');
  if (said === '0') return '+0m';
  const [, sign, count, unit = '', hour, minute] = TYPED.exec(said) ?? [];
  if (sign === undefined) return null;
  const clock = hour === undefined ? '' : ` ${hour.padStart(2, '0')}:${minute}`;
  const offset = `${BACK.includes(sign) ? '-' : '+'}${Number(count)}${unitOf(unit)}${clock}`;
  return STORED.test(offset) && (clock === '' || !offset.includes('m ')) ? offset : null;
};

type Offset = { readonly count: number; readonly unit: string; readonly clock: Clock | undefined };

// Hundreds of lines have the few offsets of a template.
const read = new Map<string, Offset>();

const partsOf = (offset: string): Offset => {
  const parts = read.get(offset) ?? partsIn(offset);
  read.set(offset, parts);
  return parts;
};

const partsIn = (offset: string): Offset => {
  const [, count = '0', unit = 'd', clock] = STORED.exec(offset) ?? [];
  return { count: Number(count), unit, clock };
};

/**
 * The moment that an offset means. `m` counts minutes from the start. `wd` counts working days. `d` counts calendar days (“N 日前” is the
 * date less N days); if that day is a day off, the work is due on the last working day before it. Without an hour it is closing time.
 */
export const offsetDue = (offset: string, { start, end }: Anchor, { calendar, settings }: Facts): Moment => {
  const { count, unit, clock = settings.hours.close } = partsOf(offset);
  if (unit === 'm') return addMinutes(start, count);
  return at(dayFrom(dayOf(count > 0 ? end : start), count, unit, calendar), clock);
};

/** The day that lies so many days or working days from another. */
const dayFrom = (from: Day, count: number, unit: string, calendar: Facts['calendar']): Day => {
  const days = counted.get(calendar) ?? new Map<string, Day>();
  counted.set(calendar, days);
  const way = `${from} ${count} ${unit}`;
  const day =
    days.get(way) ??
    (unit === 'wd' ? addWorkdays(calendar, from, count) : workedBy(addDays(from, count), from, count, calendar));
  days.set(way, day);
  return day;
};

// The lines of a meeting have few offsets, and are asked for their dates several times.
const counted = new WeakMap<Facts['calendar'], Map<string, Day>>();

/** A span of days. */
export type Days = { readonly first: Day; readonly last: Day };

export const isOn = (day: Day, { first, last }: Days): boolean => first <= day && day <= last;

/** Whether what an offset means may lie on one of these days. Without an anchor it means nothing. */
export const mayFallOn = (offset: string, anchor: Anchor | null, days: Days, { calendar }: Facts): boolean => {
  if (anchor === null) return false;
  const { count, unit } = partsOf(offset);
  const from = dayOf(count > 0 && unit !== 'm' ? anchor.end : anchor.start);
  if (unit !== 'm') return isOn(dayFrom(from, count, unit, calendar), days);
  const [back, on] = [Math.floor(count / DAY_MINUTES), Math.floor(count / DAY_MINUTES) + 1];
  return addDays(from, back) <= days.last && addDays(from, on) >= days.first;
};

const DAY_MINUTES = 24 * 60;

/** The way in which an offset is counted. Of offsets counted in one way, the one with the smaller number is never later. */
export const wayOf = (offset: string): string => {
  const { count, unit } = partsOf(offset);
  return count > 0 ? `after ${unit}` : unit;
};

/** The number in an offset, negative before the event. */
export const countIn = (offset: string): number => partsOf(offset).count;

/** Whether an offset says an hour, or may: all others mean closing time. */
export const isOfHour = (offset: string): boolean => {
  const { unit, clock } = partsOf(offset);
  return unit === 'm' || clock !== undefined;
};

/** The last working day that is not after the day. A day after the event does not move to a day before it. */
const workedBy = (day: Day, from: Day, count: number, calendar: Facts['calendar']): Day => {
  if (calendar.isWorkday(day) || count === 0) return day;
  const before = addWorkdays(calendar, day, -1);
  return count > 0 && before < from ? day : before;
};

/** Whether an offset counts backwards. `0` does not. */
export const isBefore = (offset: string): boolean => offset.startsWith('-');

/** Whether an offset counts forwards from the end. */
export const isAfter = (offset: string): boolean => partsOf(offset).count > 0;

/** The offset that gives this moment from this anchor: calendar days with the hour. */
export const offsetTo = (due: Moment, { start, end }: Anchor): string => {
  const back = daysBetween(dayOf(start), dayOf(due));
  const days = back > 0 ? daysBetween(dayOf(end), dayOf(due)) : back;
  return `${days < 0 ? '-' : '+'}${Math.abs(days)}d ${due.slice(11, 16)}`;
};
