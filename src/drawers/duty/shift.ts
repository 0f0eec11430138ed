import { dayText } from '../../calendar/speak.ts';
import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Identity } from '../../core/record.ts';
import { given } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import type { Shift, ShiftKind } from './record.ts';
import { before, excludes, leaveDuring, serving, spanOf } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** The given fields of a shift; undefined leaves a field as it is, null clears it. */
export type ShiftParticulars = {
  readonly date?: Day | undefined;
  readonly officer?: string | null | undefined;
  readonly leader?: string | null | undefined;
  readonly shift?: ShiftKind | null | undefined;
  readonly remind?: string | null | undefined;
};

/** A new shift without people. If the shift before it was handed over already, it gets its copy of the handover. */
export const blankShift = (
  identity: Identity,
  { date, shift }: { date: Day; shift: ShiftKind },
  records: readonly Shift[],
  { settings }: Facts,
): Shift => {
  const span = spanOf(date, shift, settings.hours);
  const nobody = { officer: null, leader: null, swaps: [], log: [], handover: null, remind: null };
  const takeover = before(records, span)?.handover ?? null;
  return { ...identity, snoozedUntil: null, date, shift, ...span, ...nobody, takeover };
};

/** The shift with the given fields. Its hours are computed again only if the date or the kind of shift is given. */
export const shiftWith = (record: Shift, said: ShiftParticulars, { settings }: Facts): Shift => {
  const date = said.date ?? record.date;
  const shift = said.shift ?? record.shift;
  return {
    ...record,
    date,
    shift,
    ...(said.date === undefined && said.shift == null ? {} : spanOf(date, shift, settings.hours)),
    officer: given(said.officer, record.officer),
    leader: given(said.leader, record.leader),
    remind: given(said.remind, record.remind ?? null),
  };
};

/**
 * The shift as it is, after checks. Throws `ruleViolated` if it overlaps another, if leader and officer are the same person, or if one of
 * them is on leave.
 */
export const checkedShift = (shift: Shift, records: readonly Shift[], { contacts }: Facts): Shift => {
  const other = records.find((stands) => stands.id !== shift.id && excludes(stands, shift));
  if (other !== undefined)
    throw new Complaint(
      'ruleViolated',
      words.overlaps(other.id, other.shift, dayText(other.date)),
      words.overlapsHint(other),
    );
  refuseWhoCannotServe(shift, contacts);
  return shift;
};

const refuseWhoCannotServe = (shift: Shift, contacts: Facts['contacts']): void => {
  if (shift.officer !== null && shift.officer === shift.leader)
    throw new Complaint('ruleViolated', words.sameName(shift.officer), words.sameNameHint);
  for (const name of serving(shift)) {
    const leave = leaveDuring(name, shift, contacts);
    if (leave !== null)
      throw new Complaint(
        'ruleViolated',
        words.onLeave(name, dayText(leave.from), dayText(leave.to), leave.reason),
        words.onLeaveHint(name),
      );
  }
};

/** Checks the answers to prompts: throws a complaint if the people named cannot serve on the day. */
export const shiftFits = (said: ShiftParticulars, facts: Facts): void => {
  if (said.date === undefined) return;
  const nobody = { id: '', uid: '', createdAt: facts.now, updatedAt: facts.now };
  const day = { date: said.date, shift: said.shift ?? 'full' };
  refuseWhoCannotServe(shiftWith(blankShift(nobody, day, [], facts), said, facts), facts.contacts);
};

const words = {
  overlaps: (id: string, shift: ShiftKind, date: Text): Text =>
    text(
      `It would overlap ${id}, the ${w.shifts[shift].en} shift of ${date.en}`,
      `与 ${id}（${date.zh} ${w.shifts[shift].zh}）重叠`,
    ),
  overlapsHint: ({ id, shift }: Shift): Text =>
    text(
      `Use --shift ${shift} to rewrite ${id}, or take it out first: office duty rm ${id}`,
      `要改写 ${id} 请用 --shift ${shift}，或先删去：office duty rm ${id}`,
    ),
  sameName: (name: string): Text =>
    text(`${name} cannot be leader and officer of one shift`, `${name} 不能在同一班既带班又值班`),
  sameNameHint: text('Name two different people', '带班领导和值班员须是两个人'),
  onLeave: (name: string, from: Text, to: Text, reason: string | null): Text =>
    text(
      `${name} is on leave ${from.en} – ${to.en}${reason === null ? '' : ` (${reason})`}`,
      `${name} 请假：${from.zh} – ${to.zh}${reason === null ? '' : `（${reason}）`}`,
    ),
  onLeaveHint: (name: string): Text =>
    text(
      `Name someone else, or end the leave: office person back ${name}`,
      `请换人，或先销假：office person back ${name}`,
    ),
} as const;
