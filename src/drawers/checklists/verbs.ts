import { lineGateVerbs } from '../kit/gates/verbs.ts';
import { lineVerbs } from '../kit/lines/verbs.ts';
import type { Rules } from '../kit/register/rules.ts';
import type { Verb } from '../kit/verb.ts';
import { closeChecklist } from './done.ts';
import { type Checklist, linedChecklist } from './record.ts';
import { saveVerb } from './save.ts';
import { scoreVerb } from './scores/scoreVerb.ts';
import { listTemplates } from './templates.ts';

/** The verbs of a checklist besides those that follow from its fields. */
export const checklistVerbs = (rules: Rules<Checklist>): readonly Verb[] => [
  ...lineVerbs(linedChecklist),
  ...lineGateVerbs(linedChecklist),
  closeChecklist,
  scoreVerb,
  saveVerb(rules),
  listTemplates,
];
