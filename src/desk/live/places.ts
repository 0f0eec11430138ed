import { type Day, isDay } from '../../core/civil.ts';
import type { DrawerName } from '../../core/record.ts';
import { isFields } from './outline.ts';

/**
 * Where the lines of a drawer stand in a `desk.json`: from which byte on, and how many bytes long are by turns those at rest and those
 * awake. A line's comma and line break count with it.
 */
export type Place = { readonly at: number; readonly runs: readonly number[] };

/** A drawer without records has none. */
export type Places = Readonly<Partial<Record<DrawerName, Place>>>;

/** Which lines are at rest was found out for that day, by that version of the program; see `restingOn`. */
export type Rest = { readonly day: Day; readonly by: string };

const lengthOf = ({ runs }: Place): number => runs.reduce((sum, length) => sum + length, 0);

/** All lines of a drawer. */
export const linesAt = (bytes: Buffer, place: Place): Buffer => bytes.subarray(place.at, place.at + lengthOf(place));

/** How a list of lines stands in a file: what is before, between and behind them. */
export const OPENED = '[\n';
export const BETWEEN = ',\n';
export const CLOSED = '\n  ]';

/** The list of a drawer, as it stands in JSON. */
export const listAt = (bytes: Buffer, place: Place): Buffer =>
  bytes.subarray(place.at - OPENED.length, place.at + lengthOf(place) + CLOSED.length);

export const isAllAwake = ({ runs }: Place): boolean => runs.every((length, n) => n % 2 === 1 || length === 0);

const COMMA = 0x2c;

/** The list of those of a drawer's lines that are awake. In bytes, for each copy of so long a text takes its time. */
export const awakeListAt = (bytes: Buffer, { at, runs }: Place): Buffer => {
  const awake: Buffer[] = [];
  let from = at;
  runs.forEach((length, n) => {
    if (n % 2 === 1 && length > 0) awake.push(bytes.subarray(from, from + length));
    from += length;
  });
  const last = awake.pop() ?? Buffer.alloc(0);
  const hasComma = last.at(-BETWEEN.length) === COMMA;
  const lines = [...awake, hasComma ? last.subarray(0, -BETWEEN.length) : last];
  return Buffer.concat([Buffer.from(OPENED), ...lines, Buffer.from(CLOSED)]);
};

/** What stands around the drawers' lines: a desk whose drawers are empty. */
export const around = (bytes: Buffer, places: Places): Buffer => {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const place of Object.values(places).sort((a, b) => a.at - b.at)) {
    pieces.push(bytes.subarray(from, place.at));
    from = place.at + lengthOf(place);
  }
  return Buffer.concat([...pieces, bytes.subarray(from)]);
};

/** Lengths in turn, from those of one line each. */
export const runsOf = (lines: readonly { readonly length: number; readonly rests: boolean }[]): readonly number[] => {
  const runs: number[] = [0];
  for (const { length, rests } of lines) {
    if (rests !== (runs.length % 2 === 1)) runs.push(0);
    runs[runs.length - 1] = (runs.at(-1) ?? 0) + length;
  }
  return runs;
};

/** As they are noted: `{"visitors":[from,at rest,awake,…]}`. */
export const placesNoted = (places: Places): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(Object.entries(places).map(([name, { at, runs }]) => [name, [at, ...runs]]));

/** What was noted, if it is such a thing. */
export const placesIn = (noted: unknown): Places | null => {
  if (!isFields(noted)) return null;
  const places: Partial<Record<DrawerName, Place>> = {};
  for (const [name, numbers] of Object.entries(noted)) {
    if (!Array.isArray(numbers) || !numbers.every(Number.isSafeInteger)) return null;
    const [at, ...runs] = numbers as [number, ...number[]];
    places[name as DrawerName] = { at, runs };
  }
  return places;
};

export const restIn = (noted: unknown): Rest | null => {
  const { day, by } = isFields(noted) ? noted : {};
  return typeof day === 'string' && isDay(day) && typeof by === 'string' ? { day, by } : null;
};
