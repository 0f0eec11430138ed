import type { Moment } from '../core/civil.ts';
import type { Zone } from './zone.ts';

/** The zone of this process as calendars know it, and the zones of others. */
export type ZoneClock = Zone & {
  /** Its name in the IANA database; null where it is UTC, or has none. */
  readonly name: () => string | null;
  /** The instant (ISO 8601, `Z`) at which clocks in that zone show the moment; null for a zone this machine does not know. */
  readonly instantIn: (moment: Moment, zone: string) => string | null;
};

/** UTC under its names, and what is not known: a calendar then has its times in UTC. */
const NAMELESS = /^(?:Etc\/.*|UTC|GMT|UCT|Zulu|Universal)$/i;

export const zoneClock = (zone: Zone): ZoneClock => {
  const shown = new Map<string, Show | null>();
  /** Each zone is asked of the machine once: to make a format takes fifty times as long as to use it. */
  const showIn = (name: string): Show | null => {
    const known = shown.get(name);
    if (known !== undefined) return known;
    const show = clockOf(name);
    shown.set(name, show);
    return show;
  };
  return { ...zone, ...clockBy(showIn) };
};

/** What clocks of a zone show at an instant, both in milliseconds. */
type Show = (instant: number) => number;

const clockBy = (showIn: (name: string) => Show | null): Omit<ZoneClock, keyof Zone> => ({
  name() {
    const found = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
    return found === undefined || NAMELESS.test(found) ? null : found;
  },
  instantIn(moment, name) {
    const wall = Date.parse(`${moment}Z`);
    const show = showIn(name);
    if (show === null || Number.isNaN(wall)) return null;
    // The offset at the wall's own digits may be that of the other side of a turn of the clock; that at the answer is right.
    const near = wall - (show(wall) - wall);
    return new Date(wall - (show(near) - near)).toISOString().replace('.000', '');
  },
});

/** Null for a zone that this machine does not know. */
const clockOf = (timeZone: string): Show | null => {
  try {
    const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
