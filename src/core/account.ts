/** The machine, and whoever sits at it: what has to be known to have the program started by itself. */
export type Account = {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of Node. */
  readonly node: string;
  /** The path of `bin/office.js`. */
  readonly program: string;
  /** The path of the desk's folder. */
  readonly desk: string;
  /** The time zone of the wall clock here, as `TZ` takes it. */
  readonly zone: string;
  /** Where temporary files are made. */
  readonly scratch: string;
};
