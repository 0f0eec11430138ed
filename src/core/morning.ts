import type { Moment } from './civil.ts';
import type { Facts } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './text.ts';

/** A shift of duty as the head of `today` shows it. */
export type OnDuty = {
  readonly id: string;
  readonly shift: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly leader: string | null;
  readonly officer: string | null;
};

/** A visitor who is inside. */
export type Inside = {
  readonly id: string;
  readonly name: string;
  readonly since: Moment;
  readonly org: string | null;
  /** The number of people who came. */
  readonly count: number;
  /** The kind of a visitor who should not be kept waiting, such as a petitioner; null for any other visitor. */
  readonly pressing: Text | null;
  /** Whether the petitioner has come about the matter before (重复). */
  readonly isRepeat: boolean;
};

/** Something that happened while the office was closed, or was left undone by the shift before. */
export type Overnight = {
  readonly id: string;
  readonly at: Moment;
  readonly text: Text | string;
  /** True if it was handed over as undone. */
  readonly isUndone: boolean;
};

/** The number of people called to a meeting: all, those on leave, those who declined, those who have not answered. */
export type Called = Readonly<Record<'all' | 'leave' | 'declined' | 'open', number>>;

/** The part of an entry of the schedule that is known of a meeting once it is announced: who is called, without observers. */
export type Announced = { readonly called?: Called };

/** The part of a drawer that tells of the post: who holds it, who is inside, what happened, what is handed over. */
export type Watch<R extends Row> = {
  onDuty?(records: readonly R[], facts: Facts): readonly OnDuty[];
  inside?(records: readonly R[], facts: Facts): readonly Inside[];
  /** The events since a moment, and the matters that were handed over as undone since then. */
  overnight?(records: readonly R[], facts: Facts, since: Moment): readonly Overnight[];
  /** The matters that whoever takes over the post has to know of, whatever else the handover says. */
  handingOver?(records: readonly R[], facts: Facts): readonly Text[];
};
