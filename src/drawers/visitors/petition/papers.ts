import { paperDay } from '../../../calendar/speak.ts';
import { statutoryDay } from '../../../calendar/working/petitionDays.ts';
import { dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Lens } from '../../../core/facts.ts';
import type { PaperText } from '../../../core/paper.ts';
import { type AnswerSeen, isNotAccepted, isObjection, type Stage } from '../../../core/petitions.ts';
import { listed, type Text } from '../../../core/text.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { petitionPaperWords as t } from './paperWords.ts';
import { noticeWithProof } from './proof.ts';
import { registerPaper } from './registerForm.ts';
import { petitionWords as p } from './words.ts';

export type PetitionPaper = keyof typeof p.papers;

type Notice = Exclude<PetitionPaper, 'register'>;

/** A paper about a visit, in both languages. Throws `ruleViolated` if nothing has happened yet that the paper could tell. */
export const petitionPaper = (
  visit: Visit,
  answers: readonly AnswerSeen[],
  paper: PetitionPaper,
  lens: Lens,
): PaperText => {
  if (paper === 'register') return registerPaper(visit, answers, lens);
  if (visit.kind !== 'petition') throw new Complaint('ruleViolated', t.noPetition(visit.id), t.noPetitionHint);
  const answer = answerFor(visit, answers, paper);
  // An extension is told before the result is served. No paper is dated after the day on which it was served.
  const servedOn = paper === 'extension' ? null : answer.servedOn;
  const day = paperDay(dayOf(visit.arrivedAt ?? visit.createdAt));
  const to = listed([titleOf(visit), ...(visit.petition?.reps ?? []).filter((name) => name !== visit.name)]);
  return noticeWithProof({
    ...{ title: t.titles[paper], to },
    body: [t.yourMatter(day, visit.purpose ?? titleOf(visit)), ...body(visit, answer, paper, lens)],
    ...{ office: lens.facts.settings.office, date: paperDay(servedOn ?? dayOf(lens.facts.now)) },
    servedOn: servedOn === null ? null : paperDay(servedOn),
  });
};

const STAGE_OF: Readonly<Record<Notice, Stage>> = {
  accepted: 'acceptance',
  refused: 'acceptance',
  opinion: 'result',
  extension: 'result',
};

/** The answer that the paper tells. Throws `ruleViolated` if it was not given yet. */
const answerFor = ({ id }: Visit, answers: readonly AnswerSeen[], paper: Notice): AnswerSeen => {
  const answer = answers.find(({ stage }) => stage === STAGE_OF[paper]);
  const isGiven = paper === 'extension' ? answer?.extended != null : answer?.isDone === true;
  if (answer === undefined || !isGiven)
    throw new Complaint('ruleViolated', t.notYet(id, p.papers[paper]), t.notYetHint[paper](answer?.id ?? 'F1'));
  refuseContrary(answer, paper);
  return answer;
};

/** Throws `ruleViolated` for a notice that says the contrary of the answer: accepted what was not, or not accepted what was. */
const refuseContrary = ({ id, result }: AnswerSeen, paper: Notice): void => {
  const said = result ?? '';
  const isContrary =
    paper === 'accepted' ? isNotAccepted(said) || isObjection(said) : paper === 'refused' && !isNotAccepted(said);
  if (isContrary) throw new Complaint('ruleViolated', t.contrary(id, said, p.papers[paper]), t.contraryHint(id));
};

/** The reason in an answer that does not accept a petition: without the words for that, where they stand first. */
const reasonIn = (result: string): string =>
  result.replace(/^(?:决定)?(?:不予受理|不受理|不再受理|not accepted)[，,：:；;。.\s]*(?=\S)/iu, '');

const body = (visit: Visit, answer: AnswerSeen, paper: Notice, { facts }: Lens): readonly Text[] => {
  switch (paper) {
    case 'accepted':
      return [t.acceptedBy, ...termOf(visit, answer, facts)];
    case 'refused':
      return [t.refusedBecause(reasonIn(answer.result ?? t.blank.zh)), t.whereElse()];
    case 'opinion':
      return [
        ...[t.wish(visit.purpose ?? titleOf(visit)), t.grounds(visit.remark ?? t.blank.zh)],
        ...[t.finding(answer.result ?? t.blank.zh), t.basis, t.remedy],
      ];
    case 'extension':
      return extensionOf(answer);
  }
};

const extensionOf = ({ extended }: AnswerSeen): readonly Text[] =>
  extended === null ? [] : [t.extendedTo(paperDay(dayOf(extended.due)), extended.reason, extended.approvedBy ?? '')];

/** The term of the result. Only appeals have one (信访工作条例 2022, art. 34). */
const termOf = (
  { nature }: Visit,
  { servedOn, receivedOn }: AnswerSeen,
  { calendar, now }: Lens['facts'],
): readonly Text[] => {
  if (nature != null && nature !== 'appeal') return [t.answeredOnly];
  const from = servedOn ?? receivedOn ?? dayOf(now);
  return [t.resultBy(paperDay(from), paperDay(statutoryDay('result', from, calendar)))];
};
