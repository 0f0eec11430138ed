/** Everything a command needs to know to run other programs and to talk to other machines. */
export type Outside = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** The number of the user who runs the command; null on systems without such numbers, as Windows. */
  readonly uid: number | null;
  /** The real time when the command began, in milliseconds since 1970. It is compared with the clocks of other machines. */
  readonly epoch: number;
};
