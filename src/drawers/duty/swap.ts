import { dayText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { find } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { changeMindfully } from './minding.ts';
import { key, type Shift, type Swap } from './record.ts';
import { isShiftOver } from './roster.ts';
import { checkedShift, idMeant, shiftOrDay } from './shift.ts';
import { dutyWords as w } from './words.ts';

export const swapShifts = verb({
  name: 'swap',
  zh: '换班',
  summary: text('Exchange two shifts, or let someone stand in', '换班：两班对换，或由人替班'),
  examples: [
    { typed: 'office duty swap D7 D12', does: text('the two change places', '两班对换') },
    { typed: 'office duty swap 11-23 11-30', does: text('the shifts of two days', '两天的班对换') },
    {
      typed: text('office duty swap D7 --with "Li Na"', 'office duty swap D7 --with 李娜'),
      does: text('Li Na stands in', '由李娜替班'),
    },
  ],
  args: {
    id: {
      ...field.called(
        text('Shift', '班次'),
        shiftOrDay(text('the shift, such as D7, or its day', '值班编号如 D7，或其日期')),
      ),
      required: true as const,
    },
    other: shiftOrDay(text('the shift it is exchanged for, or its day', '与之对换的另一班，编号或日期')),
  },
  options: {
    with: field.called(
      text('Stand-in', '替班人'),
      field.asked(field.name(text('who stands in for the officer', '替班人')), field.knownPeople),
    ),
  },
  run: async ({ args: { id, other }, options: { with: name }, ...call }) => {
    if (other != null && name != null) throw new Complaint('badValue', words.swapBoth, words.swapHint(id));
    if (other == null && name == null) throw new Complaint('missingValue', words.swapWhich, words.swapHint(id));
    const changed = await changeMindfully(call.desk, (records, { facts }) => {
      const one = idMeant(records, id);
      return name != null
        ? standIn(records, one, name, facts)
        : exchange(records, one, idMeant(records, other ?? ''), facts);
    });
    const resting = changed.touched.flatMap(({ date }) => field.restDay(date, call.facts.calendar));
    const answer = recorded(call, key, changed, (shift) => [swapNews(shift), w.serves(shift)]);
    return { ...answer, notes: [...(answer.notes ?? []), ...resting] };
  },
});

const swapNews = ({ swaps, date }: Shift) => {
  const last = swaps.at(-1);
  return last === undefined ? null : words.swapped(last.fromOfficer, last.toOfficer, dayText(date));
};

/** Exchanges the officers of two shifts. Each shift records both names. */
export const exchange = (records: readonly Shift[], id: string, withId: string, facts: Facts): Change<Shift> => {
  if (id === withId) throw new Complaint('badValue', words.swapWithItself(id));
  const [one, other] = [swappable(records, id, facts), swappable(records, withId, facts)];
  if (one.officer === other.officer)
    throw new Complaint('ruleViolated', words.sameOfficer(one.id, other.id, one.officer), words.swapHint(id));
  return withSwapped(
    records,
    [swapped(one, other.officer, other.id, facts), swapped(other, one.officer, one.id, facts)],
    facts,
  );
};

/** Replaces the officer of a shift by somebody who stands in. */
export const standIn = (records: readonly Shift[], id: string, name: string, facts: Facts): Change<Shift> => {
  const shift = swappable(records, id, facts);
  if (shift.officer === name) throw new Complaint('ruleViolated', words.servesAlready(id, name));
  return withSwapped(records, [swapped(shift, name, null, facts)], facts);
};

type Filled = Shift & { readonly officer: string };

export const swappable = (records: readonly Shift[], id: string, { now }: Facts): Filled => {
  const shift = find(records, id);
  if (isShiftOver(shift, now))
    throw new Complaint('ruleViolated', words.isOver(id, dayText(shift.date)), words.isOverHint(id));
  const { officer } = shift;
  if (officer === null) throw new Complaint('ruleViolated', words.nobodyToSwap(id), words.nobodyToSwapHint(id));
  return { ...shift, officer };
};

const swapped = (shift: Filled, toOfficer: string, withId: string | null, { now }: Facts): Shift => {
  const event: Swap = { kind: 'swap', happenedAt: now, fromOfficer: shift.officer, toOfficer, withId };
  return { ...shift, officer: toOfficer, updatedAt: now, swaps: [...shift.swaps, event] };
};

/** The records with the swapped shifts. Each swapped shift is checked against the others as they are after the swap. */
const withSwapped = (records: readonly Shift[], touched: readonly Shift[], facts: Facts): Change<Shift> => {
  const changed = new Map(touched.map((shift) => [shift.id, shift]));
  const after = records.map((record) => changed.get(record.id) ?? record);
  for (const shift of touched) checkedShift(shift, after, facts);
  return { records: after, touched };
};

const words = {
  swapped: (from: string, to: string, date: Text): Text =>
    text(`swapped: ${to} for ${from}, ${date.en}`, `已换班：${date.zh} 由 ${from} 换为 ${to}`),
  swapWithItself: (id: string): Text => text(`${id} cannot be exchanged with itself`, `${id} 不能与自己对换`),
  swapWhich: text('Swap with which shift, or with whom?', '与哪一班对换，还是由谁替班？'),
  swapBoth: text('Name a second shift or a person, not both', '另一班和替班人只写一个'),
  swapHint: (id: string): Text =>
    text(
      `office duty swap ${id} D12, or office duty swap ${id} --with NAME`,
      `office duty swap ${id} D12，或 office duty swap ${id} --with 姓名`,
    ),
  sameOfficer: (id: string, other: string, name: string): Text =>
    text(`${id} and ${other} are both served by ${name}`, `${id} 和 ${other} 都是 ${name} 值班`),
  servesAlready: (id: string, name: string): Text =>
    text(`${name} serves in ${id} already`, `${id} 本来就由 ${name} 值班`),
  isOver: (id: string, date: Text): Text =>
    text(`${id} (${date.en}) is over and cannot be swapped`, `${id}（${date.zh}）已过，不能换班`),
  isOverHint: (id: string): Text =>
    text(
      `To correct who served: office duty edit ${id} --officer NAME`,
      `更正实际值班人：office duty edit ${id} --officer 姓名`,
    ),
  nobodyToSwap: (id: string): Text => text(`${id} has no duty officer to swap`, `${id} 还没有值班员，无从换班`),
  nobodyToSwapHint: (id: string): Text =>
    text(`Fill it: office duty edit ${id} --officer NAME`, `先补齐：office duty edit ${id} --officer 姓名`),
} as const;
