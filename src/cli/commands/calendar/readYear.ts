import { addDays, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { MAX_LINE } from '../../../core/record.ts';
import type { World } from '../../../drawers/kit/verb.ts';
import type { Ical, Reader } from '../../../formats/ics/expand.ts';
import { harmless } from '../../../terminal/harmless.ts';

/** A quarter ahead for what recurs, which is filled up by importing again; a year for the rest. */
const [DAYS_RECURRING, DAYS_AHEAD] = [92, 366];

/** What reading leans on: this clock, the people of this desk, and the days from today on. */
export const readerOf = (
  ical: Ical,
  { facts, owner }: { readonly facts: Facts; readonly owner: string | null },
  clock: World['clock'],
  unknown: Set<string>,
): Reader => {
  const today = dayOf(facts.now);
  const known = new Map<string, boolean>();
  return {
    ical,
    owner,
    contacts: facts.contacts,
    zones: {
      ical,
      toLocal: clock.toLocal,
      instantIn: (moment, zone) => {
        // A zone is asked for once: to be told that there is none takes a hundred times as long.
        if (known.get(zone) === false) return null;
        const instant = clock.instantIn(moment, zone);
        known.set(zone, instant !== null);
        return instant;
      },
      unknown: (zone) => void unknown.add(lineOf(zone)),
    },
    window: { first: today, lastRecurring: addDays(today, DAYS_RECURRING), last: addDays(today, DAYS_AHEAD) },
    line: lineOf,
  };
};

/** By characters, so that none is cut in two. */
const lineOf = (written: string): string => {
  const line = harmless(written.slice(0, 20 * MAX_LINE))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length > MAX_LINE) break;
    cut += character;
  }
  return cut.trim();
};

/** VTIMEZONE in jCal, none where it cannot be read. */
export const zoneOf = (ical: Ical, lines: readonly string[]): unknown[] => {
  try {
    const zone = ical.parse(`BEGIN:VTIMEZONE\r\n${lines.join('\r\n')}\r\nEND:VTIMEZONE`);
    return new ical.Component(zone).hasProperty('tzid') ? [zone] : [];
  } catch {
    // A zone that cannot be read is one that is not known; whoever uses it is told.
    return [];
  }
};
