import { dayText } from '../../calendar/speak.ts';
import { addDays, type Day, daysBetween, daysFrom } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { compare } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { dutyComplaints as w } from './complaints.ts';
import { fairly, type Past, type Post } from './fair.ts';
import type { Shift, ShiftKind } from './record.ts';
import { byDate, byStart, countsOf, dutyKindOf, excludes, isUnfilled, leaveDuring, serving } from './roster.ts';
import { blank } from './rules.ts';

export type Asked = {
  readonly from: Day;
  readonly to: Day;
  readonly officers: readonly string[];
  readonly leaders: readonly string[];
  readonly shift: ShiftKind;
};

const MOST_DAYS = 400;

/** What a plan leaves: the change, and every shift of the days asked for, those that stood before included. */
export type Planned = Change<Shift> & { readonly days: readonly Shift[] };

/**
 * A fair roster. What is set already stays; only empty posts are filled, leaders first. Throws `badValue` for days the wrong way
 * round or more than 400 of them.
 */
export const plan = (records: readonly Shift[], asked: Asked, tools: RuleTools): Planned => {
  refuseSpan(asked);
  const stands = new Map(records.map((shift) => [shift.id, shift]));
  const slots = openSlots(records, asked, tools);
  const all = (shifts: readonly Shift[]): readonly Shift[] => withThose(records, shifts);
  const led = filled(slots, 'leader', all(slots), asked, tools.facts);
  const manned = filled(led, 'officer', all(led), asked, tools.facts);
  const touched = manned
    .filter((shift) => JSON.stringify(shift) !== JSON.stringify(stands.get(shift.id)))
    .map((shift) => ({ ...shift, updatedAt: tools.facts.now }));
  const after = all(touched);
  const days = after.filter(({ date }) => asked.from <= date && date <= asked.to).sort(byStart);
  return { records: after, touched, days };
};

const refuseSpan = ({ from, to }: Asked): void => {
  if (to < from) throw new Complaint('badValue', w.planBackwards(dayText(from), dayText(to)), w.planBackwardsHint);
  const days = daysBetween(from, to) + 1;
  if (days > MOST_DAYS) throw new Complaint('badValue', w.planTooLong(days, MOST_DAYS), w.planTooLongHint);
};

/** The shifts with an empty post, new ones where nothing stands, in the order of days. */
const openSlots = (
  records: readonly Shift[],
  { from, to, shift }: Asked,
  { facts, mint }: RuleTools,
): readonly Shift[] => {
  const standing = byDate(records);
  return daysFrom(from, to).flatMap((date) => {
    const others = (standing.get(date) ?? []).filter((other) => excludes(other, { date, shift }));
    const same = others.find((other) => other.shift === shift);
    if (same !== undefined) return isUnfilled(same) ? [same] : [];
    return others.length > 0 ? [] : [blank(mint(), { date, shift }, records, facts)];
  });
};

const withThose = (records: readonly Shift[], shifts: readonly Shift[]): readonly Shift[] => {
  const changed = new Map(shifts.map((shift) => [shift.id, shift]));
  const known = new Set(records.map(({ id }) => id));
  return [...records.map((record) => changed.get(record.id) ?? record), ...shifts.filter(({ id }) => !known.has(id))];
};

type Role = 'leader' | 'officer';
const OTHER = { leader: 'officer', officer: 'leader' } as const;

/** The slots with this role filled, where anybody may serve. `all` are the records as they stand with the slots among them. */
const filled = (
  slots: readonly Shift[],
  role: Role,
  all: readonly Shift[],
  asked: Asked,
  facts: Facts,
): readonly Shift[] => {
  const empty = slots.filter((shift) => shift[role] === null);
  const served = byDate(all);
  const posts = empty.map((shift) => postOf(shift, role, { served, asked, facts }));
  const names = fairly(posts, role === 'leader' ? asked.leaders : asked.officers, pastOf(all, asked, facts));
  const named = new Map(empty.map((shift, n) => [shift.id, names[n] ?? null]));
  return slots.map((shift) => (named.has(shift.id) ? { ...shift, [role]: named.get(shift.id) ?? null } : shift));
};

type Around = {
  readonly served: ReadonlyMap<Day, readonly Shift[]>;
  readonly asked: Asked;
  readonly facts: Facts;
};

const postOf = (shift: Shift, role: Role, { served, asked, facts }: Around): Post => {
  const free = (names: readonly string[]): readonly string[] =>
    names.filter((name) => leaveDuring(name, shift, facts.contacts) === null);
  const others = role === 'leader' && shift.officer === null ? free(asked.officers) : [];
  const around = [-1, 0, 1].flatMap((step) => served.get(addDays(shift.date, step)) ?? []);
  return {
    date: shift.date,
    kind: dutyKindOf(shift.date, facts.calendar),
    candidates: free(role === 'leader' ? asked.leaders : asked.officers).filter((name) => name !== shift[OTHER[role]]),
    tired: new Set(around.flatMap(serving)),
    spared: others.length === 1 ? (others[0] ?? null) : null,
  };
};

/** What everybody has served: all that is on the desk counts, later days too; and the last day before the plan. */
const pastOf = (all: readonly Shift[], { from }: Asked, { calendar }: Facts): Past => {
  const before = all.filter(({ date }) => date < from).sort((a, b) => compare(a.date, b.date));
  return {
    counts: countsOf(all, calendar),
    lastDay: new Map(before.flatMap((shift) => serving(shift).map((name) => [name, shift.date] as const))),
  };
};
