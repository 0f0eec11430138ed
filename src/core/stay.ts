/** How long the records of a drawer stay where the day's list finds them. */
export type Stay<R> = {
  /** The number of days a finished record stays on the live desk before it goes to the archive. */
  readonly daysOnDesk: number;
  /**
   * The number of days after it was finished for which a record may still be needed for the day's list, for example because it precedes an
   * open record.
   */
  readonly daysAwake: number;
  /**
   * True if a record that asks for something goes on asking until it is changed, and does nothing else for a list. A record that is silent
   * at the end of a day was silent on all days before it.
   */
  readonly keepsAsking?: boolean;
  /** Finished records that the day's list needs for as long as they are the last of their kind. They stay awake, and on the live desk. */
  stays?(records: readonly R[]): readonly R[];
};
