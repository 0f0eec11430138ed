import type { Moment } from '../core/civil.ts';
import type { Zone } from './zone.ts';

/** The zone of this process with its name, and the clocks of other zones. */
export type ZoneClock = Zone & {
  /** Name of the zone in the IANA database; null if it is UTC or has no name. */
  readonly name: () => string | null;
  /** The instant (ISO 8601, `Z`) at which clocks in that zone show the moment; null if this machine does not know the zone. */
  readonly instantIn: (moment: Moment, zone: string) => string | null;
  /** The time that clocks in that zone show at a moment of the clock here; null if this machine does not know the zone. */
  readonly momentIn: (moment: Moment, zone: string) => Moment | null;
};

/** Names of UTC. A calendar then gives its times in UTC. */
const NAMELESS = /^(?:Etc\/.*|UTC|GMT|UCT|Zulu|Universal)$/i;

export const zoneClock = (zone: Zone): ZoneClock => {
  const shown = new Map<string, Show | null>();
  /** The format for a zone. It is kept, because making one takes fifty times as long as using it. */
  const showIn = (name: string): Show | null => {
    const known = shown.get(name);
    if (known !== undefined) return known;
    const show = clockOf(name);
    shown.set(name, show);
    return show;
  };
  return { ...zone, ...clockBy(zone, showIn) };
};

/** The clock of a zone: what it shows at an instant, both in milliseconds. Null if this machine does not know the zone. */
type Show = (instant: number) => number;

const clockBy = (zone: Zone, showIn: (name: string) => Show | null): Omit<ZoneClock, keyof Zone> => ({
  name() {
    const found = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
    return found === undefined || NAMELESS.test(found) ? null : found;
  },
  momentIn(moment, name) {
    const instant = Date.parse(zone.withOffset(moment));
    const show = showIn(name);
    return show === null || Number.isNaN(instant) ? null : new Date(show(instant)).toISOString().slice(0, 19);
  },
  instantIn(moment, name) {
    const wall = Date.parse(`${moment}Z`);
    const show = showIn(name);
    if (show === null || Number.isNaN(wall)) return null;
    // The first guess may lie on the other side of a change of the clock. The offset at the guess is right.
    const near = wall - (show(wall) - wall);
    return new Date(wall - (show(near) - near)).toISOString().replace('.000', '');
  },
});

/** The format of a zone; null if this machine does not know it. */
const clockOf = (timeZone: string): Show | null => {
  try {
    const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
