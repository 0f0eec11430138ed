import { at, type Day, type Moment } from '../../../../../core/civil.ts';
import type { Facts } from '../../../../../core/facts.ts';
import type { Lang } from '../../../../../core/text.ts';
import type { Followup } from '../../../record.ts';
import { spanEnd, workBy } from '../span.ts';
import { type SupervisionStage, withStages } from '../stages.ts';
import { reviewWords as w } from './words.ts';

/** When the written report is due: a period after the handing over, which no law fixes (监督法 2024, art. 17); null before. */
export const reportDue = ({ assignedOn, term }: Followup, { calendar, settings }: Facts): Moment | null =>
  assignedOn === undefined
    ? null
    : at(spanEnd(assignedOn, term ?? settings.reviewTerm, calendar), settings.hours.close);

/**
 * The review comments with their stages. The draft and the handing over are counted from the session. What comes before the handing over is
 * done with it.
 * @param session undefined leaves the dates that were counted from it
 */
export const stagedReview = (f: Followup, session: Day | undefined, lang: Lang | null, facts: Facts): Followup =>
  withStages(f, stagesOf(f, session, facts), lang, facts);

const stagesOf = (
  f: Followup,
  session: Day | undefined,
  { calendar, settings }: Facts,
): readonly SupervisionStage[] => {
  const ends = (span: string): { readonly due?: Day } =>
    session === undefined ? {} : { due: workBy(spanEnd(session, span, calendar), calendar) };
  const handed = { doneOn: f.assignedOn };
  return [
    { code: 'draft', text: w.stages.draft, ...ends(settings.reviewDraft), ...handed },
    { code: 'chair', text: w.stages.chair, ...handed },
    { code: 'handover', text: w.stages.handover, ...ends(settings.reviewHandover), ...handed },
    { code: 'opinion', text: w.stages.opinion },
    { code: 'report', text: w.stages.report, due: f.due === null ? null : workBy(f.due.slice(0, 10), calendar) },
    { code: 'public', text: w.stages.public },
  ];
};
