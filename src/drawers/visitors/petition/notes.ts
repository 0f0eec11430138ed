import type { Facts } from '../../../core/facts.ts';
import { type Text, text } from '../../../core/text.ts';
import { lacksReps } from '../standing.ts';
import { type ClockedVisit, isUnnamed } from './clock.ts';
import { petitionWords as p } from './words.ts';

/** Notes on a petition that was received or corrected: why no period was started, and what its nature and its number ask for. */
export const petitionNotes = ({ touched: [visit], runsFor, opens }: ClockedVisit, facts: Facts): readonly Text[] => {
  if (visit.kind !== 'petition') return [];
  const begun = (opens ?? []).length > 0;
  return [
    ...(runsFor === null ? [] : [words.clockRuns(runsFor.id)]),
    ...(visit.petition?.isConcluded === true ? [p.concludedNote] : []),
    ...(!begun && runsFor === null && visit.arrivedAt !== null && isUnnamed(visit) ? [p.anonymousNote] : []),
    ...(lacksReps(visit, facts) ? [p.groupNote(visit.id, visit.headcount), p.majorNote(visit.id)] : []),
    ...(begun && visit.nature === 'suggestion' ? [p.suggestionNote] : []),
    ...(begun && visit.nature === 'litigation' ? [p.litigationNote] : []),
  ];
};

const words = {
  clockRuns: (earlier: string): Text =>
    text(
      `The matter of ${earlier} is still open: its clock runs on, no second one was started`,
      `${earlier} 的信访事项尚未了结，时限照旧，不另起算`,
    ),
} as const;
