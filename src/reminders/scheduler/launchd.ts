import { posix } from 'node:path';
import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { filing, nameFor, sheetAt } from './ownFiles.ts';
import { everyInPlist, plistText, wordsInPlist } from './plist.ts';
import { type Ended, programNamed, ran } from './programs.ts';
import type { Scheduler } from './scheduler.ts';
import { scheduleWords as w } from './words.ts';

const launchctl = (account: Account, ...args: readonly string[]): Promise<Ended> =>
  ran(programNamed('launchctl', account, ['/bin']) ?? 'launchctl', args, account);

const agentOf = async ({ desk, home }: Account) => {
  const label = `office.remind.${await nameFor(desk)}`;
  return { label, path: posix.join(home, 'Library', 'LaunchAgents', `${label}.plist`) };
};

/** Login session of the user, as launchctl names it. */
const domain = async (): Promise<string> => {
  const { userInfo } = await import('node:os');
  return `gui/${userInfo().uid}`;
};

const isLoaded = async (account: Account, label: string): Promise<boolean> =>
  (await launchctl(account, 'print', `${await domain()}/${label}`)).code === 0;

const unload = async (account: Account, label: string): Promise<void> => {
  if (!(await isLoaded(account, label))) return;
  const { code, err } = await launchctl(account, 'bootout', `${await domain()}/${label}`);
  if (code !== 0) throw new Complaint('unwritable', w.systemSaid('launchctl', err.trim()));
};

const load = async (account: Account, label: string, path: string): Promise<void> => {
  await unload(account, label);
  const { code, err } = await launchctl(account, 'bootstrap', await domain(), path);
  if (code !== 0) throw new Complaint('unwritable', w.systemSaid('launchctl', err.trim()));
};

/**
 * launchd, the usual scheduler of macOS: an agent in the user's session. cron exists there, but a clerk would first have to grant it
 * rights.
 */
export const launchd: Scheduler = {
  name: 'launchd',
  label: w.launchd,
  isHere: ({ platform }) => platform === 'darwin',
  install: async (job, account) => {
    const { label, path } = await agentOf(account);
    const plan = await filing(
      [{ path, text: plistText(job, label) }],
      () => load(account, label, path),
      () => isLoaded(account, label),
    );
    return { ...plan, notes: job.isPrinting ? [w.toNowhere] : [] };
  },
  uninstall: async (account) => {
    const { label, path } = await agentOf(account);
    return filing([{ path, text: null }], () => unload(account, label));
  },
  find: async (account, make) => {
    const { path } = await agentOf(account);
    const written = await sheetAt(path);
    if (written === null) return null;
    const every = everyInPlist(written);
    const command = wordsInPlist(written).join(' ');
    const isCurrent = every !== null && command === make(every).words.join(' ');
    return { where: path, every, command, isCurrent };
  },
};
