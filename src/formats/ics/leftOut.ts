import type { Text } from '../../core/text.ts';

/** The reason why a part of a calendar is not imported; a fixed code for scripts. */
export type LeftReason = 'own' | 'over' | 'far' | 'cancelled' | 'other' | 'broken' | 'endless' | 'classified';

/** An event, or a part of one, that is not imported. */
export type LeftOut = {
  /** The line of the file where it begins, or the faulty line; the first line is 1. */
  readonly line: number;
  readonly reason: LeftReason;
  readonly message: Text;
};

/** A line that cannot be understood. Thrown where the line is read, caught where its event is read. */
export class Unread extends Error {
  override readonly name = 'Unread';
  constructor(
    readonly line: number,
    readonly what: Text,
  ) {
    super(what.en);
  }
}

/** A rule or a list of dates that is larger than that of any real event. Caught where its event is read. */
export class Endless extends Error {
  override readonly name = 'Endless';
  constructor(readonly what: Text) {
    super(what.en);
  }
}

/** A time before the year 100 or after 9999, which the desk cannot hold. Caught where its event is read. */
export class BeyondYears extends Error {
  override readonly name = 'BeyondYears';
}
