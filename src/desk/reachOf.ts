import { join } from 'node:path';
import { dayOf } from '../core/civil.ts';
import { realFiles } from './disk/files.ts';
import type { Reach } from './live/adapter.ts';
import { MIGRATIONS } from './live/migrations.ts';
import type { StoreOptions } from './storeOptions.ts';

/** The paths of a desk, and everything that the reading of its files needs, by the options of its store. */
export const reachOf = ({
  folder,
  host,
  zone,
  now,
  drawers,
  check,
  resting = { of: () => ({ rows: new Set(), said: [], known: {} }), by: '' },
  files = realFiles,
  migrations = MIGRATIONS,
  mayBeGone = false,
}: StoreOptions): Reach => ({
  folder,
  path: join(folder, 'desk.json'),
  today: dayOf(now),
  reading: { zone, drawers, check, migrations },
  resting,
  mayBeGone,
  disk: { files, token: host.token, usedMemory: host.usedMemory, hold: { confirm: null } },
});
