import { paperDay } from '../../../calendar/speak.ts';
import { statutoryDay } from '../../../calendar/working/petitionDays.ts';
import { dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Lens } from '../../../core/facts.ts';
import type { AnswerSeen, Stage } from '../../../core/petitions.ts';
import { both, same, type Text } from '../../../core/text.ts';
import type { Visit } from '../record.ts';
import { titleOf } from '../view.ts';
import { petitionPaperWords as t } from './paperWords.ts';
import { registerLines } from './registerForm.ts';
import { petitionWords as p } from './words.ts';

export type PetitionPaper = keyof typeof p.papers;

type Notice = Exclude<PetitionPaper, 'register'>;

/** A paper about a visit, in both languages. Throws `ruleViolated` if nothing has happened yet that the paper could tell. */
export const petitionPaper = (visit: Visit, answers: readonly AnswerSeen[], paper: PetitionPaper, lens: Lens): Text => {
  if (paper === 'register') return joined([t.titles.register, same(''), ...registerLines(visit, answers, lens)]);
  if (visit.kind !== 'petition') throw new Complaint('ruleViolated', t.noPetition(visit.id), t.noPetitionHint);
  const answer = answerFor(visit, answers, paper);
  const day = paperDay(dayOf(visit.arrivedAt ?? visit.createdAt));
  const to = [titleOf(visit), ...(visit.petition?.reps ?? []).filter((name) => name !== visit.name)].join('、');
  return joined([
    ...[t.titles[paper], same(''), t.you(to), t.yourMatter(day, visit.purpose ?? titleOf(visit))],
    ...body(visit, answer, paper, lens),
    ...[same(''), same(lens.facts.settings.office), paperDay(dayOf(lens.facts.now)), same(''), t.proof],
    ...t.proofLines(t.titles[paper], to, answer.servedOn === null ? t.blank : paperDay(answer.servedOn)),
  ]);
};

const joined = (lines: readonly Text[]): Text => both((lang) => lines.map((line) => line[lang]).join('\n'));

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
  return answer;
};

const body = (visit: Visit, answer: AnswerSeen, paper: Notice, { facts }: Lens): readonly Text[] => {
  switch (paper) {
    case 'accepted':
      return [t.acceptedBy, ...termOf(visit, answer, facts)];
    case 'refused':
      return [t.refusedBecause(answer.result ?? t.blank.zh), t.whereElse()];
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
