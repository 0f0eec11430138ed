import { type Day, isDay } from '../../core/civil.ts';
import type { DrawerName } from '../../core/record.ts';
import { isFields } from './outline.ts';

/**
 * The place of a drawer's lines in a `desk.json`, in bytes: where the first line begins, where the awake lines end, where the last line
 * ends. Lines at rest stand behind the awake ones. The comma and the line break of a line count with it.
 */
export type LinePlace = { readonly from: number; readonly awakeTo: number; readonly to: number };

/** Places by drawer. A drawer without records has none. */
export type LinePlaces = Readonly<Partial<Record<DrawerName, LinePlace>>>;

/**
 * The day for which the records at rest were found, see `restingIn` in cli/desk, and the last day on which they still are; null if they are on
 * every later day.
 */
export type Rest = { readonly day: Day; readonly until: Day | null };

/** Whether the records are at rest on a day. */
export const restsOn = ({ day: from, until }: Rest, day: Day): boolean =>
  from <= day && (until === null || day <= until);

/** Text before the first line of a drawer. */
export const opening = (name: string): string => `  ${JSON.stringify(name)}: [\n`;
export const BETWEEN = ',\n';
export const CLOSING = '\n  ]';

/** Bytes of all lines of a drawer. */
export const linesAt = (bytes: Buffer, { from, to }: LinePlace): Buffer => bytes.subarray(from, to);

/** JSON list of all lines of a drawer, in the order in which they stand. The brackets stand before the first and behind the last line. */
export const listAt = (bytes: Buffer, { from, to }: LinePlace): string =>
  bytes.toString('utf8', from - OPENED.length, to + CLOSING.length);

const OPENED = '[\n';

/** JSON list of the awake lines of a drawer. */
export const awakeListAt = (bytes: Buffer, { from, awakeTo, to }: LinePlace): string => {
  if (awakeTo === to) return listAt(bytes, { from, awakeTo, to });
  return awakeTo === from ? '[]' : `${bytes.toString('utf8', from - OPENED.length, awakeTo - BETWEEN.length)}]`;
};

/** Whether the bytes have this drawer at this place. The place may come from a note on other bytes. */
export const isPlaceIn = (bytes: Buffer, name: string, { from, awakeTo, to }: LinePlace): boolean => {
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

/**
 * Whether every place holds the lines of one drawer to their end. `isPlaceIn` looks at the borders alone; this looks through all bytes, so
 * it is for commands that write.
 */
export const fitPlaces = (bytes: Buffer, places: LinePlaces): boolean =>
  Object.values(places).every(({ from, to }) => bytes.indexOf(CLOSING, from) === to);

/** The file without the drawers' lines, which is a desk with empty drawers. */
export const around = (bytes: Buffer, places: LinePlaces): Buffer => {
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { from, to } of Object.values(places).sort((a, b) => a.from - b.from)) {
    pieces.push(bytes.subarray(at, from));
    at = to;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
};

/** Places as a note has them: `{"visitors":[from,awakeTo,to]}`. */
export const placesNoted = (places: LinePlaces): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(Object.entries(places).map(([name, { from, awakeTo, to }]) => [name, [from, awakeTo, to]]));

/** Places in a note; null if they are malformed. */
export const linePlacesIn = (noted: unknown): LinePlaces | null => {
  if (!isFields(noted)) return null;
  const places: Partial<Record<string, LinePlace>> = {};
  for (const [name, numbers] of Object.entries(noted)) {
    if (!Array.isArray(numbers) || numbers.length !== 3 || !numbers.every(Number.isSafeInteger)) return null;
    const [from, awakeTo, to] = numbers as [number, number, number];
    places[name] = { from, awakeTo, to };
  }
  return places;
};

/** Rest in a note; null if it is malformed. */
export const restIn = (noted: unknown): Rest | null => {
  const { day, until = null } = isFields(noted) ? noted : {};
  if (typeof day !== 'string' || !isDay(day)) return null;
  if (until === null) return { day, until };
  return typeof until === 'string' && isDay(until) ? { day, until } : null;
};
