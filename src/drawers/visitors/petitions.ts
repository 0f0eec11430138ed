import { addDays, at, dayOf } from '../../core/civil.ts';
import type { Hours } from '../../core/facts.ts';
import { MAX_LINE } from '../../core/record.ts';
import type { Change, Opening } from '../../core/rule.ts';
import { maskPersonal } from '../../core/words.ts';
import type { Visit } from './record.ts';
import { openMatterOf, titleOf } from './states.ts';

/** Days from receipt in which a petitioner is told in writing whether the matter is taken up (信访工作条例 2022, art. 22). */
const ACCEPTANCE_DAYS = 15;

/** A change about one visit, with the earlier petition whose clock runs already, if that is why no new one was started. */
export type Clock = Change<Visit> & { readonly touched: readonly [Visit]; readonly runsFor: Visit | null };

/**
 * The change with the follow-up of the acceptance notice opened, if this step made the visit a petition that has arrived. One
 * who comes again about a matter that is still open starts no second clock: the first one binds the office already.
 */
export const clockStarted = (
  changed: Change<Visit> & { readonly touched: readonly [Visit] },
  before: Visit | null,
  hours: Hours,
): Clock => {
  const [visit] = changed.touched;
  if (!isReceived(visit) || (before !== null && isReceived(before))) return { ...changed, runsFor: null };
  const runsFor = openMatterOf(visit, changed.records);
  return runsFor === null
    ? { ...changed, opens: [...(changed.opens ?? []), acceptanceOf(visit, hours)], runsFor }
    : { ...changed, runsFor };
};

const isReceived = ({ kind, arrivedAt, imported }: Visit): boolean =>
  kind === 'petition' && arrivedAt !== null && imported === null;

const acceptanceOf = (visit: Visit, { close }: Hours): Opening => ({
  drawer: 'followups',
  title: matterOf(visit),
  due: at(addDays(dayOf(visit.arrivedAt ?? visit.createdAt), ACCEPTANCE_DAYS), close),
  lead: visit.firstContact ?? visit.host,
  source: 'petition',
  ref: visit.id,
  stage: 'acceptance',
});

/** The petition in one line: what it is about, or else who brought it. A follow-up outlives the visit, so numbers are masked. */
const matterOf = (visit: Visit): string => {
  const matter = visit.purpose === null ? titleOf(visit) : maskPersonal(visit.purpose).replace(/\s+/g, ' ').trim();
  return matter.length > MAX_LINE ? `${matter.slice(0, MAX_LINE - 1)}…` : matter;
};
