import type { Day, Moment } from '../core/civil.ts';

/** The office's wall clock against the world's: how a moment gets its offset and loses it again. */
export type Zone = {
  /** What the clock here shows at that instant (ISO 8601 with offset, fractions of a second cut). Not a time: unchanged. */
  readonly toLocal: (iso: string) => Moment;
  /** The moment with this zone's offset on that date. Not a time: unchanged. */
  readonly withOffset: (moment: Moment) => string;
  /** Whether it has that offset all the while from the first day to the last, both from end to end; false, too, for more than sixty years. */
  readonly keeps: (offset: string, first: Day, last: Day) => boolean;
};

/**
 * A naming convention of the house: a field of this name whose value has the shape of a time is one. Such fields are
 * `2026-11-23T08:30:00` in memory, and carry the offset on disk and in `--json`.
 */
const MOMENT_KEY = /(?:At|Due|Until)$|^(?:start|end|due|now|since|until)$/;

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Nothing a person writes is nested deeper; a walk that went on would overflow the stack, as JSON.stringify does. */
const DEEPEST = 100;

/**
 * The zone of this process (`TZ`, else the system's). Text goes straight through on the days, all but two a year, that have
 * one offset from end to end: 10,000 conversions take 1 to 2 ms.
 *
 * An hour that is skipped when clocks go forward is read with the offset before it (02:30 is 03:30). An hour that comes
 * twice is the first of the two. Both as Date does; between other moments and instants the way there and back loses nothing.
 */
export const localZone = (): Zone => {
  const known = new Map<Day, string>();
  const offsetOn = (day: Day): string => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const offset = offsetAllDay(day);
    known.set(day, offset);
    return offset;
  };
  return {
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
  // From a second before: clocks may go forward at midnight itself.
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

/** A value as it leaves the house: every moment in it, however deep, gets its offset. What holds none is handed back itself. */
export const outward = <T>(value: T, zone: Zone): T => walk(value, { shape: LOCAL, convert: zone.withOffset }, 0) as T;

/** A value as it comes in: every instant becomes what the clock here shows. Throws a RangeError below `DEEPEST` levels. */
export const inward = <T>(value: T, zone: Zone): T => walk(value, { shape: INSTANT, convert: zone.toLocal }, 0) as T;

type Turn = { readonly shape: RegExp; readonly convert: (text: string) => string };

// Written as loops: every record of the desk comes through here at each start.
const walk = (value: unknown, turn: Turn, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  return Array.isArray(value)
    ? walkItems(value, turn, depth)
    : walkFields(value as Record<string, unknown>, turn, depth);
};

const walkItems = (items: readonly unknown[], turn: Turn, depth: number): unknown => {
  let copy: unknown[] | null = null;
  for (let n = 0; n < items.length; n += 1) {
    const next = walk(items[n], turn, depth + 1);
    if (next === items[n]) continue;
    copy ??= [...items];
    copy[n] = next;
  }
  return copy ?? items;
};

const walkFields = (record: Readonly<Record<string, unknown>>, turn: Turn, depth: number): unknown => {
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(record)) {
    const old = record[key];
    const next = typeof old === 'string' ? turned(key, old, turn) : walk(old, turn, depth + 1);
    // Assigning to `__proto__` would change what the record inherits; such a field stays as it came.
    if (next === old || key === '__proto__') continue;
    copy ??= { ...record };
    copy[key] = next;
  }
  return copy ?? record;
};

const turned = (key: string, text: string, turn: Turn): string =>
  text[10] === 'T' && isMomentKey(key) && turn.shape.test(text) ? turn.convert(text) : text;

/** Answers by name: a desk has thousands of fields and some dozens of names. */
const answers = new Map<string, boolean>();

const isMomentKey = (key: string): boolean => {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = MOMENT_KEY.test(key);
  answers.set(key, answer);
  return answer;
};
