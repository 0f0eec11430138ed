import { resolve } from 'node:path';
import type { Account } from '../../core/account.ts';
import { deskFolder } from '../../desk/locate.ts';
import type { Edge } from './edge.ts';

/** The account with absolute paths. Throws `missingValue` for an empty `--desk`. */
export const accountAt = (edge: Edge, option: string | undefined): Account => ({
  platform: edge.platform,
  home: edge.home(),
  ...(edge.homeOnFile === undefined ? {} : { homeOnFile: edge.homeOnFile }),
  env: edge.env,
  node: edge.node,
  program: edge.program,
  desk: resolve(deskFolder({ option, env: edge.env, platform: edge.platform, home: edge.home })),
  zone: edge.env['TZ'] || Intl.DateTimeFormat().resolvedOptions().timeZone,
  scratch: edge.scratch(),
});
