/** The machine and the user of the command: everything an installer needs to have the program started automatically. */
export type Account = {
  readonly platform: string;
  readonly home: string;
  /** The home folder that the system has on file, which cron goes by, if `home` may be another one. */
  readonly homeOnFile?: () => string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of Node, or of the file in which the program is together with it. */
  readonly node: string;
  /** The path of `bin/office.js`; null where the program is in the same file as Node. */
  readonly program: string | null;
  /** The path of the desk's folder. */
  readonly desk: string;
  /** The time zone of the wall clock here, as `TZ` takes it. */
  readonly zone: string;
  /** The folder in which temporary files are made. */
  readonly scratch: string;
  /** Milliseconds for each program of the system that is asked; the usual time if left out. */
  readonly patience?: number;
};
