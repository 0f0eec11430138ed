import type { Moment } from '../core/civil.ts';
import type { Zone } from './zone.ts';

/** The zone of this process as calendars know it, and the zones of others. */
export type ZoneClock = Zone & {
  /** Its name in the IANA database; null where it is UTC, or has none. */
  readonly name: () => string | null;
  /** The instant (ISO 8601, `Z`) at which clocks in that zone show the moment; null for a zone this machine does not know. */
  readonly instantIn: (moment: Moment, zone: string) => string | null;
  /** What clocks in that zone show at the moment here; null for a zone this machine does not know. */
  readonly momentIn: (moment: Moment, zone: string) => Moment | null;
};

/** UTC under its names, and what is not known: a calendar then has its times in UTC. */
const NAMELESS = /^(?:Etc\/.*|UTC|GMT|UCT|Zulu|Universal)$/i;

export const zoneClock = (zone: Zone): ZoneClock => ({
  ...zone,
  name() {
    const found = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
    return found === undefined || NAMELESS.test(found) ? null : found;
  },
  momentIn(moment, name) {
    const instant = Date.parse(zone.withOffset(moment));
    const show = clockOf(name);
    return show === null || Number.isNaN(instant) ? null : new Date(show(instant)).toISOString().slice(0, 19);
  },
  instantIn(moment, name) {
    const wall = Date.parse(`${moment}Z`);
    const show = clockOf(name);
    if (show === null || Number.isNaN(wall)) return null;
    // The offset at the wall's own digits may be that of the other side of a turn of the clock; that at the answer is right.
    const near = wall - (show(wall) - wall);
    return new Date(wall - (show(near) - near)).toISOString().replace('.000', '');
  },
});

/** What clocks there show at an instant, both in milliseconds. */
const clockOf = (timeZone: string): ((instant: number) => number) | null => {
  try {
    const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
