import { type Text, text } from '../../../../core/text.ts';
import { lineWords } from '../../../kit/lines/words.ts';
import type { CATEGORIES, Cause, KINDS, Satisfaction } from './record.ts';

/** Labels of the fields of supervision. */
export const supervisedLabels = {
  kind: text('Kind', '类别'),
  number: text('Number', '建议号'),
  deputies: text('Deputies', '代表'),
  assignedOn: text('Assigned', '交办日'),
  term: text('Term', '办理期'),
  causes: text('Causes', '逾期原因'),
  satisfaction: text('Satisfaction', '满意度'),
  category: text('Class', '答复类别'),
  contactedOn: text('Contacted', '面商'),
  get lines() {
    return lineWords.lines;
  },
} as const;

export const KIND_WORDS: Readonly<Record<(typeof KINDS)[number], Text>> = {
  matter: text('matter', '督办事项'),
  suggestion: text('suggestion', '代表建议'),
  review: text('review comments', '审议意见'),
};

export const CAUSE_WORDS: Readonly<Record<Cause, Text>> = {
  duties: text('unclear duties', '职责不清'),
  coordination: text('poor coordination', '协同不力'),
  policy: text('limits of policy', '政策受限'),
  funds: text('funds', '资金'),
  staff: text('staff', '人手'),
  conditions: text('conditions', '客观条件'),
  superior: text('superior undecided', '上级未定'),
  other: text('other', '其他'),
};

export const SATISFACTION_WORDS: Readonly<Record<Satisfaction, Text>> = {
  satisfied: text('satisfied', '满意'),
  fair: text('fairly satisfied', '基本满意'),
  dissatisfied: text('dissatisfied', '不满意'),
};

export const CATEGORY_WORDS: Readonly<Record<(typeof CATEGORIES)[number], Text>> = {
  A: text('solved', '已解决'),
  B: text('planned', '计划解决'),
  C: text('not now', '留作参考'),
};

/** A period in months, in words. */
export const termWords = (term: string): Text => {
  const months = Number.parseInt(term, 10);
  return text(months === 1 ? '1 month' : `${months} months`, `${months} 个月`);
};
