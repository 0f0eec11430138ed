import { finishingDay, statutoryDay } from '../../../../calendar/working/petitionDays.ts';
import { at, dayOf } from '../../../../core/civil.ts';
import type { Facts } from '../../../../core/facts.ts';
import { isNotAccepted, isObjection, type Nature, petitionSeen } from '../../../../core/petitions.ts';
import { amend } from '../../../../core/records.ts';
import type { Opening } from '../../../../core/rule.ts';
import type { Sieve } from '../../../../core/sieve.ts';
import type { OpenDesk } from '../../../kit/desk.ts';
import { awakened } from '../../matter.ts';
import { type Followup, key } from '../../record.ts';
import { recordMeant } from './accused.ts';

/** An answer that was given to a petition, and the nature of the petition that a matter belongs to. */
export type AnswerGiven = { readonly result: string; readonly natureOf: NatureOf };

type NatureOf = (ref: string | null) => Nature | null;

/** The natures of the petitions that these matters come from. A petition of which none was said is an appeal. */
export const naturesIn = (desk: OpenDesk, ids: readonly string[]): NatureOf => {
  const refs = ids.flatMap((id) => {
    const f = desk.records(key).find((one) => one.id === id);
    return f?.stage == null || f.ref === null ? [] : [f.ref];
  });
  const natures = new Map(
    refs.map((ref) => {
      const record = recordMeant(desk, ref);
      return [ref, record === null ? null : (petitionSeen(record)?.nature ?? null)];
    }),
  );
  return (ref) => (ref === null ? null : (natures.get(ref) ?? null));
};

/**
 * The sieve for matters of results in the archive, needed if an acceptance notice is closed for the second time: its result's matter exists
 * already and may be archived.
 */
export const resultsIn = (desk: OpenDesk, ids: readonly string[]): Sieve<Followup> | undefined => {
  const known = desk.records(key).filter(({ id }) => ids.includes(id));
  const isAgain = known.some(
    ({ stage, events }) => stage === 'acceptance' && events.some(({ kind }) => kind === 'reopen'),
  );
  return isAgain ? { where: { stage: ['result'] } } : undefined;
};

type Followed = {
  readonly records: readonly Followup[];
  /** Other matters of the petition that are settled by this answer. */
  readonly touched: readonly Followup[];
  readonly opens: readonly Opening[];
};

/**
 * The matters that follow from an answer to a petition. Acceptance of an appeal opens the matter of its result and settles the objection; an objection
 * settles the acceptance. A matter that is not accepted has no result, and the 60 days are for appeals only (信访工作条例 2022, arts. 29 to 31).
 */
export const afterAnswered = (
  records: readonly Followup[],
  answered: Followup,
  { result, natureOf }: AnswerGiven,
  facts: Facts,
): Followed => {
  const { stage, ref } = answered;
  if (stage === 'objection' && isObjection(result)) return settled(records, answered, 'acceptance', result, facts);
  if (stage !== 'acceptance' || isNotAccepted(result)) return { records, touched: [], opens: [] };
  const after = settled(records, answered, 'objection', result, facts);
  const hasResult = records.some((other) => other.stage === 'result' && other.ref === ref);
  return hasResult || !hasResultTerm(natureOf(ref)) ? after : { ...after, opens: [resultOf(answered, facts)] };
};

const hasResultTerm = (nature: Nature | null): boolean => nature === null || nature === 'appeal';

/** The other answer of the petition, closed with the same words, if it is open. */
const settled = (
  records: readonly Followup[],
  { ref }: Followup,
  stage: 'acceptance' | 'objection',
  result: string,
  { now }: Facts,
): Followed => {
  const other = records.find((one) => one.stage === stage && one.ref === ref && one.doneAt === null);
  if (ref === null || other === undefined) return { records, touched: [], opens: [] };
  const event = { kind: 'done', happenedAt: now, result } as const;
  const closed = amend(records, other.id, now, (f) => awakened(f, { ...f, doneAt: now, events: [...f.events, event] }));
  return { ...closed, opens: [] };
};

/** The matter of the result. Its 60 days run from the acceptance: from the day on which the notice was served, or today. */
const resultOf = (accepted: Followup, { now, settings, calendar }: Facts): Opening => {
  const receivedOn = accepted.servedOn ?? dayOf(now);
  return {
    drawer: 'followups',
    title: accepted.title,
    due: at(finishingDay(calendar, statutoryDay('result', receivedOn, calendar)), settings.hours.close),
    lead: accepted.lead,
    source: 'petition',
    ref: accepted.ref ?? accepted.id,
    stage: 'result',
    receivedOn,
  };
};
