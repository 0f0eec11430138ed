import { join, resolve } from 'node:path';
import { deskFolder } from './desk/locate.ts';
import type { Edge } from './edge.ts';

/** The machine, and whoever sits at it: what has to be known to have the program started by itself. */
export type Account = {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of Node. */
  readonly node: string;
  /** The path of `bin/office.js`. */
  readonly program: string;
  /** The path of the desk's folder. */
  readonly desk: string;
  /** The time zone of the wall clock here, as `TZ` takes it. */
  readonly zone: string;
  /** Where temporary files are made. */
  readonly scratch: string;
};

/** All paths are absolute, whatever was typed. Throws `missingValue` for an empty `--desk`. */
export const accountAt = (edge: Edge, option: string | undefined): Account => ({
  platform: edge.platform,
  home: edge.home,
  env: edge.env,
  node: edge.node,
  program: join(edge.data, '..', 'bin', 'office.js'),
  desk: resolve(deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home })),
  zone: edge.env['TZ'] || Intl.DateTimeFormat().resolvedOptions().timeZone,
  scratch: edge.scratch,
});
