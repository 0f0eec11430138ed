import { clockOf, dayOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { directoryOf } from '../../core/names/directory.ts';
import type { Column } from '../../core/page.ts';
import { figureCell, type PaperCell, type PaperTable } from '../../core/paper.ts';
import { compare } from '../../core/records.ts';
import { type Text, text } from '../../core/text.ts';
import { type BudgetAccount, budgetAccount, ownShare, percentOf } from './budgets.ts';
import type { Trip } from './record.ts';
import { kmOf, plateOf } from './states.ts';
import { tripWords as w } from './words.ts';

/** An amount in cents as a cell. */
const yuanCell = (cents: number): PaperCell => ({ kind: 'number', value: cents / 100, decimals: 2 });

/** A table of the ledger, for the screen, files and scripts. */
export type LedgerTable = {
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: PaperTable['rows'];
  readonly json: object;
};

/** The budgets of the year; with a person, that account and the trips charged to it. */
export const budgetTable = (trips: readonly Trip[], who: string | null, facts: Facts): LedgerTable => {
  const accounts = directoryOf(facts.contacts)
    .people.filter(({ label }) => who === null || label === who)
    .flatMap(({ label }) => budgetAccount(label, dayOf(facts.now), trips, facts) ?? []);
  const own = who === null ? [] : trips.filter((trip) => ownShare(trip, who, facts) > 0);
  return {
    title: words.budgets(facts.now.slice(0, 4)),
    columns: [
      { head: words.name, grow: true },
      ...[words.budget, words.used, words.inMonth, words.left, words.percent].map((head) => ({
        head,
        align: 'right' as const,
      })),
    ],
    rows: [...accounts.map(accountRow), ...own.map((trip) => shareRow(trip, who ?? '', facts))],
    json: {
      accounts: accounts.map((account) => ({
        ...account,
        left: account.budget - account.used,
        percent: percentOf(account),
      })),
    },
  };
};

const accountRow = (account: BudgetAccount): readonly PaperCell[] => [
  account.name,
  ...[account.budget, account.used, account.inMonth, account.budget - account.used].map(yuanCell),
  percentOf(account),
];

/** A trip of a person below the account: the day, the destination, and the person's part. */
const shareRow = (trip: Trip, who: string, facts: Facts): readonly PaperCell[] => [
  `${trip.id} ${trip.start.slice(5, 10)} ${trip.to}`,
  '',
  yuanCell(ownShare(trip, who, facts)),
  '',
  '',
  '',
];

/** The settled trips of a month, car by car, as they are published. */
export const monthTable = (trips: readonly Trip[], month: string, who: string | null, facts: Facts): LedgerTable => {
  const settled = trips
    .filter((trip) => trip.cents !== null && trip.start.startsWith(month))
    .filter((trip) => who === null || trip.user === who || ownShare(trip, who, facts) > 0)
    .sort((a, b) => compare(plateOf(a, facts) ?? '', plateOf(b, facts) ?? '') || compare(a.start, b.start));
  const cars = [...new Set(settled.map(({ car }) => car))];
  return {
    title: words.published(month),
    columns: [
      { head: w.car },
      { head: words.when },
      { head: words.user },
      { head: words.purpose, grow: true },
      { head: words.to },
      ...[w.km, words.fuel, words.cost].map((head) => ({ head, align: 'right' as const })),
    ],
    rows: cars.flatMap((car) =>
      carRows(
        settled.filter((trip) => trip.car === car),
        facts,
      ),
    ),
    json: { trips: settled.map((trip) => tripJson(trip, facts)) },
  };
};

const fuelOf = ({ costs }: Trip): number =>
  costs.reduce((sum, { kind, cents }) => (kind === 'fuel' ? sum + cents : sum), 0);

/** The trips of a car and their sum. Kilometres, fuel and costs are reckoned car by car (机关事务管理条例 2012, art. 26). */
const carRows = (trips: readonly Trip[], facts: Facts): PaperTable['rows'] => {
  const sum = (of: (trip: Trip) => number): number => trips.reduce((all, trip) => all + of(trip), 0);
  const [first] = trips;
  if (first === undefined) return [];
  return [
    ...trips.map((trip) => [
      plateOf(trip, facts) ?? '',
      `${trip.start.slice(5, 10)} ${clockOf(trip.start)}`,
      ...[trip.user, trip.purpose, trip.to, figureCell(kmOf(trip)), yuanCell(fuelOf(trip)), yuanCell(trip.cents ?? 0)],
    ]),
    [
      words.sumOf(plateOf(first, facts) ?? ''),
      '',
      '',
      '',
      '',
      figureCell(sum(kmOf)),
      yuanCell(sum(fuelOf)),
      yuanCell(sum(({ cents }) => cents ?? 0)),
    ],
  ];
};

const tripJson = (trip: Trip, facts: Facts): object => ({
  ...{ id: trip.id, car: trip.car, plate: plateOf(trip, facts), day: dayOf(trip.start), user: trip.user },
  ...{ purpose: trip.purpose, to: trip.to, km: kmOf(trip), fuel: fuelOf(trip), cents: trip.cents, charge: trip.charge },
});

const words = {
  sumOf: (plate: string): Text => text(`${plate} in all`, `${plate} 小计`),
  budgets: (year: string): Text => text(`Car budgets ${year}`, `${year}年包干经费台账`),
  published: (month: string): Text =>
    text(`Trips of ${month}`, `${month.slice(0, 4)}年${Number(month.slice(5))}月公务用车公示表`),
  name: text('Name', '姓名'),
  budget: text('Budget', '年度包干'),
  used: text('Used', '已用'),
  inMonth: text('This month', '本月'),
  left: text('Left', '余额'),
  percent: text('Used %', '%'),
  when: text('When', '时间'),
  user: text('Used by', '用车人'),
  purpose: text('Purpose', '事由'),
  to: text('To', '地点'),
  fuel: text('Fuel', '油耗'),
  cost: text('Cost', '费用'),
} as const;
