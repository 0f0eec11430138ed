import { lineVerbs } from '../kit/lines/verbs.ts';
import type { Verb } from '../kit/verb.ts';
import { closeChecklist } from './done.ts';
import { linedChecklist } from './record.ts';

/** The verbs of a checklist besides those that follow from its fields. */
export const verbs: readonly Verb[] = [...lineVerbs(linedChecklist), closeChecklist];
