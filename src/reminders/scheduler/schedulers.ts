import type { Account } from '../../core/account.ts';
import { cron } from './cron.ts';
import { launchd } from './launchd.ts';
import type { Scheduler } from './scheduler.ts';
import { systemd } from './systemd.ts';
import { tasks } from './tasks.ts';

/** Every scheduler there is; where several are at hand the first is the custom. */
export const SCHEDULERS: readonly Scheduler[] = [launchd, tasks, cron, systemd];

export const schedulersHere = (account: Account): readonly Scheduler[] =>
  SCHEDULERS.filter((scheduler) => scheduler.isHere(account));
