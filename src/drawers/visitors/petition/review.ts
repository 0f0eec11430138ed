import { askedUntil, finishingDay, statutoryDay } from '../../../calendar/working/petitionDays.ts';
import { at, type Day, dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { type AnswerSeen, answerSeen, STAGES } from '../../../core/petitions.ts';
import { amend } from '../../../core/records.ts';
import type { AnySieve } from '../../../core/sieve.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import type { Visit } from '../record.ts';
import { petitionInShort } from './clock.ts';
import { petitionWords as p } from './words.ts';

/** The stage that a petitioner may ask for next, and the answer that is to be reviewed. */
export type NextAnswer = { readonly stage: 'review' | 'recheck'; readonly of: AnswerSeen };

const ANSWERS: Pick<AnySieve, 'where'> = { where: { stage: STAGES } };

/** The answers to a petition, live and archived. */
export const answersTo = (desk: OpenDesk, visit: string): readonly AnswerSeen[] =>
  desk.drawers
    .filter(({ isDue, refLetters }) => isDue === true && refLetters.includes('V'))
    .flatMap((drawer) => desk.all(drawer, ANSWERS).filter((record) => drawer.refsOf(record).includes(visit)))
    .flatMap((record) => answerSeen(record) ?? []);

/**
 * The next answer that may be asked for: the review of a served result, then the recheck of a served review (信访工作条例 2022, arts. 35, 36).
 * Throws `ruleViolated` if there is nothing to ask of, if it is not served, too late, or concluded.
 */
export const nextAnswer = (id: string, answers: readonly AnswerSeen[], asked: Day, { now }: Facts): NextAnswer => {
  const last = (['recheck', 'review', 'result'] as const).flatMap((stage) => {
    const found = answers.find((answer) => answer.stage === stage);
    return found === undefined ? [] : [found];
  })[0];
  if (last === undefined) throw new Complaint('ruleViolated', p.noResult(id), p.noResultHint(id));
  if (!last.isDone) throw new Complaint('ruleViolated', p.stillOpen(last.id), p.stillOpenHint(last.id));
  if (last.stage === 'recheck') throw new Complaint('ruleViolated', p.concludedAlready(id), p.concludedHint);
  if (last.servedOn === null) throw new Complaint('ruleViolated', p.notServed(last.id), p.notServedHint(last.id));
  refuseDay(asked, last.servedOn, dayOf(now));
  return { stage: last.stage === 'result' ? 'review' : 'recheck', of: last };
};

const refuseDay = (asked: Day, servedOn: Day, today: Day): void => {
  const until = askedUntil(servedOn);
  if (asked > today) throw new Complaint('ruleViolated', p.askedToCome(asked));
  if (asked < servedOn) throw new Complaint('ruleViolated', p.askedEarly(asked, servedOn));
  if (asked > until) throw new Complaint('ruleViolated', p.askedLate(until), p.askedLateHint);
};

/** Opens the matter of a review or a recheck, which is decided 30 days after it was asked for. */
export const openReview = (
  records: readonly Visit[],
  id: string,
  { stage, asked }: { readonly stage: NextAnswer['stage']; readonly asked: Day },
  { now, calendar, settings }: Facts,
) => {
  const changed = amend(records, id, now, (visit) => visit);
  const [visit] = changed.touched;
  const last = finishingDay(calendar, statutoryDay(stage, asked, calendar));
  const opening = {
    ...{ drawer: 'followups' as const, title: petitionInShort(visit), due: at(last, settings.hours.close) },
    ...{ lead: visit.firstContact ?? visit.host, source: 'petition' as const, ref: id, stage, receivedOn: asked },
  };
  return { ...changed, opens: [opening] };
};
