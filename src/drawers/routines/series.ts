import { beginningOf, isComplete, ruleFrom } from '../../calendar/recurrence/readRule.ts';
import { addDays, type Day, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { echo, type Text, text } from '../../core/text.ts';
import type { Every, Routine } from './record.ts';
import { routineStanding } from './standing.ts';

type Said = {
  readonly every?: Every | null | undefined;
  readonly from?: Day | null | undefined;
  readonly no?: number | null | undefined;
};

type Meant = { readonly every?: Every; readonly from?: Day; readonly serial?: number | null };

/**
 * The rule, the beginning and the first number that were said. Recorded occurrences keep their days and numbers: a rule that is changed
 * without a new beginning counts from the day after the last of them. Throws `missingValue` for a rule that does not say its day.
 */
export const seriesSaid = (said: Said, routine: Routine | null, facts: Facts): Meant => {
  if (routine === null) return begun(said, facts);
  const isMoved = said.every != null || said.from != null;
  if (!isMoved) return said.no === undefined ? {} : renumbered(said.no, routine, facts);
  const last = routine.occurrences.at(-1);
  const from = said.from ?? (last === undefined ? routine.from : addDays(last.anchor, 1));
  const every = said.every ?? routine.every;
  return { ...placed(every, from, facts), serial: said.no === undefined ? numberAfter(routine) : said.no };
};

const begun = (said: Said, facts: Facts): Meant => {
  if (said.every == null) return {};
  if (said.from == null && !isComplete(said.every.rule))
    throw new Complaint('missingValue', words.whichDay(said.every.said), words.whichDayHint);
  return { ...placed(said.every, said.from ?? dayOf(facts.now), facts), serial: said.no ?? null };
};

const placed = ({ said, rule }: Every, day: Day, { calendar }: Facts): { every: Every; from: Day } => {
  const whole = ruleFrom(rule, day);
  return { every: { said, rule: whole }, from: beginningOf(whole, day, calendar) };
};

/** The number after the last recorded one; the first number if none is recorded. */
const numberAfter = ({ serial, occurrences }: Routine): number | null => {
  const last = occurrences.findLast(({ n }) => n !== null)?.n ?? null;
  return serial === null || last === null ? serial : last + 1;
};

/** A new number of the due occurrence. The series then begins with it, so that it keeps its days. */
const renumbered = (no: number | null, routine: Routine, facts: Facts): Meant => {
  const { due } = routineStanding(routine, facts);
  return due === null || no === null ? { serial: no } : { from: due.anchor, serial: no };
};

const words = {
  whichDay: (typed: string): Text =>
    text(`“${echo(typed)}” does not say the day on which it comes`, `“${echo(typed)}”没有写明哪一天`),
  whichDayHint: text(
    'Say it: every 2 weeks on fri; or give its first day with --from',
    '请写明，如 两周周五；或用 --from 写第一次的日期',
  ),
} as const;
