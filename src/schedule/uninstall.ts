import * as field from '../fields.ts';
import { dim, good } from '../page.ts';
import { type Answer, verb } from '../verb.ts';
import { agreed } from './install.ts';
import type { Plan } from './scheduler.ts';
import { schedulersHere } from './schedulers.ts';
import { changesPage } from './view.ts';
import { scheduleWords as w } from './words.ts';

/** Several plans as one. */
const together = (plans: readonly Plan[]): Plan => ({
  changes: plans.flatMap(({ changes }) => changes),
  notes: plans.flatMap(({ notes }) => notes),
  apply: async () => {
    for (const plan of plans) if (plan.changes.length > 0) await plan.apply();
  },
});

/** Takes back what `install` wrote for this desk, wherever it stands. */
export const uninstall = verb({
  name: 'uninstall',
  summary: w.uninstallDoes,
  about: w.uninstallAbout,
  args: {},
  options: { dryRun: field.flag(w.dryRunHelp), yes: field.flag(w.yesHelp) },
  run: async ({ options, world: { account }, confirm }): Promise<Answer> => {
    const plans: Plan[] = [];
    for (const scheduler of schedulersHere(account)) plans.push(await scheduler.uninstall(account));
    const plan = together(plans);
    const isDry = options.dryRun === true;
    const isDone = plan.changes.length === 0;
    const shown =
      isDry || isDone ? changesPage(plan.changes) : await agreed(plan, w.askRemove, options.yes === true, confirm);
    if (!isDry && !isDone) await plan.apply();
    return {
      json: { schema: 'office.schedule/1', scheduler: null, dryRun: isDry, changes: plan.changes },
      page: [
        ...shown,
        { kind: 'lines', lines: [isDone ? dim(w.notInstalled) : isDry ? dim(w.wouldWrite) : good(w.uninstalled)] },
      ],
      notes: plan.notes,
    };
  },
});
