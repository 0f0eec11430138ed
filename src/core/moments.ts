import type { GenericSchema } from 'valibot';
import { moment } from './record.ts';

/**
 * Which fields of a value are moments: `true` for a moment, for a record the fields that are moments or hold some. A list counts as
 * each of its items. The options of a variant are taken together.
 */
export type Moments = true | { readonly [field: string]: Moments };

/** A value without any moment. */
export const NO_MOMENTS: Moments = {};

/** The moments that a schema declares: its fields made of `moment` (record.ts), at any depth. Worked out once for each schema. */
export const momentsOf = (schema: GenericSchema): Moments => {
  const found = known.get(schema) ?? momentsWithin(schema) ?? NO_MOMENTS;
  known.set(schema, found);
  return found;
};

const known = new WeakMap<GenericSchema, Moments>();

/** Null where there is none. Throws at a schema whose moments cannot be named, so that no test of that drawer passes. */
const momentsWithin = (schema: unknown): Moments | null => {
  if (schema === moment) return true;
  if (!isObject(schema)) return null;
  const { type, pipe, wrapped, item, options, entries } = schema;
  if (UNNAMED.includes(type) || (isObject(item) && item['type'] === 'array'))
    throw new Error(`a schema of type ${String(type)} cannot say which of its fields are moments`);
  if (Array.isArray(pipe)) return together(pipe.map(momentsWithin));
  if (Array.isArray(options)) return together(options.map(momentsWithin));
  if (isObject(entries)) return ofFields(entries);
  return momentsWithin(wrapped ?? item);
};

/** Schemas of valibot that name no field, or whose items differ by their place. No drawer needs them, nor lists of lists. */
const UNNAMED: readonly unknown[] = ['record', 'map', 'set', 'lazy', 'tuple', 'strict_tuple', 'loose_tuple'];

const ofFields = (entries: Readonly<Record<string, unknown>>): Moments | null => {
  const fields = Object.entries(entries).flatMap(([field, schema]) => {
    const moments = momentsWithin(schema);
    return moments === null ? [] : [[field, moments] as const];
  });
  return fields.length === 0 ? null : Object.fromEntries(fields);
};

const together = (all: readonly (Moments | null)[]): Moments | null => {
  const found = all.filter((moments) => moments !== null);
  const [first = null] = found;
  const maps = found.filter((moments) => moments !== true);
  if (maps.length === 0) return first;
  if (maps.length < found.length)
    throw new Error('a field is a moment in one form of a record and holds fields in another');
  const fields = new Set(maps.flatMap((map) => Object.keys(map)));
  const joined = [...fields].map((field) => [field, together(maps.map((map) => map[field] ?? null))] as const);
  return Object.fromEntries(joined.filter((pair): pair is [string, Moments] => pair[1] !== null));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value with each of its moments turned into another text. Itself where nothing changes, and so is every part of it. Looks no deeper than
 * the schema does, however deep the value is.
 */
export const mapMoments = (value: unknown, moments: Moments, turn: (written: string) => string): unknown => {
  if (Array.isArray(value)) return mapItems(value, moments, turn);
  if (moments === true) return typeof value === 'string' ? turn(value) : value;
  return isObject(value) ? mapFields(value, moments, turn) : value;
};

// Written as loops: every record of a desk that has no note comes through here at each start.
const mapItems = (items: readonly unknown[], moments: Moments, turn: (written: string) => string): unknown => {
  let copy: unknown[] | null = null;
  for (let n = 0; n < items.length; n += 1) {
    const item = items[n];
    const next = Array.isArray(item) ? item : mapMoments(item, moments, turn);
    if (next === item) continue;
    copy ??= [...items];
    copy[n] = next;
  }
  return copy ?? items;
};

const mapFields = (
  record: Readonly<Record<string, unknown>>,
  moments: Exclude<Moments, true>,
  turn: (written: string) => string,
): unknown => {
  let copy: Record<string, unknown> | null = null;
  for (const field of Object.keys(moments)) {
    const [old, below] = [record[field], moments[field]];
    if (old === undefined || old === null || below === undefined) continue;
    const next = mapMoments(old, below, turn);
    if (next === old) continue;
    copy ??= { ...record };
    copy[field] = next;
  }
  return copy ?? record;
};
