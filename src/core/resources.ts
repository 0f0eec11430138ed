import { nameKey } from './names/fold.ts';
import { compareIds } from './records.ts';

/** A hall or a car of the office. Two entries that need it at the same time clash, by whichever of its names each calls it. */
export type Resource = {
  readonly kind: 'place' | 'car';
  /** Every name of the resource, the main one first: a hall and its other names, a number plate in its usual spellings. */
  readonly names: readonly [string, ...string[]];
  /** The car, if it can be dispatched. */
  readonly vehicle?: Vehicle;
};

/** A car that is dispatched. */
export type Vehicle = {
  readonly id: string;
  readonly plate: string;
  readonly seats: number | null;
  readonly driver: string | null;
  /** The last reading of the counter that the register of cars knows. */
  readonly km: number | null;
  /** False while it is in repair or out of use. */
  readonly isUsable: boolean;
};

/** The cars of the desk, in the order of their ids. */
export const vehiclesIn = (resources: readonly Resource[]): readonly Vehicle[] =>
  resources.flatMap(({ vehicle }) => vehicle ?? []).sort((a, b) => compareIds(a.id, b.id));

type MainNames = ReadonlyMap<string, string | null>;

// The names of a kind are looked at when the first of them is asked for: meetings have halls, and few have cars.
const known = {
  place: new WeakMap<readonly Resource[], MainNames>(),
  car: new WeakMap<readonly Resource[], MainNames>(),
};

/**
 * The main name of the place or car that a record calls so. A name that no resource has, or that several have, stays as it is written.
 */
export const mainName = (resources: readonly Resource[], kind: Resource['kind'], written: string | null) => {
  if (written === null || resources.length === 0) return written;
  const names = known[kind].get(resources) ?? mainNamesOf(resources, kind);
  known[kind].set(resources, names);
  return names.size === 0 ? written : (names.get(nameKey(written)) ?? written);
};

const mainNamesOf = (resources: readonly Resource[], kind: Resource['kind']): MainNames => {
  const names = new Map<string, string | null>();
  for (const { kind: own, names: all } of resources)
    if (own === kind) for (const key of new Set(all.map(nameKey))) names.set(key, names.has(key) ? null : all[0]);
  return names;
};

/** The names of a kind that begin a list of suggestions: main names first, then the others. */
export const namesOfKind = (resources: readonly Resource[], kind: Resource['kind']): readonly string[] => {
  const all = resources.filter((resource) => resource.kind === kind).map(({ names }) => names);
  return [...new Set([...all.map(([main]) => main), ...all.flatMap(([, ...others]) => others)])];
};
