import fs from 'node:fs';
import { join } from 'node:path';
import { diskWith, host, scratch } from '../desk.fixture.ts';
import type { Holder } from './holder.ts';

/** Process number that does not exist: above the highest that Linux gives out. */
export const NOBODY = 2 ** 22 + 1;
export const locking = { host, disk: diskWith(), patience: 5_000 };
export const hasty = { ...locking, patience: 0 };

export const myself = async (): Promise<Holder> => ({
  pid: process.pid,
  start: (await host.startOf(process.pid)) ?? '',
  place: host.place(),
  token: 'other',
});

/** Makes a folder with a lock that this process holds unless another holder is given. */
export const lockedBy = async (holder: Partial<Holder>, name = 'desk.lock', folder = scratch()): Promise<string> => {
  fs.writeFileSync(join(folder, name), JSON.stringify({ ...(await myself()), ...holder }));
  return folder;
};
