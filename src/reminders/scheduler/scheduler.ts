import type { Account } from '../../core/account.ts';
import type { Text } from '../../core/text.ts';

/** What is to be started by itself, and how often. */
export type Job = {
  /** Minutes from one start to the next, counted from each full hour, or from midnight. */
  readonly every: number;
  /** The program and its arguments. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The desk it is for: each has a schedule of its own. */
  readonly desk: string;
  /** Whether what it prints is meant to be read. */
  readonly isPrinting: boolean;
  /** What the schedule says of itself to whoever opens it. One line. */
  readonly remark: string;
};

/** A change to what is written on the machine, shown before it is made. */
export type Change = {
  /** A path, or what the system calls it. */
  readonly where: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

export type Plan = {
  readonly changes: readonly Change[];
  /** What has to be known besides. */
  readonly notes: readonly Text[];
  /** Makes the changes. Throws `changedSince` if what they were made for has changed since, `unwritable` if they are refused. */
  apply(): Promise<void>;
};

/** A schedule as it stands on the machine. */
export type Installed = {
  /** A path, or what the system calls it. */
  readonly where: string;
  /** Minutes; null when somebody wrote a time of their own. */
  readonly every: number | null;
  /** What is started, as it is written. */
  readonly command: string;
  /** It starts what `install` would have started now; its zone and language are as they were then. */
  readonly isCurrent: boolean;
};

/** A program of the system that starts others at their time. */
export type Scheduler = {
  readonly name: 'cron' | 'systemd' | 'launchd' | 'tasks';
  readonly label: Text;
  /** Whether it can be had on this machine. */
  isHere(account: Account): boolean;
  /** What installing would change; no change when everything is as it should be. Throws what keeps it from being read. */
  install(job: Job, account: Account): Promise<Plan>;
  /** What uninstalling would change; no change when nothing is installed. */
  uninstall(account: Account): Promise<Plan>;
  /** `make` gives the job that would be installed for so many minutes. */
  find(account: Account, make: (every: number) => Job): Promise<Installed | null>;
};

/** Nothing to be done. */
export const nothingToDo: Plan = { changes: [], notes: [], apply: async () => undefined };
