import { at, type Day, type Moment, minutesBetween, yearOf } from '../../core/civil.ts';
import { ianaOf } from './foreignTime.ts';
import type { Component } from './jcal.ts';
import type { Sifted } from './sift.ts';
import { vtimezone } from './vtimezone.ts';

type Known = { readonly instantIn: (moment: Moment, zone: string) => string | null };

/**
 * VTIMEZONE for zones that events use and the file does not define, as it should: without it ical.js cannot tell that an exception
 * said in UTC is an occurrence said by the clock. None where no exception is said so.
 */
export const missingZones = (
  { events, zones }: Pick<Sifted, 'events' | 'zones'>,
  clock: Known,
  today: Day,
): readonly Component[] => {
  const isMixed = events.some(({ lines }) => lines.some((line) => /^(?:EXDATE|RDATE|RECURRENCE-ID).*\dZ$/i.test(line)));
  if (!isMixed) return [];
  const defined = new Set(zones.flatMap((lines) => lines.flatMap((line) => /^TZID[^:]*:(.*)$/i.exec(line)?.[1] ?? [])));
  const used = new Set(
    events.flatMap(({ lines }) => lines.flatMap((line) => /^DTSTART;(?:.*;)?TZID="?([^":;]+)/i.exec(line)?.[1] ?? [])),
  );
  return [...used]
    .filter((name) => !defined.has(name))
    .map((name) => zoneNamed(name, clock, today))
    .filter((zone) => zone !== null);
};

const zoneNamed = (name: string, { instantIn }: Known, today: Day): Component | null => {
  const zone = ianaOf(name);
  if (instantIn(at(today, '12:00'), zone) === null) return null;
  const withOffset = (moment: Moment): string =>
    moment + offset(minutesBetween(instantIn(moment, zone) ?? moment, moment));
  return vtimezone({ name, withOffset }, yearOf(today), yearOf(today));
};

const two = (part: number): string => String(part).padStart(2, '0');

const offset = (minutes: number): string => {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};
