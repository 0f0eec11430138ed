import type { Day } from './civil.ts';
import type { Facts } from './facts.ts';

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
   * True for a record that does nothing for a list but ask and bind people, and asks by the day, whatever the hour. What it asks for, and whom
   * it binds when, follows from the record alone, the settings, the holidays and the people.
   */
  asksByDay?(record: R): boolean;
  /**
   * The first day on which that is so no longer: on the day of a meeting a list asks by the hour. A drawer without this member asks by the day
   * for good.
   */
  wakesOn?(record: R, facts: Facts): Day;
  /**
   * True for a record that does nothing for a list but ask, and goes on asking until it is changed. If it is silent at the end of a day, it was
   * silent on all days before. What it has asked for does not come back once it has asked for something else.
   */
  keepsAsking?(record: R): boolean;
  /**
   * Records that the day's list needs even when they are finished, such as the last of their kind. They stay awake, and on the live desk.
   */
  stays?(records: readonly R[]): readonly R[];
};
