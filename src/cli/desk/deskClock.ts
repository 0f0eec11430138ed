import type { Clocks } from '../../desk/clocks.ts';
import { realFiles } from '../../desk/disk/files.ts';
import { zoneOfDesk } from '../../desk/live/zoneOfDesk.ts';
import { isZoneKnown } from '../../desk/processZone.ts';
import type { Zone } from '../../desk/zone.ts';

/** A name that is no zone: the value of `TZ`, or of the desk's setting. The clock is then this machine's. */
export type NoZone = { readonly of: 'TZ' | 'desk'; readonly name: string };

/** The clock of a desk, by which all of a command goes. */
export type DeskClock = {
  readonly zone: Zone;
  /** The zone set on the desk; null where none is set. The clock is then this machine's. */
  readonly name: string | null;
  /** There is no desk in the folder yet. */
  readonly isNew: boolean;
  /** Offsets of this machine's clock over the year, where they are not those of the desk's; null where both show the same hours. */
  readonly here: string | null;
  readonly fault: NoZone | null;
};

/**
 * Turns this process to the clock of the desk in a folder. A desk without a zone goes by the clock of the machine.
 * @param instant now, in any zone; the year in which clocks are compared
 */
export const clockOfDesk = (clocks: Clocks, folder: string, instant: string): DeskClock => {
  const said = zoneOfDesk(folder, realFiles);
  const machine = clocks.turnTo(null);
  const plain: DeskClock = { zone: machine, name: null, isNew: said === null, here: null, fault: null };
  if (clocks.own !== undefined && !isZoneKnown(clocks.own)) return { ...plain, fault: { of: 'TZ', name: clocks.own } };
  const name = said?.name ?? null;
  if (name === null) return plain;
  if (name === clocks.own) return { ...plain, name };
  const here = offsetsOf(machine, instant);
  const zone = clocks.turnTo(name);
  if (!isZoneKnown(name)) return { ...plain, zone: clocks.turnTo(null), fault: { of: 'desk', name } };
  return { ...plain, zone, name, here: offsetsOf(zone, instant) === here ? null : here };
};

/** The offsets of a clock over a year. Two zones of which these are alike show the same hours. */
const offsetsOf = (zone: Zone, instant: string): string =>
  ['01', '04', '07', '10']
    .map((month) => zone.withOffset(`${instant.slice(0, 4)}-${month}-15T12:00:00`).slice(19))
    .join(' ');
