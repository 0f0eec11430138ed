import { canonicalZone } from '../core/zoneNames.ts';

const minutesEast = (month: number): number => -new Date(2026, month, 1).getTimezoneOffset();

/** A zone without a name, such as `TZ=CST-8`, by its whole hours; their signs are those of POSIX. Null where it has others. */
const byHours = (): string | null => {
  const [winter, summer] = [minutesEast(0), minutesEast(6)];
  if (winter !== summer || winter % 60 !== 0) return null;
  const hours = winter / 60;
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
};

/** The name of the zone this process goes by; null where `TZ` is no name of the database. */
const named = (): string | null => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions() as { readonly timeZone: string | undefined };
  return timeZone === undefined || timeZone === 'Etc/Unknown' ? null : timeZone;
};

/** The IANA name of the zone this process goes by; null where it has none. */
export const zoneOfProcess = (): string | null => named() ?? byHours();

/** UTC under the names that people give it. */
const UTC = /^(?:etc\/)?(?:utc|uct|gmt|zulu|universal|greenwich)(?:[+-]?0)?$/i;
const PATH = /^:?\/.*zoneinfo\/(?:posix\/|right\/)?/;

/**
 * Whether the `TZ` by which this process goes is a zone. One that is not is taken for UTC without a word, so that any other offset tells that
 * it is. Capitals count: `asia/shanghai` is none to the system.
 */
export const isZoneKnown = (tz: string): boolean => {
  if (minutesEast(0) !== 0 || minutesEast(6) !== 0 || tz === '' || UTC.test(tz) || named() !== null) return true;
  return PATH.test(tz) && canonicalZone(tz.replace(PATH, '')) !== null;
};
