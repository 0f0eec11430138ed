import { dayText } from '../../../../calendar/speak.ts';
import { dayOf, type Moment } from '../../../../core/civil.ts';
import { Complaint } from '../../../../core/complaint.ts';
import type { Facts } from '../../../../core/facts.ts';
import { type Text, text } from '../../../../core/text.ts';
import { type FollowupParticulars, withParticulars } from '../../matter.ts';
import { type Followup, isPlain } from '../../record.ts';
import { workBy } from './span.ts';
import { isStageOpen } from './stages.ts';
import { USUAL_TERM } from './suggestion/rules.ts';
import { suggestionWords } from './suggestion/words.ts';
import { type Staging, type Supervised, staged, usualAnswer, withSupervised } from './supervise.ts';
import { assumed, usualDue } from './usualDue.ts';

type Said = FollowupParticulars & Supervised;

/** A new matter with what was said of it. Without a date, the date follows from its kind, or from its source. */
export const enteredMatter = (blank: Followup, said: Said, staging: Staging, facts: Facts): Followup => {
  const kinded = withSupervised(blank, said);
  const usual = isPlain(kinded) ? usualDue(said.source, facts) : usualAnswer(kinded, facts);
  const due = said.due === undefined ? usual : said.due;
  return staged(withParticulars(kinded, { ...said, due }, facts.now), staging, facts);
};

/** A matter after a correction. A corrected day of assignment moves the date that was counted from it, unless it was extended since. */
export const revised = (record: Followup, said: Said, staging: Staging, facts: Facts): Followup => {
  const kinded = withSupervised(record, said);
  const due = said.due === undefined ? recounted(record, kinded, said, facts) : said.due;
  return staged(withParticulars(kinded, { ...said, due }, facts.now), staging, facts);
};

/** The date counted anew; undefined if it stays. Throws `ruleViolated` for a longer or shorter period of a date that stands. */
const recounted = (before: Followup, after: Followup, said: Said, facts: Facts): Moment | null | undefined => {
  const isSame = said.assigned === undefined && said.term === undefined && said.kind === undefined;
  if (isPlain(after) || isSame) return undefined;
  if (
    before.due !== null &&
    said.term !== undefined &&
    said.term !== before.term &&
    usualAnswer(after, facts) !== before.due
  )
    throw new Complaint('ruleViolated', words.extendTerm(before.id), words.extendTermHint(before.id));
  const isMoved = before.events.some(({ kind }) => kind === 'extend' || kind === 'reopen');
  const isOwn = before.due !== null && before.due !== usualAnswer(before, facts);
  return isMoved || isOwn ? undefined : usualAnswer(after, facts);
};

/** Notes on a new matter: what was assumed, and from when its period runs. */
export const enteringNotes = (f: Followup, said: Said, facts: Facts): readonly Text[] => [
  ...assumed(f, said),
  ...kindNotes(f, facts),
];

/** Notes on a suggestion or on review comments: from when the period runs, how long it is, and by when work is to be done. */
const kindNotes = (f: Followup, { calendar }: Facts): readonly Text[] => {
  if (isPlain(f)) return [];
  const isCounted = f.assignedOn !== undefined;
  const leader = suggestionWords.leading(f.deputies);
  return [
    ...(isCounted ? [] : [words.notAssigned(f.id)]),
    ...(isCounted && f.kind === 'suggestion' ? [words.byLaw(f.term ?? USUAL_TERM)] : []),
    ...((f.deputies ?? []).length > 1 ? [words.joint(f.deputies?.[0] ?? leader.en)] : []),
    ...(f.kind === 'review' && isStageOpen(f, 'draft') && f.lines?.every(({ due }) => due === null) === true
      ? [words.noSession(f.id)]
      : []),
    ...(f.due === null || calendar.isWorkday(dayOf(f.due))
      ? []
      : [words.dayOff(dayText(dayOf(f.due)), dayText(workBy(dayOf(f.due), calendar)))]),
  ];
};

const words = {
  extendTerm: (id: string): Text =>
    text(`${id} has a date already; a longer period is an extension`, `${id} 已有时限，改期限须办延期`),
  extendTermHint: (id: string): Text =>
    text(
      `office followup extend ${id} --term 6m --reason TEXT`,
      `office followup extend ${id} --term 6m --reason 原因`,
    ),
  notAssigned: (id: string): Text =>
    text(
      `The period runs from the assignment, not from the receipt: office edit ${id} --assigned DATE`,
      `时限自交办日起算，不自收到起算。交办后：office edit ${id} --assigned 日期`,
    ),
  byLaw: (term: string): Text =>
    text(
      `${Number.parseInt(term, 10)} months from the assignment (Deputies Law 2025, art. 51)`,
      `自交办之日起 ${Number.parseInt(term, 10)} 个月（代表法 2025 年第五十一条）`,
    ),
  joint: (first: string): Text => text(`A joint suggestion: ${first} is answered`, `联名建议，答复领衔代表 ${first}`),
  noSession: (id: string): Text =>
    text(
      `Without its session the draft and the handing over have no date: office edit ${id} --ref N5`,
      `未写出自哪次会议，初稿和交办没有时限：office edit ${id} --ref N5`,
    ),
  dayOff: (due: Text, by: Text): Text =>
    text(`${due.en} is a day off: done by ${by.en}`, `${due.zh} 放假，应在 ${by.zh} 前办完`),
} as const;
