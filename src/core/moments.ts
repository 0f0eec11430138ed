import { moment, telephone } from './schema.ts';
import type { GenericSchema } from './valibot.ts';

/**
 * The moments in a value: `true` if it is a moment itself, else its fields that are moments or contain some. For a list they are those of
 * each item. The options of a variant are taken together.
 */
export type Moments = true | { readonly [field: string]: Moments };

/** A value without any moment. */
export const NO_MOMENTS: Moments = {};

/** The moments that a schema declares: fields made of `moment` (record.ts), at any depth. Worked out once for each schema. */
export const momentsOf = (schema: GenericSchema): Moments => remembered(schema, moment, known.moments);

/** The telephone numbers that a schema declares: fields made of `telephone` (record.ts), at any depth. */
export const telephonesOf = (schema: GenericSchema): Moments => remembered(schema, telephone, known.telephones);

const remembered = (schema: GenericSchema, leaf: unknown, seen: WeakMap<GenericSchema, Moments>): Moments => {
  const found = seen.get(schema) ?? placesWithin(schema, leaf) ?? NO_MOMENTS;
  seen.set(schema, found);
  return found;
};

const known = { moments: new WeakMap<GenericSchema, Moments>(), telephones: new WeakMap<GenericSchema, Moments>() };

/** The places in a schema that are made of this leaf, null if there are none. Throws if they cannot be named; then no test of the drawer passes. */
const placesWithin = (schema: unknown, leaf: unknown): Moments | null => {
  if (schema === leaf) return true;
  if (!isObject(schema)) return null;
  const { type, pipe, wrapped, item, options, entries } = schema;
  if (UNNAMED.includes(type) || (isObject(item) && item['type'] === 'array'))
    throw new Error(`a schema of type ${String(type)} cannot say which of its fields are moments`);
  if (Array.isArray(pipe)) return together(pipe.map((one) => placesWithin(one, leaf)));
  if (Array.isArray(options)) return together(options.map((one) => placesWithin(one, leaf)));
  if (isObject(entries)) return ofFields(entries, leaf);
  return placesWithin(wrapped ?? item, leaf);
};

/** Types of valibot schemas whose fields have no names, or whose items differ by position. No drawer needs them, nor lists of lists. */
const UNNAMED: readonly unknown[] = ['record', 'map', 'set', 'lazy', 'tuple', 'strict_tuple', 'loose_tuple'];

const ofFields = (entries: Readonly<Record<string, unknown>>, leaf: unknown): Moments | null => {
  const fields = Object.entries(entries).flatMap(([field, schema]) => {
    const moments = placesWithin(schema, leaf);
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
 * The value with each of its moments replaced. Returns the value itself, or the same part of it, if nothing changes there. Goes no deeper
 * than the schema, however deep the value is.
 */
export const mapMoments = (value: unknown, moments: Moments, turn: (written: string) => string): unknown => {
  if (Array.isArray(value)) return mapItems(value, moments, turn);
  if (moments === true) return typeof value === 'string' ? turn(value) : value;
  return isObject(value) ? mapFields(value, moments, turn) : value;
};

// Written as loops, because every record of a desk without a note is converted at each start.
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
