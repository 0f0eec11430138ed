import type { Fields } from '../../../core/field.ts';
import { dim, good } from '../../../core/page.ts';
import type { Answer, Call } from '../../../drawers/kit/verb.ts';
import type { Plan } from '../../../reminders/scheduler/scheduler.ts';
import { schedulersHere } from '../../../reminders/scheduler/schedulers.ts';
import { changesPage } from '../../../reminders/scheduler/view.ts';
import { scheduleWords as w } from '../../../reminders/scheduler/words.ts';
import type { Installing } from './install.ts';
import { agreed } from './installing.ts';

/** Several plans joined into one. */
const together = (plans: readonly Plan[]): Plan => ({
  changes: plans.flatMap(({ changes }) => changes),
  notes: plans.flatMap(({ notes }) => notes),
  apply: async () => {
    for (const plan of plans) if (plan.changes.length > 0) await plan.apply();
  },
});

type Uninstalling = Pick<Call<Fields, Fields>, 'world' | 'confirm'> & {
  readonly options: Pick<Installing['options'], 'dryRun' | 'yes'>;
};

export const uninstalled = async ({ options, world: { account }, confirm }: Uninstalling): Promise<Answer> => {
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
};
