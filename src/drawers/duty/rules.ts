import { dayText } from '../../calendar/speak.ts';
import type { Day } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Identity } from '../../core/record.ts';
import { add, amend, find, given } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { dutyComplaints as w } from './complaints.ts';
import type { Shift, ShiftKind, Swap } from './record.ts';
import { before, excludes, isOver, leaveDuring, serving, spanOf } from './roster.ts';

export type Particulars = {
  readonly date?: Day | undefined;
  readonly officer?: string | null | undefined;
  readonly leader?: string | null | undefined;
  readonly shift?: ShiftKind | null | undefined;
  readonly remind?: string | null | undefined;
};

/** A shift with nobody in it yet. It takes over what the shift before, if it is there, has handed on. */
export const blank = (
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

const written = (record: Shift, said: Particulars, { settings }: Facts): Shift => {
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

/** Throws `ruleViolated`: shifts do not overlap, leader and officer differ, nobody on leave serves. */
const checked = (shift: Shift, records: readonly Shift[], { contacts }: Facts): Shift => {
  const other = records.find((stands) => stands.id !== shift.id && excludes(stands, shift));
  if (other !== undefined)
    throw new Complaint('ruleViolated', w.overlaps(other.id, other.shift, dayText(other.date)), w.overlapsHint(other));
  canServe(shift, contacts);
  return shift;
};

const canServe = (shift: Shift, contacts: Facts['contacts']): void => {
  if (shift.officer !== null && shift.officer === shift.leader)
    throw new Complaint('ruleViolated', w.sameName(shift.officer), w.sameNameHint);
  for (const name of serving(shift)) {
    const leave = leaveDuring(name, shift, contacts);
    if (leave !== null)
      throw new Complaint(
        'ruleViolated',
        w.onLeave(name, dayText(leave.from), dayText(leave.to), leave.reason),
        w.onLeaveHint(name),
      );
  }
};

/** Complains of who cannot serve, as far as the day and they are said. */
export const fits = (said: Particulars, facts: Facts): void => {
  if (said.date === undefined) return;
  const nobody = { id: '', uid: '', createdAt: facts.now, updatedAt: facts.now };
  const day = { date: said.date, shift: said.shift ?? 'full' };
  canServe(written(blank(nobody, day, [], facts), said, facts), facts.contacts);
};

/** Writes the shift of this date and kind, a new one or the one that stands; the same again changes nothing. */
export const set = (
  records: readonly Shift[],
  said: Particulars & { date: Day; officer: string; leader: string; shift: ShiftKind },
  { facts, mint }: RuleTools,
): Change<Shift> => {
  const there = records.find(({ date, shift }) => date === said.date && shift === said.shift);
  return there === undefined
    ? add(records, checked(written(blank(mint(), said, records, facts), said, facts), records, facts))
    : revise(records, there.id, said, facts);
};

/** Edits. Throws as the checks of a shift do. */
export const revise = (records: readonly Shift[], id: string, said: Particulars, facts: Facts): Change<Shift> =>
  amend(records, id, facts.now, (record) => checked(written(record, said, facts), records, facts));

/** The officers of two shifts exchange them. Each shift keeps both names. */
export const exchange = (records: readonly Shift[], id: string, withId: string, facts: Facts): Change<Shift> => {
  if (id === withId) throw new Complaint('badValue', w.swapWithItself(id));
  const [one, other] = [swappable(records, id, facts), swappable(records, withId, facts)];
  if (one.officer === other.officer)
    throw new Complaint('ruleViolated', w.sameOfficer(one.id, other.id, one.officer), w.swapHint(id));
  return both(
    records,
    [swapped(one, other.officer, other.id, facts), swapped(other, one.officer, one.id, facts)],
    facts,
  );
};

/** Someone stands in for the officer. */
export const standIn = (records: readonly Shift[], id: string, name: string, facts: Facts): Change<Shift> => {
  const shift = swappable(records, id, facts);
  if (shift.officer === name) throw new Complaint('ruleViolated', w.servesAlready(id, name));
  return both(records, [swapped(shift, name, null, facts)], facts);
};

type Filled = Shift & { readonly officer: string };

const swappable = (records: readonly Shift[], id: string, { now }: Facts): Filled => {
  const shift = find(records, id);
  if (isOver(shift, now)) throw new Complaint('ruleViolated', w.isOver(id, dayText(shift.date)), w.isOverHint(id));
  const { officer } = shift;
  if (officer === null) throw new Complaint('ruleViolated', w.nobodyToSwap(id), w.nobodyToSwapHint(id));
  return { ...shift, officer };
};

const swapped = (shift: Filled, toOfficer: string, withId: string | null, { now }: Facts): Shift => {
  const event: Swap = { kind: 'swap', happenedAt: now, fromOfficer: shift.officer, toOfficer, withId };
  return { ...shift, officer: toOfficer, updatedAt: now, swaps: [...shift.swaps, event] };
};

const both = (records: readonly Shift[], touched: readonly Shift[], facts: Facts): Change<Shift> => {
  const changed = new Map(touched.map((shift) => [shift.id, shift]));
  const after = records.map((record) => changed.get(record.id) ?? record);
  for (const shift of touched) checked(shift, after, facts);
  return { records: after, touched };
};
