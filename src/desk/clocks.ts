import { localZone, type Zone } from './zone.ts';

/** The clock this process goes by, and how it is made to go by that of another zone. */
export type Clocks = {
  /** `TZ` as the process began with it. */
  readonly own: string | undefined;
  /** The clock of a zone, by its name in the IANA database; null is the zone that the process began with. */
  readonly turnTo: (zone: string | null) => Zone;
};

/**
 * The clocks of a process. Node goes by another zone as soon as `TZ` is another, in a fourth of a millisecond, where Intl would take 20 to
 * load; and programs that are started from here go by it too.
 * @param env the environment of the process itself, in which `TZ` is set
 */
export const clocksOf = (env: NodeJS.ProcessEnv): Clocks => {
  const { TZ: own } = env;
  return {
    own,
    turnTo: (zone) => {
      const wanted = zone ?? own;
      if (wanted !== env['TZ']) turn(env, wanted);
      return localZone();
    },
  };
};

const turn = (env: NodeJS.ProcessEnv, zone: string | undefined): void => {
  if (zone === undefined) delete env['TZ'];
  else env['TZ'] = zone;
};
