import { addDays, at, dayOf } from '../../core/civil.ts';
import type { Facts, Hours } from '../../core/facts.ts';
import { late } from '../../core/once.ts';
import { maskPersonal } from '../../core/personal/mask.ts';
import { MAX_LINE } from '../../core/record.ts';
import type { Change, Opening } from '../../core/rule.ts';
import type { Sieve } from '../../core/sieve.ts';
import { type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import type { VisitParticulars } from './particulars.ts';
import type { Visit } from './record.ts';
import { titleOf } from './view.ts';

/** Days after receipt within which a petitioner is told in writing whether the matter is accepted (信访工作条例 2022, art. 23(2)). */
const ACCEPTANCE_DAYS = 15;

/** A change of one visit. `runsFor` is the earlier petition whose period is running already, if for that reason no new one was started. */
export type ClockedVisit = Change<Visit> & { readonly touched: readonly [Visit]; readonly runsFor: Visit | null };

/** Whether a period is still running that an earlier visit has started. */
export type Running = (visit: string) => boolean;

/** Whether something is still open that was opened for a visit and has a date: the acceptance notice of a petition, or its result. */
export const runningIn = ({ drawers, records }: OpenDesk, facts: Facts): Running => {
  const running = late(
    () =>
      new Set(
        drawers
          .filter(({ isDue, refLetters }) => isDue === true && refLetters.includes('V'))
          .flatMap((drawer) =>
            records(drawer)
              .filter((record) => drawer.isOpen(record, facts))
              .flatMap(drawer.refsOf),
          ),
      ),
  );
  return (id) => running().has(id);
};

/**
 * The change with the follow-up for the acceptance notice, if this step made the visit a petition that has arrived. If a petitioner comes
 * again about a matter whose period is still running, no second one starts, because the first binds the office already.
 */
export const clockStarted = (
  changed: Change<Visit> & { readonly touched: readonly [Visit] },
  before: Visit | null,
  hours: Hours,
  isRunning: Running = () => true,
): ClockedVisit => {
  const [visit] = changed.touched;
  if (!isReceived(visit) || (before !== null && isReceived(before))) return { ...changed, runsFor: null };
  const runsFor = openMatterOf(visit, changed.records, isRunning);
  return runsFor === null
    ? { ...changed, opens: [...(changed.opens ?? []), acceptanceOf(visit, hours)], runsFor }
    : { ...changed, runsFor };
};

const isReceived = ({ kind, arrivedAt, imported }: Visit): boolean =>
  kind === 'petition' && arrivedAt !== null && imported === null;

/** The unanswered petition that this visit repeats, if a period of the matter is running; null if there is none. */
const openMatterOf = (visit: Visit, records: readonly Visit[], isRunning: Running): Visit | null => {
  const unanswered = earlierOf(visit, records).filter(
    ({ kind, answeredAt, imported }) => kind === 'petition' && answeredAt === null && imported === null,
  );
  return unanswered.some(({ id }) => isRunning(id)) ? (unanswered[0] ?? null) : null;
};

/** The earlier visits about the matter, back along the chain of repeats, each visit once. */
const earlierOf = (visit: Visit, records: readonly Visit[]): readonly Visit[] => {
  const chain = [visit];
  for (let last: Visit | undefined = visit; last !== undefined; ) {
    const { repeatOf }: Visit = last;
    last = chain.some(({ id }) => id === repeatOf) ? undefined : records.find(({ id }) => id === repeatOf);
    if (last !== undefined) chain.push(last);
  }
  return chain.slice(1);
};

/** A sieve for archived visits through which a chain of repeats may lead back to a matter that is still open. */
const repeatsIn: Sieve<Visit> = { has: ['repeatOf'] };

/** The archived visits that a rule needs for a visit that repeats another. */
export const pastOfRepeat = ({ repeatOf }: VisitParticulars): { readonly past: Sieve<Visit> | undefined } => ({
  past: repeatOf == null ? undefined : repeatsIn,
});

const acceptanceOf = (visit: Visit, { close }: Hours): Opening => ({
  drawer: 'followups',
  title: matterOf(visit),
  due: at(addDays(dayOf(visit.arrivedAt ?? visit.createdAt), ACCEPTANCE_DAYS), close),
  lead: visit.firstContact ?? visit.host,
  source: 'petition',
  ref: visit.id,
  stage: 'acceptance',
});

/** The petition in one line: its purpose, or else its visitor. Numbers are masked, because a follow-up is kept longer than the visit. */
const matterOf = (visit: Visit): string => {
  const matter = visit.purpose === null ? titleOf(visit) : maskPersonal(visit.purpose).replace(/\s+/g, ' ').trim();
  return matter.length > MAX_LINE ? `${matter.slice(0, MAX_LINE - 1)}…` : matter;
};

/** The note that no period was started, if another one is running for the same matter. */
export const petitionClockNotes = ({ runsFor }: ClockedVisit): readonly Text[] =>
  runsFor === null ? [] : [words.clockRuns(runsFor.id)];

const words = {
  clockRuns: (earlier: string): Text =>
    text(
      `The matter of ${earlier} is still open: its clock runs on, no second one was started`,
      `${earlier} 的信访事项尚未了结，时限照旧，不另起算`,
    ),
} as const;
