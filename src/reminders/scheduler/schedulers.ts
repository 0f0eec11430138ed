import type { Account } from '../../core/account.ts';
import { cronScheduler } from './cron.ts';
import { launchd } from './launchd.ts';
import type { Scheduler } from './scheduler.ts';
import { systemd } from './systemd.ts';
import { tasksScheduler } from './tasks.ts';

/** All schedulers. Where a machine has several, the first one is used. */
export const SCHEDULERS: readonly Scheduler[] = [launchd, tasksScheduler, cronScheduler, systemd];

export const schedulersHere = (account: Account): readonly Scheduler[] =>
  SCHEDULERS.filter((scheduler) => scheduler.isHere(account));
