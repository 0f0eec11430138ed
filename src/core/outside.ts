/** What a command needs to know to run other programs and to speak with other machines. */
export type Outside = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The number of whoever runs it; null where people have none, as on Windows. */
  readonly uid: number | null;
  /** The real clock when the command began, in milliseconds since 1970: what other machines compare with their own. */
  readonly epoch: number;
};
