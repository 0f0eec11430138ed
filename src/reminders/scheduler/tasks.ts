import { win32 } from 'node:path';
import type { Account } from '../../core/account.ts';
import { Complaint } from '../../core/complaint.ts';
import { decodedFile } from '../../formats/decode.ts';
import { changeOf } from './diff.ts';
import { nameFor } from './ownFiles.ts';
import { ran } from './programs.ts';
import { type Job, nothingToDo, type Plan, type Scheduler } from './scheduler.ts';
import { everyInTask, startInTask, taskText } from './taskXml.ts';
import { scheduleWords as w } from './words.ts';

const schtasks = ({ env }: Account): string =>
  win32.join(env['SystemRoot'] || 'C:\\Windows', 'System32', 'schtasks.exe');

const taskName = async ({ desk }: Account): Promise<string> => `office remind ${await nameFor(desk)}`;

const ownerOf = ({ env }: Account): string =>
  [env['USERDOMAIN'], env['USERNAME']].filter((part) => part !== undefined && part !== '').join('\\');

/** XML of the desk's task; null if there is none. */
const query = async (account: Account): Promise<string | null> => {
  const { code, out } = await ran(schtasks(account), ['/Query', '/TN', await taskName(account), '/XML'], account);
  // The XML is printed in the code page of the console, whatever encoding its first line names.
  return code === 0 ? decodedFile(Buffer.from(out, 'latin1'), 'schtasks', 'auto') : null;
};

const order = async (account: Account, ...args: readonly string[]): Promise<void> => {
  const { code, err } = await ran(schtasks(account), args, account);
  if (code !== 0) throw new Complaint('unwritable', w.systemSaid('schtasks', err.trim()));
};

const create = async (job: Job, account: Account): Promise<void> => {
  const { promises: fs } = await import('node:fs');
  const file = win32.join(account.scratch, `office-${crypto.randomUUID()}.xml`);
  try {
    await fs.writeFile(file, `\uFEFF${taskText(job, ownerOf(account))}`, 'utf16le');
    await order(account, '/Create', '/TN', await taskName(account), '/XML', file, '/F');
  } finally {
    await fs.rm(file, { force: true });
  }
};

/** Line that describes a task to a person: its command and interval. */
const told = (xml: string | null): readonly string[] => {
  if (xml === null) return [];
  return [`${startInTask(xml)} (${everyInTask(xml) ?? '?'} min)`];
};

const withoutLang = (xml: string): string => startInTask(xml).replace(/ --lang \w+$/, '');

/** Task Scheduler, the usual scheduler of Windows. */
export const tasksScheduler: Scheduler = {
  name: 'tasks',
  label: w.tasks,
  isHere: ({ platform }) => platform === 'win32',
  install: async (job, account): Promise<Plan> => {
    const before = told(await query(account));
    const change = changeOf(await taskName(account), before, told(taskText(job, ownerOf(account))));
    const notes = job.isPrinting ? [w.toNowhere] : [];
    if (change.added.length === 0) return { ...nothingToDo, notes };
    return { changes: [change], notes, apply: () => create(job, account) };
  },
  uninstall: async (account) => {
    const before = await query(account);
    if (before === null) return nothingToDo;
    const name = await taskName(account);
    const change = changeOf(name, told(before), []);
    return { changes: [change], notes: [], apply: () => order(account, '/Delete', '/TN', name, '/F') };
  },
  find: async (account, make) => {
    const xml = await query(account);
    if (xml === null) return null;
    const every = everyInTask(xml);
    const isCurrent = every !== null && withoutLang(xml) === withoutLang(taskText(make(every), ownerOf(account)));
    return { where: await taskName(account), every, command: startInTask(xml), isCurrent };
  },
};
