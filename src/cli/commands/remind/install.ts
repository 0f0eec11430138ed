import type { Fields, Values } from '../../../core/field.ts';
import { text } from '../../../core/text.ts';
import * as field from '../../../drawers/kit/fields/index.ts';
import { type Call, verb } from '../../../drawers/kit/verb.ts';
import { morningWords as m } from '../../../reminders/morningWords.ts';
import { every } from '../../../reminders/scheduler/every.ts';
import { scheduleWords as w } from '../../../reminders/scheduler/words.ts';
import { readMorning } from '../../../reminders/settings.ts';

const options = {
  every,
  morning: {
    ...field.line(m.optionHelp, '08:30'),
    read: (typed: readonly string[]) => readMorning(typed.at(-1) ?? ''),
  },
  with: field.called(
    text('Scheduler', '机制'),
    field.choice(w.withHelp, { cron: w.cron, systemd: w.systemd, launchd: w.launchd, tasks: w.tasks }),
  ),
  dryRun: field.flag(w.dryRunHelp),
  yes: field.flag(w.yesHelp),
} as const;

export type Installing = Omit<Call<Fields, Fields>, 'options'> & { readonly options: Values<typeof options> };

/** The verb that makes the system run `office remind` regularly. */
export const install = verb({
  name: 'install',
  zh: '安装',
  summary: w.installDoes,
  about: w.installAbout,
  examples: [
    { typed: 'office remind install --every 5m', does: w.installOften },
    { typed: 'office remind install --morning 08:30', does: w.installMorning },
    { typed: 'office remind install --dry-run', does: w.installLook },
  ],
  args: {},
  options,
  run: async (call) => (await import('./installing.ts')).installed(call),
});

/** The verb that removes everything `install` wrote for this desk. */
export const uninstall = verb({
  name: 'uninstall',
  zh: '卸载',
  summary: w.uninstallDoes,
  about: w.uninstallAbout,
  examples: [{ typed: 'office remind uninstall --dry-run', does: w.uninstallLook }],
  args: {},
  options: { dryRun: options.dryRun, yes: options.yes },
  run: async (call) => (await import('./uninstalling.ts')).uninstalled(call),
});
