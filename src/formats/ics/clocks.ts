import { isMoment, type Moment, stepMinutes } from '../../core/civil.ts';
import type { FileZone } from './fileZone.ts';
import { BeyondYears } from './leftOut.ts';
import { type Stamp, UTC } from './stamp.ts';
import { offsetIn, type WindowsZones, zoneNamesOf } from './zoneNames.ts';

/** The clock of the office, and the zones that this machine knows. */
export type Machine = {
  readonly toLocal: (iso: string) => Moment;
  readonly instantIn: (moment: Moment, zone: string) => string | null;
};

/** Converts times of other clocks to the clock of the office. */
export type CalendarClocks = {
  /** The moment on the office's clock. A whole day stays that day. Throws `BeyondYears`. */
  here(stamp: Stamp): Moment;
  /** Names of zones that neither this machine nor the file knows; their times are read as those of the office's clock. */
  readonly unknown: ReadonlySet<string>;
};

/** A function for the instant, in ISO 8601 and UTC, at which clocks in a zone show the moment. */
type Instant = (wall: Moment) => string;

/**
 * Converts times of the zones in a file. A zone with a name of two parts (`Asia/Tokyo`), or one of Microsoft's names, is looked up on this
 * machine and not in the file, because files often carry old rules. For any other name the file's own definition has priority (`CST` is not
 * the same everywhere). A time without a zone is on the office's clock (RFC 5545, 3.3.5).
 */
export const calendarClocksOf = (
  machine: Machine,
  defined: readonly FileZone[],
  windows: WindowsZones,
): CalendarClocks => {
  const [found, unknown] = [new Map<string, Instant | null>(), new Set<string>()];
  const instantOf = (zone: string): Instant | null => {
    const known = found.get(zone);
    if (known !== undefined) return known;
    const instant = search(zone, machine, defined, windows);
    found.set(zone, instant);
    if (instant === null) unknown.add(zone);
    return instant;
  };
  return {
    unknown,
    here({ wall, isDay, zone }) {
      const instant = isDay || zone === null ? null : instantOf(zone);
      const moment = instant === null ? wall : machine.toLocal(instant(wall));
      if (!isMoment(moment)) throw new BeyondYears(moment);
      return moment;
    },
  };
};

const search = (
  zone: string,
  machine: Machine,
  defined: readonly FileZone[],
  windows: WindowsZones,
): Instant | null => {
  if (zone === UTC) return fixed(0);
  const named = (names: readonly string[]): Instant | null => {
    const name = names.find((one) => machine.instantIn(PROBE, one) !== null);
    return name === undefined ? null : (wall) => machine.instantIn(wall, name) ?? `${wall}Z`;
  };
  const own = defined.find(({ name }) => name === zone);
  const offset = offsetIn(zone);
  return (
    named(zoneNamesOf(zone, windows)) ??
    (own === undefined
      ? null
      : (named(own.alias?.includes('/') ? zoneNamesOf(own.alias, windows) : []) ?? asDefined(own))) ??
    (offset === null ? named([zone]) : fixed(offset))
  );
};

/** A moment to find out whether a zone is known; any would do. */
const PROBE = '2026-01-01T12:00:00';

const fixed =
  (offset: number): Instant =>
  (wall) =>
    `${stepMinutes(wall, -offset)}Z`;

const asDefined =
  ({ offsetAt }: FileZone): Instant =>
  (wall) =>
    `${stepMinutes(wall, -offsetAt(wall))}Z`;
