import { yearOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import type { Sieve } from '../../core/sieve.ts';
import { sharesOf } from './charges.ts';
import type { Trip } from './record.ts';

/** A person's budget of a year, and what was used of it, in cents. */
export type BudgetAccount = {
  readonly name: string;
  readonly budget: number;
  readonly used: number;
  readonly inMonth: number;
};

/** The budget of a person for a year; null if there is none. The last one that was set counts. */
export const budgetOf = (name: string, year: number, { contacts }: Facts): number | null =>
  directoryOf(contacts)
    .person(name)
    ?.carBudgets?.findLast((budget) => budget.year === year)?.cents ?? null;

/** A person's part of what a trip cost, in cents; 0 before it is settled. A settled trip may have the person under a former name. */
export const ownShare = ({ cents, charge }: Trip, name: string, { contacts }: Facts): number => {
  const { labelThen } = directoryOf(contacts);
  const at = charge.findIndex((one) => one.name !== null && labelThen(one.name) === labelThen(name));
  return cents === null || at === -1 ? 0 : (sharesOf(cents, charge)[at] ?? 0);
};

/** The account of a person in the year of a day, with the month of that day; null without a budget. */
export const budgetAccount = (
  name: string,
  day: string,
  trips: readonly Trip[],
  facts: Facts,
): BudgetAccount | null => {
  const budget = budgetOf(name, yearOf(day), facts);
  if (budget === null) return null;
  const sumOf = (period: string): number =>
    trips.filter(({ start }) => start.startsWith(period)).reduce((sum, trip) => sum + ownShare(trip, name, facts), 0);
  return { name, budget, used: sumOf(day.slice(0, 4)), inMonth: sumOf(day.slice(0, 7)) };
};

/** The used part of a budget in tenths of a percent. */
export const perMille = ({ used, budget }: BudgetAccount): number =>
  budget === 0 ? (used > 0 ? 1000 : 0) : Math.round((used * 1000) / budget);

/** The used part of a budget: `80.3%`. */
export const percentOf = (account: BudgetAccount): string => `${(perMille(account) / 10).toFixed(1)}%`;

/** Whether a budget is used up. */
export const isUsedUp = ({ used, budget }: BudgetAccount): boolean => used >= budget;

/** The archived trips of the present year and the year before, if anybody has a budget that they were charged to. */
export const pastTrips = ({ now, contacts }: Facts): Sieve<Trip> | undefined =>
  contacts.some(({ carBudgets = [] }) => carBudgets.length > 0)
    ? { days: { first: `${yearOf(now)}-01-01`, last: null } }
    : undefined;
