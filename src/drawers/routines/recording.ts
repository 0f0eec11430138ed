import { shortDay } from '../../calendar/speak.ts';
import { type Day, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { type Text, text } from '../../core/text.ts';
import type { Recorded, Routine } from './record.ts';
import { type NumberedDay, numberedDays, routineStanding, shownFrom } from './standing.ts';
import { routineWords as w } from './words.ts';

/**
 * The occurrence that a command is about: that of the day, or the due one. Throws `ruleViolated` if it is recorded already; also for the next
 * one, while it is far away and the one before it was recorded for this period: whoever says so twice would lose an occurrence.
 */
export const meantOccurrence = (routine: Routine, day: Day | null, facts: Facts): NumberedDay => {
  if (day !== null) return ofDay(routine, day, facts);
  const { due } = routineStanding(routine, facts);
  if (due === null) throw new Complaint('ruleViolated', words.over(routine.id), words.overHint(routine.id));
  const last = routine.occurrences.findLast(({ anchor }) => anchor < due.anchor);
  const today = dayOf(facts.now);
  const isFar = shownFrom(routine, due, facts.calendar) > today;
  if (last !== undefined && isFar && (last.date >= today || dayOf(last.at) === today))
    throw new Complaint('ruleViolated', already(routine, last, facts), words.nextHint(routine.id, due));
  return due;
};

const ofDay = (routine: Routine, day: Day, facts: Facts): NumberedDay => {
  const recorded = routine.occurrences.find(({ date, anchor }) => date === day || anchor === day);
  if (recorded !== undefined && recorded.opened === null)
    throw new Complaint('ruleViolated', already(routine, recorded, facts), words.undoHint(routine.id));
  if (recorded !== undefined) return recorded;
  const found = onDay(routine, day, facts);
  if (found === null) throw new Complaint('badValue', words.noSuch(routine.id, day), words.noSuchHint(routine.id));
  return found;
};

/** The occurrence that falls on a day, or would by the rule; null if there is none. */
const onDay = (routine: Routine, day: Day, { calendar }: Facts): NumberedDay | null => {
  const nearby = `${day.slice(0, 4)}-01-01`;
  for (const one of numberedDays(routine, routine.from > nearby ? routine.from : nearby, calendar)) {
    if (one.date === day || one.anchor === day) return one;
    if (one.date > day && one.anchor > day) return null;
  }
  return null;
};

/** Says that an occurrence is recorded, and how: the opened record by its id. */
const already = (routine: Routine, one: Recorded, { now }: Facts): Text => {
  const which = w.numberedDay(one, now);
  const when = shortDay(dayOf(one.at), now);
  if (one.result === null && one.skipped === null && one.opened !== null)
    return text(
      `${routine.id} ${which.en} was opened already as ${one.opened} (${when.en})`,
      `${routine.id} ${which.zh} 已开办：${one.opened}（${when.zh}）`,
    );
  return one.skipped === null
    ? text(`${routine.id} ${which.en} is done already (${when.en})`, `${routine.id} ${which.zh} 已办（${when.zh}）`)
    : text(`${routine.id} ${which.en} was skipped (${when.en})`, `${routine.id} ${which.zh} 已免（${when.zh}）`);
};

const words = {
  over: (id: string): Text => text(`${id} has ended: nothing of it is due`, `${id} 已到期，没有要办的`),
  overHint: (id: string): Text =>
    text(`To go on with it: office routine edit ${id} --until -`, `要继续办：office routine edit ${id} --until -`),
  nextHint: (id: string, { date }: NumberedDay): Text =>
    text(`For the next one, add its day: --date ${date} (${id})`, `如指下一期，请加日期：--date ${date}（${id}）`),
  undoHint: (id: string): Text =>
    text(`If that was a mistake: office undo --of ${id}`, `如登记有误：office undo --of ${id}`),
  noSuch: (id: string, day: Day): Text => text(`${id} has no occurrence on ${day}`, `${id} 在 ${day} 没有`),
  noSuchHint: (id: string): Text =>
    text(
      `office routine list --to year-end shows its days (${id})`,
      `office routine list --to 年底 可查看 ${id} 的日期`,
    ),
} as const;
