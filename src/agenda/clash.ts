import { addMinutes, type Moment } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import { compare, compareIds } from '../core/records.ts';
import { inLang } from '../core/text.ts';

/** Two entries that need the same person, room or car at the same time. */
export type Clash = {
  readonly a: Entry;
  readonly b: Entry;
  readonly people: readonly string[];
  readonly place: string | null;
  readonly car: string | null;
  /** True if it was settled who gives way, and nothing moved since. */
  readonly isSettled: boolean;
};

/** Whether both are the same entry of the same record. Two trips of one car are two entries. */
const isOneEntry = (a: Entry, b: Entry): boolean => a.id === b.id && a.key === b.key;

/**
 * The end of an entry. An entry without length is taken to last a minute, because calendars have calls and deadlines that begin and end at
 * the same time.
 */
const endOf = ({ start, end }: Entry): Moment => (end > start ? end : addMinutes(start, 1));

/** Whether two entries overlap. A meeting that ends at ten does not overlap with one that begins at ten. */
const overlap = (a: Entry, b: Entry): boolean => a.start < endOf(b) && b.start < endOf(a);

const same = (a: string | null, b: string | null): string | null =>
  a !== null && b !== null && a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase() ? a : null;

/** Whether both entries are about one matter, which is in two calendars, or both on the desk and in a calendar. */
const isOneMatter = (a: Entry, b: Entry): boolean =>
  (a.from !== undefined || b.from !== undefined) &&
  ((a.matter !== undefined && a.matter === b.matter) || (a.start === b.start && titled(a) === titled(b)));

const titled = ({ title }: Entry): string => inLang(title, 'zh');

/** Whether a meeting lies within one that it belongs to, in its time too. The two then share people and place as a matter of course. */
const isWithin = (inner: Entry, outer: Entry): boolean =>
  inner.within?.includes(outer.id) === true && inner.start >= outer.start && inner.end <= outer.end;

const between = (a: Entry, b: Entry): Clash | null => {
  if (a.isFree === true || b.isFree === true || isOneMatter(a, b)) return null;
  if (isWithin(a, b) || isWithin(b, a)) return null;
  const isSettled = a.settledWith?.includes(b.id) === true || b.settledWith?.includes(a.id) === true;
  const people = a.people.filter((name) => b.people.includes(name));
  const place = same(a.place, b.place);
  const car = same(a.car, b.car);
  return people.length > 0 || place !== null || car !== null ? { a, b, people, place, car, isSettled } : null;
};

/** Every clash among the entries in order of time, each pair once. */
export const clashesAmong = (entries: readonly Entry[]): readonly Clash[] => {
  const sorted = [...entries].sort(entriesByClock);
  return sorted.flatMap((a, n) => {
    const rest = sorted.slice(n + 1);
    const reach = rest.findIndex((b) => b.start >= endOf(a));
    return (reach === -1 ? rest : rest.slice(0, reach))
      .filter((b) => !isOneEntry(a, b) && overlap(a, b))
      .flatMap((b) => between(a, b) ?? []);
  });
};

export const entriesByClock = (a: Entry, b: Entry): number =>
  compare(a.start, b.start) || compare(a.end, b.end) || compareIds(a.id, b.id) || compare(a.key ?? '', b.key ?? '');
