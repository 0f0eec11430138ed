import { posix } from 'node:path';
import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { filing, nameFor, sheetAt } from './ownFiles.ts';
import { programNamed, ran } from './programs.ts';
import type { Plan, Scheduler } from './scheduler.ts';
import { everyOf, serviceText, startIn, timerText } from './unitFile.ts';
import { scheduleWords as w } from './words.ts';

type Units = { readonly service: string; readonly timer: string; readonly name: string };

const unitsOf = async ({ desk, env, home }: Account): Promise<Units> => {
  const config = env['XDG_CONFIG_HOME'] ?? '';
  const folder = posix.join(posix.isAbsolute(config) ? config : posix.join(home, '.config'), 'systemd', 'user');
  const name = `office-remind-${await nameFor(desk)}`;
  return { name, service: posix.join(folder, `${name}.service`), timer: posix.join(folder, `${name}.timer`) };
};

/** Runs `systemctl --user`. Throws `unwritable` with systemd's message. */
const systemctl = async (account: Account, ...args: readonly string[]): Promise<void> => {
  const { code, err } = await ran(programNamed('systemctl', account) ?? 'systemctl', ['--user', ...args], account);
  if (code !== 0) throw new Complaint('unwritable', w.systemSaid('systemctl', err.trim()), w.systemdHint);
};

const isTicking = async (account: Account, name: string): Promise<boolean> => {
  const path = programNamed('systemctl', account) ?? 'systemctl';
  return (await ran(path, ['--user', 'is-active', '--quiet', `${name}.timer`], account)).code === 0;
};

/** systemd, for a Linux without cron: a timer of the user's own systemd. */
export const systemd: Scheduler = {
  name: 'systemd',
  label: w.systemd,
  isHere: (account) => account.platform === 'linux' && programNamed('systemctl', account) !== null,
  install: async (job, account): Promise<Plan> => {
    const { name, service, timer } = await unitsOf(account);
    const plan = await filing(
      [
        { path: service, text: serviceText(job) },
        { path: timer, text: timerText(job) },
      ],
      async () => {
        await systemctl(account, 'daemon-reload');
        await systemctl(account, 'enable', `${name}.timer`);
        await systemctl(account, 'restart', `${name}.timer`);
      },
      () => isTicking(account, name),
    );
    return { ...plan, notes: [w.linger, ...(job.isPrinting ? [w.toJournal] : [])] };
  },
  uninstall: async (account) => {
    const { name, service, timer } = await unitsOf(account);
    const plan = await filing(
      [
        { path: service, text: null },
        { path: timer, text: null },
      ],
      () => systemctl(account, 'daemon-reload'),
    );
    return {
      ...plan,
      apply: async () => {
        await systemctl(account, 'disable', '--now', `${name}.timer`);
        await plan.apply();
      },
    };
  },
  find: async (account, make) => {
    const { service, timer } = await unitsOf(account);
    const [written, times] = [await sheetAt(service), await sheetAt(timer)];
    if (written === null || times === null) return null;
    const every = everyOf(times);
    const command = startIn(written);
    const isCurrent = every !== null && command === startIn(serviceText(make(every)));
    return { where: timer, every, command, isCurrent };
  },
};
