import type ICAL from 'ical.js';
import { addDays, at, isMoment, type Moment } from '../../core/civil.ts';

/** How times of other clocks become times of the clock here. */
export type Zones = {
  readonly ical: typeof ICAL;
  readonly toLocal: (iso: string) => Moment;
  readonly instantIn: (moment: Moment, zone: string) => string | null;
  /** Told of zones that neither this machine nor the file knows. */
  readonly unknown: (zone: string) => void;
};

/** As it stands in a calendar, 24:00 and 60 seconds of the careless included. */
const wallOf = (time: ICAL.Time): Moment => {
  const wall = time.toString().slice(0, 19);
  if (!isMoment(wall)) throw new RangeError(wall);
  return wall;
};

/**
 * Start and end by the clock here. A zone that this machine knows is believed before what the file says of it, for files carry
 * stale rules; a time without a zone is the clock here, wherever that is (RFC 5545, 3.3.5). A whole day is from its first second
 * to its last.
 */
export const momentsOf = (
  start: ICAL.Time,
  end: ICAL.Time,
  property: ICAL.Property | null,
  zones: Zones,
): { readonly start: Moment; readonly end: Moment } => {
  if (start.isDate) {
    const [first, after] = [start.toString().slice(0, 10), end.toString().slice(0, 10)];
    const last = after > first ? addDays(after, -1) : first;
    return { start: at(first, '00:00'), end: `${last}T23:59:59` };
  }
  const named = property?.getFirstParameter('tzid');
  const from = momentOf(start, named ?? null, zones);
  const to = momentOf(end, named ?? null, zones);
  return { start: from, end: to < from ? from : to };
};

const momentOf = (time: ICAL.Time, named: string | null, { ical, toLocal, instantIn, unknown }: Zones): Moment => {
  const wall = wallOf(time);
  if (time.zone === ical.Timezone.utcTimezone) return checked(toLocal(`${wall}Z`));
  // A flight ends in another zone than it starts in.
  const own = time.zone === ical.Timezone.localTimezone ? named : (time.zone?.tzid ?? named);
  if (own === null) return wall;
  const instant = instantIn(wall, ianaOf(own));
  if (instant !== null) return checked(toLocal(instant));
  if (time.zone !== ical.Timezone.localTimezone && time.zone !== null && time.zone !== undefined)
    return checked(toLocal(`${wallOf(time.convertToZone(ical.Timezone.utcTimezone))}Z`));
  unknown(own);
  return wall;
};

const checked = (moment: Moment): Moment => {
  if (!isMoment(moment)) throw new RangeError(moment);
  return moment;
};

/** `/mozilla.org/20050126_1/Asia/Shanghai` is Asia/Shanghai; Outlook's name for the zone of all China is said so often that it is known. */
export const ianaOf = (tzid: string): string =>
  tzid === 'China Standard Time' ? 'Asia/Shanghai' : (/[A-Z][\w+-]*\/[A-Z][\w+/-]*$/.exec(tzid)?.[0] ?? tzid);
