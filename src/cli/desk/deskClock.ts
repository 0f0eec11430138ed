import { Complaint } from '../../core/complaint.ts';
import type { Text } from '../../core/text.ts';
import type { Clocks } from '../../desk/clocks.ts';
import { realFiles } from '../../desk/disk/files.ts';
import { zoneOfDesk } from '../../desk/live/zoneOfDesk.ts';
import { isZoneKnown } from '../../desk/processZone.ts';
import type { Zone } from '../../desk/zone.ts';
import { wasSaid } from '../../desk/zoneNote.ts';
import { clockWords as w } from './clockWords.ts';

/** The clock of a desk, by which all of a command goes. */
export type DeskClock = {
  readonly zone: Zone;
  /** The desk has that zone set, or may: nothing speaks for another. */
  readonly isSettled: boolean;
  /** That the machine goes by another clock; null where it does not. */
  readonly aside: Aside | null;
  /** The zone that is set is none; the clock is then this machine's. */
  readonly fault: Complaint | null;
};

/** Said once on a desk, whichever command it is; `key` tells one such thing from another. */
type Aside = { readonly key: string; readonly said: Text };

const settled = (zone: Zone): DeskClock => ({ zone, isSettled: true, aside: null, fault: null });

/**
 * Turns this process to the clock of the desk in a folder. Throws `badValue` for a `TZ` that is no zone.
 * @param instant now, in any zone; the year in which clocks are compared
 */
export const clockOfDesk = (clocks: Clocks, folder: string, instant: string): DeskClock => {
  const said = zoneOfDesk(folder, realFiles);
  const machine = clocks.turnTo(null);
  if (said !== null && said.name !== null && said.name === clocks.own) return settled(machine);
  if (clocks.own !== undefined && !isZoneKnown(clocks.own))
    throw new Complaint('badValue', w.noZone(clocks.own), w.noZoneHint);
  if (said === null) return settled(machine);
  const year = instant.slice(0, 4);
  return said.name === null ? byItsTimes(clocks, machine, said.moment, year) : byName(clocks, machine, said.name, year);
};

/** The offsets of a clock over a year: two zones of which these are alike show the same hours. */
const offsetsOf = (zone: Zone, year: string): string =>
  ['01', '04', '07', '10'].map((month) => zone.withOffset(`${year}-${month}-15T12:00:00`).slice(19)).join(' ');

const offsetNow = (offsets: string): string => `UTC${offsets.split(' ')[0]}`;

const byName = (clocks: Clocks, machine: Zone, name: string, year: string): DeskClock => {
  const here = offsetsOf(machine, year);
  const zone = clocks.turnTo(name);
  if (!isZoneKnown(name)) {
    const fault = new Complaint('badValue', w.badZone(name), w.badZoneHint);
    return { ...settled(clocks.turnTo(null)), isSettled: false, fault };
  }
  if (offsetsOf(zone, year) === here) return settled(zone);
  return { ...settled(zone), aside: { key: `${name} ${here}`, said: w.otherClock(name, offsetNow(here)) } };
};

/**
 * A desk from before zones were set. Its times say by their offset where it was written: where that is not the offset here, they are read by
 * it, if it is one of whole hours, and no zone is set by itself.
 */
const byItsTimes = (clocks: Clocks, machine: Zone, moment: string | null, year: string): DeskClock => {
  const offset = moment?.slice(19) ?? null;
  if (moment === null || offset === null || machine.withOffset(moment.slice(0, 19)) === moment) return settled(machine);
  const here = offsetsOf(machine, year);
  const hours = /^([+-])(\d{2}):00$/.exec(offset);
  // The signs of these names are those of POSIX: west is plus.
  const zone = hours === null ? machine : clocks.turnTo(`Etc/GMT${hours[1] === '+' ? '-' : '+'}${Number(hours[2])}`);
  const said = w.noneSet(`UTC${offset}`, offsetNow(here), hours !== null);
  return { zone, isSettled: false, aside: { key: `${offset} ${here}`, said }, fault: null };
};

/** What is to be said of the clock, if it has not been said on this desk. */
export const asideOf = ({ aside }: DeskClock, folder: string): readonly Text[] =>
  aside === null || wasSaid(folder, aside.key, realFiles) ? [] : [aside.said];
