import type { Facts } from '../../core/facts.ts';
import type { Values } from '../../core/field.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { KIND_WORDS, supervisedLabels } from './kinds/supervision/words.ts';
import type { Followup } from './record.ts';
import { isOverdue } from './standing.ts';
import { followupWords as w } from './words.ts';

/** Filters of `office followup list`. */
export const filters = {
  lead: field.name(text('led by this person or unit', '只看某人主办的')),
  source: field.choice(text('from this source only', '只看某一来源的'), w.sources),
  kind: field.called(
    supervisedLabels.kind,
    field.choice(text('suggestions or review comments only', '只看代表建议或审议意见'), KIND_WORDS),
  ),
  overdue: field.flag(text('overdue only', '只看逾期的')),
};

export const passes = (f: Followup, { lead, source, kind, overdue }: Values<typeof filters>, { now }: Facts): boolean =>
  (lead == null || f.lead === lead) &&
  (source == null || f.source === source) &&
  (kind == null || (f.kind ?? 'matter') === kind) &&
  (overdue !== true || isOverdue(f, now));
