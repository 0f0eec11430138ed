import { type Day, isDay } from '../../core/civil.ts';
import type { DrawerName } from '../../core/record.ts';
import { isFields } from './outline.ts';

/**
 * Where the lines of a drawer stand in a `desk.json`, in bytes: where the first begins, where the awake ones end, where the last ends. The
 * lines at rest stand behind the awake ones. A line's comma and line break count with it.
 */
export type Place = { readonly from: number; readonly awakeTo: number; readonly to: number };

/** The places of the drawers; one without records has none. */
export type Places = Readonly<Partial<Record<DrawerName, Place>>>;

/** The day for which it was found out which records are at rest; see `restingIn` in cli/desk. It holds for every later day. */
export type Rest = { readonly day: Day };

/** What stands before the first line of a drawer, between two lines, and behind the last. */
export const opening = (name: string): string => `  ${JSON.stringify(name)}: [\n`;
export const BETWEEN = ',\n';
export const CLOSING = '\n  ]';

/** All lines of a drawer. */
export const linesAt = (bytes: Buffer, { from, to }: Place): Buffer => bytes.subarray(from, to);

/** The JSON list of all lines of a drawer, in the order in which they stand. */
export const listAt = (bytes: Buffer, { from, to }: Place): string => `[${bytes.toString('utf8', from, to)}]`;

/** The JSON list of the awake lines of a drawer. */
export const awakeListAt = (bytes: Buffer, { from, awakeTo, to }: Place): string => {
  const isFollowed = awakeTo > from && awakeTo < to;
  return `[${bytes.toString('utf8', from, isFollowed ? awakeTo - BETWEEN.length : awakeTo)}]`;
};

/** Whether lines of that drawer begin and end in these bytes where it is said: a place may come from a note on other bytes. */
export const isPlaceIn = (bytes: Buffer, name: string, { from, awakeTo, to }: Place): boolean => {
  const before = Buffer.from(opening(name));
  const isLineEnd =
    awakeTo === from || awakeTo === to || bytes.toString('latin1', awakeTo - BETWEEN.length, awakeTo) === BETWEEN;
  return (
    from >= before.length &&
    from < to &&
    from <= awakeTo &&
    awakeTo <= to &&
    bytes.subarray(from - before.length, from).equals(before) &&
    bytes.toString('latin1', to, to + CLOSING.length) === CLOSING &&
    isLineEnd
  );
};

/** The file without the drawers' lines: a desk whose drawers are empty. */
export const around = (bytes: Buffer, places: Places): Buffer => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { from, to } of Object.values(places).sort((a, b) => a.from - b.from)) {
    pieces.push(bytes.subarray(at, from));
    at = to;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
};

/** Places as they are noted: `{"visitors":[from,awakeTo,to]}`. */
export const placesNoted = (places: Places): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(Object.entries(places).map(([name, { from, awakeTo, to }]) => [name, [from, awakeTo, to]]));

/** The places in a note; null where it says nothing that can be. */
export const placesIn = (noted: unknown): Places | null => {
  if (!isFields(noted)) return null;
  const places: Partial<Record<string, Place>> = {};
  for (const [name, numbers] of Object.entries(noted)) {
    if (!Array.isArray(numbers) || numbers.length !== 3 || !numbers.every(Number.isSafeInteger)) return null;
    const [from, awakeTo, to] = numbers as [number, number, number];
    places[name] = { from, awakeTo, to };
  }
  return places;
};

/** The day in a note; null where it says nothing that can be. */
export const restIn = (noted: unknown): Rest | null => {
  const { day } = isFields(noted) ? noted : {};
  return typeof day === 'string' && isDay(day) ? { day } : null;
};
