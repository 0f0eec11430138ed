import type { Account } from '../../core/account.ts';
import type { Text } from '../../core/text.ts';

/** Command that a scheduler starts, and how often. */
export type Job = {
  /** Minutes from one start to the next, counted from each full hour, or from midnight. */
  readonly every: number;
  /** Program and arguments. */
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Folder of the desk. Each desk has a schedule of its own. */
  readonly desk: string;
  /** Whether the job prints reminders that somebody should read (channel stdout). */
  readonly isPrinting: boolean;
  /** Comment in the schedule for people who open it. One line. */
  readonly remark: string;
};

/** Change to one file or crontab, shown to the person before it is made. */
export type ScheduleChange = {
  /** Path, or the system's name for it. */
  readonly where: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

export type Plan = {
  readonly changes: readonly ScheduleChange[];
  /** Notes for the person. */
  readonly notes: readonly Text[];
  /** Makes the changes. Throws `changedSince` if the files have changed since the plan was made, `unwritable` if the system refuses. */
  apply(): Promise<void>;
};

/** Schedule found on the machine. */
export type Installed = {
  /** Path, or the system's name for it. */
  readonly where: string;
  /** Minutes between starts; null if somebody changed the times by hand. */
  readonly every: number | null;
  /** Command as it is written there. */
  readonly command: string;
  /** True if the command is the one `install` would write now. Zone and language are not compared. */
  readonly isCurrent: boolean;
};

/** Scheduler of the system: cron, systemd, launchd or the Task Scheduler. */
export type Scheduler = {
  readonly name: 'cron' | 'systemd' | 'launchd' | 'tasks';
  readonly label: Text;
  /** Whether this machine has it. */
  isHere(account: Account): boolean;
  /** Plan for installing; without changes if the job is installed already. Throws if the present state cannot be read. */
  install(job: Job, account: Account): Promise<Plan>;
  /** Plan for uninstalling; without changes if nothing is installed. */
  uninstall(account: Account): Promise<Plan>;
  /** Finds the desk's schedule; null if there is none. `make` gives the job that `install` would write for an interval in minutes. */
  find(account: Account, make: (every: number) => Job): Promise<Installed | null>;
};

/** Plan without changes. */
export const nothingToDo: Plan = { changes: [], notes: [], apply: async () => undefined };
