/** The kinds of matters: plain ones, suggestions of deputies (代表建议), review comments of a standing committee (审议意见). */
export const KINDS = ['matter', 'suggestion', 'review'] as const;

/** Causes of delay, as an analysis counts them. */
export const CAUSES = [
  'duties',
  'coordination',
  'policy',
  'funds',
  'staff',
  'conditions',
  'superior',
  'other',
] as const;

/** Classes of answers: solved or being solved, planned, cannot be solved now. */
export const CATEGORIES = ['A', 'B', 'C'] as const;

/** The opinions of a deputy on an answer. */
export const SATISFACTION = ['satisfied', 'fair', 'dissatisfied'] as const;

export type Cause = (typeof CAUSES)[number];
export type Satisfaction = (typeof SATISFACTION)[number];
