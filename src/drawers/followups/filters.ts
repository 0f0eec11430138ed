import type { Facts } from '../../core/facts.ts';
import type { Values } from '../../core/field.ts';
import * as field from '../kit/fields/index.ts';
import type { Followup } from './record.ts';
import { isOverdue } from './states.ts';
import { followupWords as w } from './words.ts';

/** What `followup list` can be narrowed by. */
export const filters = {
  lead: field.name(w.filterLead),
  source: field.choice(w.filterSource, w.sources),
  overdue: field.flag(w.filterOverdue),
};

export const passes = (f: Followup, { lead, source, overdue }: Values<typeof filters>, { now }: Facts): boolean =>
  (lead == null || f.lead === lead) &&
  (source == null || f.source === source) &&
  (overdue !== true || isOverdue(f, now));
