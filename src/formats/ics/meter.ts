import { LIMITS } from './incoming.ts';
import { Endless } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';

/** Counts the work that rules make, in days looked at. Steps and not time, so that a slow machine and a fast one read alike. */
export type Meter = {
  /** Throws `Endless` where one rule, and `TooMuch` where the whole file, is beyond its limit. */
  step(days: number): void;
  /** Begins the count of a rule. */
  begin(): void;
};

/** The whole file makes more work than any real calendar does. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

export const meter = (): Meter => {
  let [ofRule, ofFile] = [0, 0];
  return {
    begin() {
      ofRule = 0;
    },
    step(days) {
      ofRule += days;
      ofFile += days;
      if (ofFile > LIMITS.fileSteps) throw new TooMuch();
      if (ofRule > LIMITS.ruleSteps) throw new Endless(w.endlessRule);
    },
  };
};
