import type { Moment } from './civil.ts';
import type { Action } from './drawer.ts';

/** The values of the action about an entry of the schedule that has to give way. */
export type Stake = Pick<Action, 'importance' | 'mark' | 'createdAt' | 'touchedAt'> & {
  readonly replyDueAt: Moment | null;
  readonly snoozedUntil: Moment | null;
};
