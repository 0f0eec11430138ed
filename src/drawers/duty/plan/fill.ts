import { dayText } from '../../../calendar/speak.ts';
import { addDays, type Day, daysBetween, daysFrom } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { compare } from '../../../core/records.ts';
import type { Change, RuleTools } from '../../../core/rule.ts';
import { type Text, text } from '../../../core/text.ts';
import type { Shift, ShiftKind } from '../record.ts';
import {
  byDate,
  byStart,
  dutyCounts,
  dutyKindOf,
  excludes,
  isUnfilled,
  leaveDuring,
  serving,
  underLabels,
} from '../roster.ts';
import { blankShift } from '../shift.ts';
import { type DutyPast, fairly, type Post } from './fair.ts';

export type AskedRoster = {
  readonly from: Day;
  readonly to: Day;
  readonly officers: readonly string[];
  readonly leaders: readonly string[];
  readonly shift: ShiftKind;
};

const MOST_DAYS = 400;

/** The result of a plan: the change, and every shift of the days asked for, including those that existed before. */
export type PlannedRoster = Change<Shift> & { readonly days: readonly Shift[] };

/**
 * Makes a fair roster. Existing assignments stay; only empty posts are filled, leaders first. Throws `badValue` if the last day is before
 * the first or there are more than 400 days.
 */
export const fillRoster = (records: readonly Shift[], asked: AskedRoster, tools: RuleTools): PlannedRoster => {
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

const refuseSpan = ({ from, to }: AskedRoster): void => {
  if (to < from)
    throw new Complaint('badValue', words.planBackwards(dayText(from), dayText(to)), words.planBackwardsHint);
  const days = daysBetween(from, to) + 1;
  if (days > MOST_DAYS) throw new Complaint('badValue', words.planTooLong(days, MOST_DAYS), words.planTooLongHint);
};

/** The shifts with an empty post, in the order of days; a new one for each day that has no shift. */
const openSlots = (
  records: readonly Shift[],
  { from, to, shift }: AskedRoster,
  { facts, mint }: RuleTools,
): readonly Shift[] => {
  const standing = byDate(records);
  return daysFrom(from, to).flatMap((date) => {
    const others = (standing.get(date) ?? []).filter((other) => excludes(other, { date, shift }));
    const same = others.find((other) => other.shift === shift);
    if (same !== undefined) return isUnfilled(same) ? [same] : [];
    return others.length > 0 ? [] : [blankShift(mint(), { date, shift }, records, facts)];
  });
};

const withThose = (records: readonly Shift[], shifts: readonly Shift[]): readonly Shift[] => {
  const changed = new Map(shifts.map((shift) => [shift.id, shift]));
  const known = new Set(records.map(({ id }) => id));
  return [...records.map((record) => changed.get(record.id) ?? record), ...shifts.filter(({ id }) => !known.has(id))];
};

type Role = 'leader' | 'officer';
const OTHER = { leader: 'officer', officer: 'leader' } as const;

/** The slots with this role filled, except where nobody may serve. `all` are all records, including the slots. */
const filled = (
  slots: readonly Shift[],
  role: Role,
  all: readonly Shift[],
  asked: AskedRoster,
  facts: Facts,
): readonly Shift[] => {
  const empty = slots.filter((shift) => shift[role] === null);
  const known = underLabels(all, facts.contacts);
  const served = byDate(known);
  const posts = empty.map((shift) => postOf(shift, role, { served, asked, facts }));
  const names = fairly(posts, role === 'leader' ? asked.leaders : asked.officers, pastOf(known, asked, facts));
  const named = new Map(empty.map((shift, n) => [shift.id, names[n] ?? null]));
  return slots.map((shift) => (named.has(shift.id) ? { ...shift, [role]: named.get(shift.id) ?? null } : shift));
};

type Around = {
  readonly served: ReadonlyMap<Day, readonly Shift[]>;
  readonly asked: AskedRoster;
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

/**
 * The number of times everybody serves according to all records, including days after the plan, and the day everybody last served before
 * it.
 */
const pastOf = (all: readonly Shift[], { from }: AskedRoster, { calendar }: Facts): DutyPast => {
  const before = all.filter(({ date }) => date < from).sort((a, b) => compare(a.date, b.date));
  return {
    counts: dutyCounts(all, calendar),
    lastDay: new Map(before.flatMap((shift) => serving(shift).map((name) => [name, shift.date] as const))),
  };
};

const words = {
  planBackwards: (from: Text, to: Text): Text =>
    text(`The roster would end (${to.en}) before it begins (${from.en})`, `排班结束（${to.zh}）早于开始（${from.zh}）`),
  planBackwardsHint: text('Give a --to that is not before --from', '--to 不能早于 --from'),
  planTooLong: (days: number, most: number): Text =>
    text(`${days} days are too many for one roster: at most ${most}`, `一次最多排 ${most} 天，这里有 ${days} 天`),
  planTooLongHint: text('Plan a year at a time', '请分年排'),
} as const;
