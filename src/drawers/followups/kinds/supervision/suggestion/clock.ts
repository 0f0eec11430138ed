import { dayText } from '../../../../../calendar/speak.ts';
import { addMonths, at, type Day, dayOf, type Moment } from '../../../../../core/civil.ts';
import { Complaint } from '../../../../../core/complaint.ts';
import type { Facts } from '../../../../../core/facts.ts';
import { type Lang, type Text, text } from '../../../../../core/text.ts';
import type { Followup } from '../../../record.ts';
import { spanEnd } from '../span.ts';
import { type SupervisionStage, withStages } from '../stages.ts';
import { LONGEST_TERM, SUGGESTION_RULES, USUAL_TERM } from './rules.ts';
import { suggestionWords as w } from './words.ts';

/** When the answer is due: months after the assignment, not after the receipt (Deputies Law 2025, art. 51); null until it is assigned. */
export const answerDue = ({ assignedOn, term = USUAL_TERM }: Followup, { calendar, settings }: Facts): Moment | null =>
  assignedOn === undefined ? null : at(spanEnd(assignedOn, term, calendar), settings.hours.close);

/** The suggestion with the dates of its stages, which run from the day of assignment. */
export const clockedSuggestion = (f: Followup, lang: Lang | null, facts: Facts): Followup => {
  refuseTerm(f);
  refuseBeyondSixMonths(f, f.due);
  return withStages(f, stagesOf(f, facts), lang, facts);
};

const stagesOf = (f: Followup, { calendar, settings }: Facts): readonly SupervisionStage[] => {
  const rules = SUGGESTION_RULES[settings.suggestionRules];
  const { assignedOn } = f;
  const ends = (span: string | null, from: Day | undefined): Day | null =>
    span === null || from === undefined ? null : spanEnd(from, span, calendar);
  return [
    { code: 'assign', text: w.assign, due: ends(rules.assign, dayOf(f.createdAt)), doneOn: assignedOn },
    ...(rules.giveBack === null ? [] : [{ code: 'return', text: w.giveBack, due: ends(rules.giveBack, assignedOn) }]),
    { code: 'contact', text: w.contact(f.deputies), due: ends(rules.contact, assignedOn), doneOn: f.contactedOn },
    ...(f.coHandlers.length === 0 ? [] : [{ code: 'helpers', text: w.helpers, due: ends(rules.helpers, assignedOn) }]),
  ];
};

/** Throws `ruleViolated` for a period that the law does not know. */
const refuseTerm = ({ term = USUAL_TERM }: Followup): void => {
  if (term !== USUAL_TERM && term !== LONGEST_TERM) throw new Complaint('ruleViolated', words.threeOrSix);
};

/** Throws `ruleViolated` for a date beyond the six months of the law. A redo after a deputy’s “dissatisfied” has a date of its own. */
const refuseBeyondSixMonths = ({ id, assignedOn, events }: Followup, due: Moment | null): void => {
  if (assignedOn === undefined || due === null || events.some(({ kind }) => kind === 'reopen')) return;
  const last = addMonths(assignedOn, Number.parseInt(LONGEST_TERM, 10));
  if (dayOf(due) > last) throw new Complaint('ruleViolated', words.beyondSix(id, dayText(last)));
};

const words = {
  threeOrSix: text(
    'A suggestion is answered within 3 months of its assignment, a wide or hard one within 6 (Deputies Law 2025, art. 51)',
    '代表建议自交办之日起三个月内答复，涉及面广、难度大的六个月内（代表法 2025 年第五十一条）',
  ) as Text,
  beyondSix: (id: string, last: Text): Text =>
    text(
      `${id} is answered by ${last.en} at the latest: 6 months from its assignment (Deputies Law 2025, art. 51)`,
      `${id} 最迟 ${last.zh} 答复：自交办之日起六个月（代表法 2025 年第五十一条）`,
    ),
} as const;
