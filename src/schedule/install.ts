import type { Account } from '../account.ts';
import { momentText } from '../calendar/speak.ts';
import { Complaint } from '../complaint.ts';
import type { Fields } from '../field.ts';
import * as field from '../fields.ts';
import type { Page } from '../page.ts';
import { type Answer, type Call, verb } from '../verb.ts';
import type { Text } from '../words/text.ts';
import { every, nextRun } from './every.ts';
import { jobFor } from './job.ts';
import type { Plan, Scheduler } from './scheduler.ts';
import { SCHEDULERS, schedulersHere } from './schedulers.ts';
import { standingAt } from './standing.ts';
import { changesPage } from './view.ts';
import { scheduleWords as w } from './words.ts';

/** Minutes, unless said otherwise: a reminder 30 minutes ahead is then never less than 20. */
const USUAL = 10;
/** What comes less often makes reminders late that people count on. */
const RARE = 30;

/** The one that is asked for, else the custom of this machine. Throws `noScheduler`. */
const chosen = (asked: Scheduler['name'] | null, account: Account): Scheduler => {
  const here = schedulersHere(account);
  const found = asked === null ? here[0] : here.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  const wanted = SCHEDULERS.find(({ name }) => name === asked);
  if (wanted === undefined || here.length === 0) throw new Complaint('noScheduler', w.noScheduler, w.noSchedulerHint);
  throw new Complaint('noScheduler', w.notHere(wanted.label), w.hereAre(here.map(({ name }) => name)));
};

/** Shows what is going to happen and asks, unless the answer was given. Throws `interrupted` at a no, `missingValue` without anyone to ask. */
export const agreed = async (plan: Plan, question: Text, isYes: boolean, confirm: Asking): Promise<Page> => {
  const page = changesPage(plan.changes);
  if (isYes) return page;
  const answer = await confirm(question, page);
  if (answer === null) throw new Complaint('missingValue', w.notAsked, w.notAskedHint);
  if (!answer) throw new Complaint('interrupted', w.nothingWritten);
  return [];
};

type Asking = Call<Fields, Fields>['confirm'];

/** Has the system start `office remind` by itself. */
export const install = verb({
  name: 'install',
  summary: w.installDoes,
  about: w.installAbout,
  examples: [
    { typed: 'office remind install --every 5m', does: w.installOften },
    { typed: 'office remind install --dry-run', does: w.installLook },
  ],
  args: {},
  options: {
    every,
    with: field.choice(w.withHelp, { cron: w.cron, systemd: w.systemd, launchd: w.launchd, tasks: w.tasks }),
    dryRun: field.flag(w.dryRunHelp),
    yes: field.flag(w.yesHelp),
  },
  run: async ({ options, world: { account }, lang, facts: { now }, confirm }): Promise<Answer> => {
    const scheduler = chosen(options.with ?? null, account);
    const { standing } = await standingAt(account, lang);
    const before = standing.find((one) => one.scheduler === scheduler)?.installed ?? null;
    const job = jobFor(account, options.every ?? before?.every ?? USUAL, lang);
    const plan = await scheduler.install(job, account);
    const next = nextRun(job.every, now);
    const others = standing.filter((one) => one.scheduler !== scheduler).map((one) => one.scheduler.label);
    const isDry = options.dryRun === true;
    const isDone = plan.changes.length === 0;
    const shown =
      isDry || isDone ? changesPage(plan.changes) : await agreed(plan, w.ask, options.yes === true, confirm);
    if (!isDry && !isDone) await plan.apply();
    const said = isDone ? w.asItWas : w.installed;
    return {
      json: {
        schema: 'office.schedule/1',
        ...{ scheduler: scheduler.name, every: job.every, nextAt: next, dryRun: isDry, changes: plan.changes },
      },
      page: [
        ...shown,
        {
          kind: 'lines',
          lines: [isDry && !isDone ? w.wouldWrite : said(scheduler.label, job.every, momentText(next))],
        },
      ],
      notes: [
        ...plan.notes,
        ...(job.every > RARE ? [w.rareEvery(job.every)] : []),
        ...(others.length === 0 ? [] : [w.also(others)]),
      ],
    };
  },
});
