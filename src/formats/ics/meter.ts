import { LIMITS } from './incoming.ts';
import { Endless } from './leftOut.ts';
import { leftWords as w } from './leftWords.ts';

/**
 * Counts the work for rules, in days looked at. Steps are counted instead of time, so that a slow machine gives the same result as a fast
 * one.
 */
export type Meter = {
  /** Counts days. Throws `Endless` if one rule, `TooMuch` if the whole file exceeds its limit. */
  step(days: number): void;
  /** Begins the count of a rule. */
  begin(): void;
};

/** Thrown if the whole file needs more work than any real calendar. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

type Limits = { readonly fileSteps: number; readonly ruleSteps: number };

/** A meter with the limits of the program, unless others are given. */
export const meter = (limits: Limits = LIMITS): Meter => {
  let [ofRule, ofFile] = [0, 0];
  return {
    begin() {
      ofRule = 0;
    },
    step(days) {
      ofRule += days;
      ofFile += days;
      if (ofFile > limits.fileSteps) throw new TooMuch();
      if (ofRule > limits.ruleSteps) throw new Endless(w.endlessRule);
    },
  };
};
