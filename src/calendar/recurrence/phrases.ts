import type { Recurrence } from './rule.ts';

/** A phrase for a rule: its pattern, and the function that makes the rule of the pattern's groups; null if they say none. */
export type Phrase = readonly [shape: RegExp, make: (...groups: string[]) => Recurrence | null];

/** The rule of the first phrase that says one. A group that did not match is ''. */
export const ruleBy = (phrases: readonly Phrase[], said: string): Recurrence | null => {
  for (const [shape, make] of phrases) {
    const match = shape.exec(said);
    const groups = match?.slice(1).map((group: string | undefined) => group ?? '');
    const rule = groups === undefined ? null : make(...groups);
    if (rule !== null) return rule;
  }
  return null;
};
