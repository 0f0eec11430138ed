import type { Account } from '../../core/account.ts';
import { cron } from './cron.ts';
import { launchd } from './launchd.ts';
import type { Scheduler } from './scheduler.ts';
import { systemd } from './systemd.ts';
import { tasks } from './tasks.ts';

/** All schedulers. Where a machine has several, the first one is used. */
export const SCHEDULERS: readonly Scheduler[] = [launchd, tasks, cron, systemd];

export const schedulersHere = (account: Account): readonly Scheduler[] =>
  SCHEDULERS.filter((scheduler) => scheduler.isHere(account));
