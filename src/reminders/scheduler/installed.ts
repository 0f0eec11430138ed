import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Lang, Text } from '../../core/text.ts';
import { jobFor } from './job.ts';
import { schedulersHere } from './schedulers.ts';
import type { ScheduleStanding } from './view.ts';

/** Schedules installed for the desk, the usual scheduler first, and the reasons why a scheduler could not be asked. */
export const standingAt = async (
  account: Account,
  lang: Lang,
): Promise<{ readonly standing: readonly ScheduleStanding[]; readonly unknown: readonly Text[] }> => {
  const standing: ScheduleStanding[] = [];
  const unknown: Text[] = [];
  for (const scheduler of schedulersHere(account)) {
    try {
      const installed = await scheduler.find(account, (every) => jobFor(account, every, lang));
      if (installed !== null) standing.push({ scheduler, installed });
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      unknown.push(error.what);
    }
  }
  return { standing, unknown };
};
