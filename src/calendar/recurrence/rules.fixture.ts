import fc from 'fast-check';
import type { Base, Recurrence, Spot } from './rule.ts';

const within = (min: number, max: number) => fc.integer({ min, max });
const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

const spot: fc.Arbitrary<Spot> = fc.oneof(
  within(1, 31).map((date) => ({ by: 'date', date }) as const),
  fc.constantFrom(-3, -1, 1, 2, 9).map((nth) => ({ by: 'workday', nth }) as const),
  fc
    .tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), within(1, 7))
    .map(([nth, weekday]) => ({ by: 'weekday', nth, weekday }) as const),
);

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const base: fc.Arbitrary<Base> = fc.oneof(
  within(1, 12).chain((month) =>
    within(1, LENGTHS[month - 1] ?? 28).map((date) => ({ of: 'solar', month, date }) as const),
  ),
  fc.tuple(within(1, 12), within(1, 30)).map(([month, date]) => ({ of: 'lunar', month, date }) as const),
  fc.constantFrom({ of: 'qingming' } as const, { of: 'eve' } as const),
);

const months = fc.oneof(
  fc.constantFrom([2, 4, 6, 8, 10, 12], [1, 3, 5, 7, 9, 11], [1, 4, 7, 10], [2, 5, 8, 11], [3, 6, 9, 12]),
  fc
    .array(within(1, 12), { minLength: 2, maxLength: 5 })
    .map(sorted)
    .filter(({ length }) => length > 1),
);

const spots = fc.array(spot, { minLength: 1, maxLength: 2 });

/** For tests: rules of every kind. */
export const aRule: fc.Arbitrary<Recurrence> = fc.oneof(
  within(1, 40).map((step) => ({ unit: 'day', step }) as const),
  fc.constant({ unit: 'workday' } as const),
  fc
    .tuple(within(1, 6), fc.array(within(1, 7), { minLength: 1, maxLength: 4 }).map(sorted))
    .map(([step, weekdays]) => ({ unit: 'week', step, weekdays }) as const),
  fc.tuple(within(1, 7), spots).map(([step, all]) => ({ unit: 'month', step, months: [], spots: all }) as const),
  fc.tuple(months, spots).map(([all, some]) => ({ unit: 'month', step: 1, months: all, spots: some }) as const),
  within(1, 30).map((date) => ({ unit: 'lunarMonth', date }) as const),
  fc
    .tuple(base, within(-30, 30), fc.boolean())
    .map(([on, shift, isWorking]) => ({ unit: 'year', base: on, shift, isWorking: isWorking && shift !== 0 }) as const),
);
