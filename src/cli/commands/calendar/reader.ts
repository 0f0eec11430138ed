import { addDays, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { MAX_LINE } from '../../../core/record.ts';
import type { World } from '../../../drawers/kit/world.ts';
import { calendarClocksOf } from '../../../formats/ics/clocks.ts';
import type { Reader } from '../../../formats/ics/event.ts';
import { fileZone } from '../../../formats/ics/fileZone.ts';
import { meter } from '../../../formats/ics/meter.ts';
import type { Ical } from '../../../formats/ics/rule.ts';
import type { WindowsZones } from '../../../formats/ics/zoneNames.ts';
import { harmless } from '../../../terminal/harmless.ts';

/** Days ahead that are imported: a quarter for recurring events, since importing again adds the next ones; a year for others. */
const [DAYS_RECURRING, DAYS_AHEAD] = [92, 366];

type Known = {
  readonly facts: Facts;
  readonly owner: string | null;
  readonly clock: World['clock'];
  readonly windows: WindowsZones;
  /** The lines of each VTIMEZONE of the file. */
  readonly zones: readonly (readonly string[])[];
};

/** Everything the reading of events needs: the office's clock, the people of the desk, and the days to look at. */
export const readerOf = (ical: Ical, { facts, owner, clock, windows, zones }: Known): Reader => {
  const today = dayOf(facts.now);
  const counter = meter();
  const defined = zones.flatMap((lines) => fileZone(lines, ical, counter) ?? []);
  return {
    ical,
    owner,
    contacts: facts.contacts,
    clocks: calendarClocksOf(clock, defined, windows),
    meter: counter,
    window: { first: today, lastRecurring: addDays(today, DAYS_RECURRING), last: addDays(today, DAYS_AHEAD) },
    line: lineOf,
  };
};

/** A text as one harmless line, cut between whole characters. */
export const lineOf = (written: string): string => {
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
