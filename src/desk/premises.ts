import type { Moment } from '../core/civil.ts';
import type { Files } from './disk/files.ts';
import type { Host } from './disk/host.ts';
import type { Zone } from './zone.ts';

/** The folder of a desk, and the machine, the time zone and the time of the command. Whatever keeps a file beside the desk needs them. */
export type Premises = {
  /** The desk's folder, see `deskFolder`. */
  readonly folder: string;
  readonly host: Host;
  readonly zone: Zone;
  readonly now: Moment;
  /** The time to wait for another process, in milliseconds; 10,000 if left out. */
  readonly patience?: number;
  readonly files?: Files;
};
