import { dayText } from '../../calendar/speak.ts';
import { addDays, type Day, dayOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { leaveOn } from '../../core/leaves.ts';
import { amend, compare, find } from '../../core/records.ts';
import type { Leave, Person } from './record.ts';
import { nextLeave } from './states.ts';
import { personWords as w } from './words.ts';

/** Throws `badValue` for a leave that ends before it begins. */
export const forwards = (from: Day, to: Day): void => {
  if (to < from) throw new Complaint('badValue', w.leaveBackwards(dayText(from), dayText(to)), w.leaveBackwardsHint);
};

/**
 * Adds a leave from the first to the last day, both included. Overlapping leaves become one. Throws `badValue` if the last day is before
 * the first.
 */
export const leave = (records: readonly Person[], id: string, asked: Leave, { now }: Facts) => {
  forwards(asked.from, asked.to);
  return amend(records, id, now, (person) => ({
    ...person,
    leaves: withLeave(person.leaves, asked),
  }));
};

const withLeave = (leaves: readonly Leave[], asked: Leave): readonly Leave[] => {
  const overlaps = ({ from, to }: Leave): boolean => from <= asked.to && to >= asked.from;
  const joined = leaves.filter(overlaps);
  const whole: Leave = {
    from: [asked, ...joined].map(({ from }) => from).reduce(earlier),
    to: [asked, ...joined].map(({ to }) => to).reduce(later),
    reason: asked.reason ?? joined.find(({ reason }) => reason !== null)?.reason ?? null,
  };
  return [...leaves.filter((other) => !overlaps(other)), whole].sort((a, b) => compare(a.from, b.from));
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/**
 * Ends the present leave yesterday, because the person is back from today; a leave of today alone is removed. If the person is not on
 * leave, the next leave is removed.
 */
export const back = (records: readonly Person[], id: string, { now }: Facts) => {
  const today = dayOf(now);
  const person = find(records, id);
  const ended = leaveOn(person, today) ?? nextLeave(person, today);
  if (ended === null) throw new Complaint('ruleViolated', w.notOnLeave(person.name));
  const kept = ended.from < today ? [{ ...ended, to: addDays(today, -1) }] : [];
  return amend(records, id, now, (record) => ({
    ...record,
    leaves: record.leaves.flatMap((other) => (other.from === ended.from ? kept : [other])),
  }));
};
