import { canonicalZone } from '../core/zoneNames.ts';

const minutesEast = (month: number): number => -new Date(2026, month, 1).getTimezoneOffset();

/** The name by hours of a zone that has no name, such as `TZ=CST-8`. Null where the hours are not whole, or change over the year. */
const byHours = (): string | null => {
  const [winter, summer] = [minutesEast(0), minutesEast(6)];
  if (winter !== summer || winter % 60 !== 0) return null;
  const hours = winter / 60;
  // The signs in these names are those of POSIX: west is plus.
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
};

const named = (): string | null => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { readonly timeZone: string | undefined };
  return timeZone === undefined || timeZone === 'Etc/Unknown' ? null : timeZone;
};

/** The IANA name of the zone that this process goes by; null where the zone has none. */
export const zoneOfProcess = (): string | null => named() ?? byHours();

/** Names of UTC. */
const UTC = /^(?:etc\/)?(?:utc|uct|gmt|zulu|universal|greenwich)(?:[+-]?0)?$/i;
const PATH = /^:?\/.*zoneinfo\/(?:posix\/|right\/)?/;

/**
 * Whether the `TZ` by which this process goes is a zone. Node silently takes a name that is none for UTC, so that any other offset shows that
 * the name is known. Capitals count: `asia/shanghai` is no zone to the system.
 */
export const isZoneKnown = (tz: string): boolean => {
  if (minutesEast(0) !== 0 || minutesEast(6) !== 0 || tz === '' || UTC.test(tz) || named() !== null) return true;
  return PATH.test(tz) && canonicalZone(tz.replace(PATH, '')) !== null;
};
