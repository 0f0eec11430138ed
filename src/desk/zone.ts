import { type Day, type Moment, withinYears } from '../core/civil.ts';
import { type Moments, mapMoments } from '../core/moments.ts';

/** A time zone: turns the office's wall clock into instants with an offset, and back. */
export type Zone = {
  /** The wall clock at an instant (ISO 8601 with offset; fractions of a second are cut). A text that is no time is returned unchanged. */
  readonly toLocal: (iso: string) => Moment;
  /** The moment with the offset of its date. A text that is no time is returned unchanged. */
  readonly withOffset: (moment: Moment) => string;
  /**
   * Whether the zone has this offset on every day from the first to the last, from midnight to midnight. False for more than sixty years.
   */
  readonly keeps: (offset: string, first: Day, last: Day) => boolean;
  /** A name of the rules by which all of this is found out; null if they may change without it. */
  readonly rules: string | null;
};

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * The zone of this process: `TZ`, else the system's. All but two days a year have one offset, and on them texts are converted without a
 * Date: 10,000 conversions take 1 to 2 ms.
 *
 * An hour that is skipped when clocks go forward is read with the offset before it (02:30 is 03:30). Of an hour that comes twice the
 * first is taken. `Date` does both in this way. All other moments are the same after a conversion there and back.
 * @param rules a name of the rules of the zone, if there is one
 */
export const localZone = (rules: string | null = null): Zone => {
  const known = new Map<Day, string>();
  const offsetOn = (day: Day): string => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const offset = offsetAllDay(day);
    known.set(day, offset);
    return offset;
  };
  return {
    rules,
    toLocal(iso) {
      const offset = offsetOn(iso.slice(0, 10));
      if (offset !== '' && iso.length === 25 && iso.endsWith(offset)) return iso.slice(0, 19);
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : wallOf(date);
    },
    withOffset(moment) {
      const offset = offsetOn(moment.slice(0, 10));
      if (offset !== '') return moment + offset;
      const date = new Date(moment);
      return Number.isNaN(date.getTime()) ? moment : wallOf(date) + offsetAt(date);
    },
    keeps: (offset, first, last) =>
      offsetOn(first) === offset && offsetOn(last) === offset && isOneOffset(Date.parse(first), Date.parse(last)),
  };
};

const DAY_MS = 24 * 60 * 60 * 1000;
/** No zone has kept an offset for less than a week since 1970 (tz database: Recife, October 2000). */
const STEP_MS = 5 * DAY_MS;
const LONGEST_MS = 60 * 366 * DAY_MS;

const isOneOffset = (first: number, last: number): boolean => {
  if (last - first > LONGEST_MS) return false;
  const offset = new Date(first).getTimezoneOffset();
  for (let instant = first; instant < last; instant += STEP_MS)
    if (new Date(instant).getTimezoneOffset() !== offset) return false;
  return true;
};

/** The one offset of a day, or '' when it changes on that day or the text is no day. */
const offsetAllDay = (day: Day): string => {
  const first = new Date(`${day}T00:00:00`);
  if (Number.isNaN(first.getTime())) return '';
  // The second before midnight counts too, because clocks may go forward at midnight itself.
  const before = offsetAt(new Date(first.getTime() - 1000));
  return before === offsetAt(new Date(`${day}T23:59:59`)) && before === offsetAt(first) ? before : '';
};

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const wallOf = (date: Date): Moment =>
  `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` +
  `T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;

const offsetAt = (date: Date): string => {
  const east = -date.getTimezoneOffset();
  const minutes = Math.abs(east);
  return `${east < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

/** The value for files and scripts: its moments have their offset. The value itself if it has none. */
export const outward = <T>(value: T, moments: Moments, zone: Pick<Zone, 'withOffset'>): T =>
  mapMoments(value, moments, (text) => outwardMoment(text, zone)) as T;

/** A moment for files and scripts; the text itself if it is none. */
export const outwardMoment = (text: string, { withOffset }: Pick<Zone, 'withOffset'>): string =>
  LOCAL.test(text) ? withOffset(text) : text;

/** The value for memory: its moments are wall-clock time, within the years of the calendar in every zone. The value itself if it has none. */
export const inward = <T>(value: T, moments: Moments, zone: Pick<Zone, 'toLocal'>): T =>
  mapMoments(value, moments, (text) => inwardMoment(text, zone)) as T;

/** A moment for memory; the text itself if it has no offset. */
export const inwardMoment = (text: string, { toLocal }: Pick<Zone, 'toLocal'>): string => {
  const local = INSTANT.test(text) ? toLocal(text) : text;
  return local === text ? text : withinYears(local);
};

/**
 * The deepest nesting that is accepted. Nobody writes anything deeper, and JSON.stringify overflows the stack at some thousand levels.
 */
const DEEPEST = 100;

/** Throws a RangeError where a value read from a file is nested too deeply to be written again. */
export const refuseDeep = (value: unknown, depth = 0): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  for (const item of Object.values(value)) refuseDeep(item, depth + 1);
};
