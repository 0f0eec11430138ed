import { dayText } from '../../../../../calendar/speak.ts';
import { at, dayOf, type Moment } from '../../../../../core/civil.ts';
import { Complaint } from '../../../../../core/complaint.ts';
import type { Facts } from '../../../../../core/facts.ts';
import { amend, find } from '../../../../../core/records.ts';
import type { Change } from '../../../../../core/rule.ts';
import { inLang, type Lang, type Text, text } from '../../../../../core/text.ts';
import { awakened } from '../../../matter.ts';
import type { Followup } from '../../../record.ts';
import { firstDueOf } from '../../../standing.ts';
import type { Satisfaction } from '../record.ts';
import { spanEnd } from '../span.ts';
import { isContacted, type Supervised, staged, withSupervised } from '../supervise.ts';
import { SUGGESTION_RULES } from './rules.ts';

/** The values that are said of an answer when the matter is closed. */
export type ClosingAnswer = Pick<Supervised, 'contacted' | 'category' | 'causes'> & {
  readonly satisfaction: Satisfaction | null;
  /** When the new answer is due if the deputy is not satisfied; null if the rules of the place decide. */
  readonly redo: Moment | null;
};

/** The matter before it is closed, with what was said of the answer. Throws `ruleViolated` for an answer without a word with the deputy. */
export const readied = (f: Followup, said: ClosingAnswer, lang: Lang, facts: Facts): Followup => {
  const isSaid = said.contacted !== undefined || said.category !== undefined || said.causes !== undefined;
  const told = isSaid ? staged(withSupervised(f, said), { lang }, facts) : f;
  if (told.kind === 'suggestion' && !isContacted(told))
    throw new Complaint('ruleViolated', words.noContact(f.id), words.noContactHint(f.id));
  return told;
};

/** Records what a deputy says of an answer. If it is “dissatisfied”, the suggestion is open again, with a new date. */
export const judge = (
  records: readonly Followup[],
  id: string,
  said: ClosingAnswer,
  lang: Lang,
  facts: Facts,
): Change<Followup> & { readonly touched: readonly [Followup] } => {
  const { satisfaction } = said;
  const stands = find(records, id);
  if (stands.kind !== 'suggestion') throw new Complaint('ruleViolated', words.noDeputy(id));
  if (satisfaction === null) return { records, touched: [stands] };
  if (satisfaction !== 'dissatisfied') return amend(records, id, facts.now, (f) => ({ ...f, satisfaction }));
  const due = said.redo ?? redoDue(facts);
  const reason = inLang(words.dissatisfied, lang);
  return amend(records, id, facts.now, (f) => {
    const event = { kind: 'reopen', happenedAt: facts.now, reason, formerDue: f.due, due } as const;
    return awakened(f, { ...f, satisfaction, due, doneAt: null, events: [...f.events, event] });
  });
};

/** When an answer is due again, counted from today by the rules of the place. Throws `missingValue` where they give no period. */
const redoDue = ({ now, calendar, settings }: Facts): Moment => {
  const { redo } = SUGGESTION_RULES[settings.suggestionRules];
  if (redo === null) throw new Complaint('missingValue', words.noRedo, words.noRedoHint);
  return at(spanEnd(dayOf(now), redo, calendar), settings.hours.close);
};

/** Notes on a closed matter: by when the deputy speaks, and a late one without a cause, for which nobody but the clerk knows it. */
export const closingNotes = (f: Followup, { calendar, settings }: Facts): readonly Text[] => {
  const { opinion } = SUGGESTION_RULES[settings.suggestionRules];
  const due = firstDueOf(f);
  const isLate = f.doneAt !== null && due !== null && due < f.doneAt;
  const waits = f.kind === 'suggestion' && f.doneAt !== null && f.satisfaction === undefined && opinion !== null;
  return [
    ...(waits ? [words.opinionBy(f.id, dayText(spanEnd(dayOf(f.doneAt ?? ''), opinion, calendar)))] : []),
    ...(isLate && f.lead !== null && f.causes === undefined ? [words.whyLate(f.id)] : []),
  ];
};

const words = {
  noContact: (id: string): Text =>
    text(`The deputy of ${id} was not contacted before the answer`, `${id} 还没有与代表面商，不能答复`),
  noContactHint: (id: string): Text =>
    text(
      `Add --contacted DATE; if it cannot be: office skip ${id} "Talk to" --reason TEXT`,
      `请加 --contacted 日期；确实无法面商：office skip ${id} 面商 --reason 原因`,
    ),
  noDeputy: (id: string): Text =>
    text(`${id} is no suggestion, so that no deputy is satisfied or not`, `${id} 不是代表建议，没有满意度`),
  noRedo: text('The law fixes no period for a new answer', '法律没有规定重新答复的期限') as Text,
  noRedoHint: text(
    'Give it: --due DATE; or choose the rules of your place: office config set suggestion-rules',
    '请写 --due 日期；或先选定本地规定：office config set suggestion-rules',
  ),
  dissatisfied: text('the deputy is not satisfied', '代表不满意'),
  opinionBy: (id: string, day: Text): Text =>
    text(
      `The deputy speaks by ${day.en}: office done ${id} --satisfaction WORD`,
      `代表应在 ${day.zh} 前反馈意见：office done ${id} --satisfaction 满意|基本满意|不满意`,
    ),
  whyLate: (id: string): Text =>
    text(`It was late; why? office edit ${id} --causes CAUSE`, `逾期办结，原因未写：office edit ${id} --causes 原因`),
} as const;
