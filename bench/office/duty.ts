import { addDays, addMinutes, type Day } from '../../src/core/civil.ts';
import type { Handover, LogEntry, Shift, Swap } from '../../src/drawers/duty/record.ts';
import type { Chance } from './chance.ts';
import type { Mint } from './mint.ts';
import { phone } from './people.ts';
import { NOW } from './time.ts';
import { CALLS, UNDONE, UNITS } from './words.ts';

type Roster = { readonly officers: readonly string[]; readonly leaders: readonly string[] };

/** Shifts of 24 hours, one for each day. Officers and leaders take turns, so that nobody serves two days running. */
export const shiftsOf = (days: readonly Day[], roster: Roster, mint: Mint, chance: Chance): Shift[] => {
  const turn = (names: readonly string[], n: number): string => names[n % names.length] ?? '';
  let handed: Handover | null = null;
  return days.map((day, n) => {
    const officer = turn(roster.officers, n);
    const start = `${day}T08:30:00`;
    const end = `${addDays(day, 1)}T08:30:00`;
    const takeover: Handover | null = handed;
    handed = end <= NOW && chance.percent(60) ? handing(end, officer, turn(roster.officers, n + 1), chance) : null;
    return {
      ...mint('D', `${addDays(day, -20)}T16:00:00`),
      ...{ date: day, shift: 'full', start, end, officer, leader: turn(roster.leaders, n) },
      swaps: chance.percent(3) ? [swapped(day, officer, turn(roster.officers, n + 3))] : [],
      log: end <= NOW ? logOf(start, officer, chance) : [],
      handover: handed,
      takeover,
    };
  });
};

const swapped = (day: Day, toOfficer: string, fromOfficer: string): Swap => ({
  ...{ kind: 'swap', happenedAt: `${addDays(day, -2)}T10:00:00`, fromOfficer, toOfficer, withId: null },
});

const logOf = (start: string, recorder: string, chance: Chance): LogEntry[] =>
  Array.from({ length: chance.whole(0, 3) }, (_, n) => ({
    happenedAt: addMinutes(start, 300 + n * 240 + chance.whole(0, 200)),
    caller: chance.pick(UNITS),
    phone: phone(chance),
    text: chance.pick(CALLS),
    action: chance.percent(70) ? '已报带班领导' : null,
    recorder,
  }));

const handing = (happenedAt: string, from: string, to: string, chance: Chance): Handover => ({
  ...{ happenedAt, from, to, done: '来电均已登记办理', undone: chance.pick(UNDONE) },
});
