import { localZone, type Zone } from './zone.ts';

/** The clock that this process goes by, and the way to go by that of another zone. */
export type Clocks = {
  /** The value of `TZ` with which the process began; undefined if the system decides. */
  readonly own: string | undefined;
  /** The clock of a zone, by its name in the IANA database; null is the zone with which the process began. */
  readonly turnTo: (zone: string | null) => Zone;
};

/**
 * The clocks of a process. Node goes by another zone as soon as `TZ` is another. This takes a fourth of a millisecond, where Intl takes 20 to
 * load. Programs that are started from here go by that zone too.
 * @param env the environment of the process itself, in which `TZ` is set
 */
export const clocksOf = (env: NodeJS.ProcessEnv): Clocks => {
  const { TZ: own } = env;
  return {
    own,
    turnTo: (zone) => {
      const wanted = zone ?? own;
      if (wanted !== env['TZ']) turn(env, wanted);
      return localZone(rulesOf(wanted));
    },
  };
};

/** The name of a zone with the version of the rules that Node has of all zones. A path is no name: the file may be another tomorrow. */
const rulesOf = (zone: string | undefined): string | null =>
  zone !== undefined && AREA.test(zone) ? `${zone} ${process.versions['tz']}` : null;

const AREA = /^[A-Z][A-Za-z]+\/[A-Z]/;

const turn = (env: NodeJS.ProcessEnv, zone: string | undefined): void => {
  if (zone === undefined) delete env['TZ'];
  else env['TZ'] = zone;
};

/** The clocks for a command within a command: a desk without a zone of its own goes by the clock of the first desk. */
export const clocksWithin = (clocks: Clocks, zone: string | null): Clocks => ({
  own: zone ?? clocks.own,
  turnTo: (other) => clocks.turnTo(other ?? zone),
});
