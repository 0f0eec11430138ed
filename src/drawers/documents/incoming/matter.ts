import { addWorkdays } from '../../../calendar/working/workdays.ts';
import { at, dayOf, type Moment } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { amend } from '../../../core/records.ts';
import type { Change, Opening } from '../../../core/rule.ts';
import type { Doc } from '../record.ts';

/** Working days in which an instruction is carried out if neither it nor the paper gives a date (domain.md, Ranking). */
const INSTRUCTION_DAYS = 3;

type HandedTo = { readonly lead: string | null; readonly due: Moment | null };

/** The follow-up that carries out what was decided about a paper. */
export const docMatter = (doc: Doc, { lead, due }: HandedTo, { now, calendar, settings }: Facts): Opening => ({
  ...{ drawer: 'followups', title: doc.title, lead, ref: doc.id, stage: null },
  due: due ?? doc.due ?? at(addWorkdays(calendar, dayOf(now), INSTRUCTION_DAYS), settings.hours.close),
  source: doc.instructions.length > 0 ? 'leader' : doc.source === 'superior' ? 'superior' : 'own',
  ...(doc.source === 'superior' ? { importance: 4 } : {}),
});

/** The change with the ids of the opened follow-ups noted on the paper. */
export const withMatters =
  ({ records }: Change<Doc>, id: string, { now }: Facts) =>
  (ids: readonly string[]) =>
    amend(records, id, now, (doc) => ({ ...doc, matters: [...doc.matters, ...ids] }));
