import type { SuggestionPlace } from '../../../../../core/settings/supervision.ts';

/** The periods that the rules of a place give for suggestions; null where they give none. `5wd` are working days, `10d` days, `1m` a month. */
export type SuggestionRules = {
  /** The period from the receipt until it is assigned, between sessions. */
  readonly assign: string | null;
  /** The period from the assignment until a suggestion for somebody else is handed back. */
  readonly giveBack: string | null;
  /** The period until the co-handlers have told the lead what they think. */
  readonly helpers: string | null;
  /** The period until the deputy is contacted. */
  readonly contact: string | null;
  /** The period from the answer until the deputy says what they think of it. */
  readonly opinion: string | null;
  /** The period from a deputy’s “dissatisfied” until the new answer. */
  readonly redo: string | null;
};

const NONE: SuggestionRules = { assign: null, giveBack: null, helpers: null, contact: null, opinion: null, redo: null };

/** The rules on suggestions (代表建议办理规定) of places, read in their texts. `law` is 代表法 alone, which has no such periods. */
export const SUGGESTION_RULES: Readonly<Record<SuggestionPlace, SuggestionRules>> = {
  law: NONE,
  qingdao: { ...NONE, assign: '5wd', giveBack: '5wd', helpers: '1m' },
  shanghai: { ...NONE, assign: '7wd', giveBack: '7wd', helpers: '1m', redo: '1m' },
  henan: { ...NONE, giveBack: '10wd', helpers: '2m', opinion: '10wd', redo: '1m' },
  zhejiang: { ...NONE, giveBack: '10d', helpers: '2m', redo: '1m' },
  chongqing: { assign: '10wd', giveBack: '10wd', helpers: '30wd', contact: '20wd', opinion: '20wd', redo: '2m' },
  shandong: { ...NONE, helpers: '1m', redo: '1m' },
  beijing: { ...NONE, opinion: '15wd', redo: '2m' },
};

/** The usual period for the answer, and the one for wide or hard suggestions (代表法 2025, art. 51). */
export const USUAL_TERM = '3m';
export const LONGEST_TERM = '6m';
