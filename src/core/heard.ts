import type { Day } from './civil.ts';
import type { Drawer, Entry } from './drawer.ts';
import type { Facts } from './facts.ts';
import { keptResults } from './kept.ts';
import type { DayHeard } from './said.ts';

// The schedule and the search for people who are needed twice ask for the same days.
const kept = keptResults<DayHeard, Map<string, readonly Entry[]>>();

/** The entries of a drawer's records on some days, made once for everything that is heard for one list. */
export const entriesHeard = (
  heard: DayHeard,
  drawer: Drawer,
  facts: Facts,
  first: Day,
  last: Day,
): readonly Entry[] => {
  const known = kept(facts, heard, () => new Map());
  const key = `${drawer.name} ${first} ${last}`;
  const entries = known.get(key) ?? drawer.entries(heard.recordsOf(drawer), facts, first, last);
  known.set(key, entries);
  return entries;
};
