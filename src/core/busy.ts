import { type Day, dayOf, type Moment, monthEnd } from './civil.ts';
import type { Drawer, Entry } from './drawer.ts';
import type { Facts } from './facts.ts';
import { directoryOf } from './names/directory.ts';
import { late } from './once.ts';
import type { Row } from './record.ts';
import { mainName } from './resources.ts';

/** An hour at which work for a record is due: a line of a meeting, for example, with the person, unit or car that does it. */
export type WorkHour = { readonly id: string; readonly owner: string; readonly by: Moment };

/** The part of a drawer that tells who is needed when, beyond its entries in the schedule. */
export type Binding<R extends Row> = {
  /**
   * The times at which people are occupied by a record, if its entries do not tell: for example, the schedule shows only the change of a
   * duty shift, but people are on duty all the time between.
   */
  bindings?(records: readonly R[], facts: Facts, first: Day, last: Day): readonly Entry[];
  /** The hours at which work for the records is due. It stands in no schedule; a rehearsal names whoever is needed twice. */
  workHours?(records: readonly R[], facts: Facts): readonly WorkHour[];
};

/** A time at which somebody or a car is needed for a record. A task has no length. */
export type Busy = {
  readonly id: string;
  readonly start: Moment;
  readonly end: Moment;
  readonly isWork: boolean;
  /** Whether the record belongs to another one, or points at it: a trip to the inspection for which it was dispatched. */
  isOf(id: string): boolean;
};

/** The times of all drawers at which people and cars are needed. */
export type BusyTimes = {
  /** The times of a person or a car, however the name is written, that touch the months of both moments, and their work on the days of both. */
  around(name: string, from: Moment, to: Moment): readonly Busy[];
};

export const nobodyBusy: BusyTimes = { around: () => [] };

type Gathered = {
  readonly drawers: readonly Drawer[];
  readonly recordsOf: (drawer: Drawer) => readonly Row[];
  readonly facts: Facts;
};

type ByName = ReadonlyMap<string, readonly Busy[]>;

/**
 * The times at which people and cars are needed: the work of all drawers, their entries in the schedule, and whatever else binds people. They
 * are gathered when somebody asks for them, entries a month at a time. People go by their labels, cars by their main names.
 */
export const busyTimes = (of: Gathered): BusyTimes => {
  const { contacts, resources } = of.facts;
  const { labelOf } = directoryOf(contacts);
  const nameOf = (written: string): string => labelOf(mainName(resources, 'car', written) ?? written);
  // By person and day: before a congress somebody may have hundreds of tasks.
  const work = late(() => byName(workOf(of), nameOf, ({ start }) => dayOf(start)));
  const byMonth = new Map<Day, ByName>();
  const entriesIn = (month: Day): ByName => {
    const found = byMonth.get(month) ?? byName(entriesOf(of, month, monthEnd(month)), nameOf);
    byMonth.set(month, found);
    return found;
  };
  return {
    around: (written, from, to) => {
      const name = nameOf(written);
      const ends = [from, to];
      const days = [...new Set(ends.map(dayOf))];
      const months = [...new Set(ends.map((end) => `${end.slice(0, 7)}-01`))];
      return [
        ...days.flatMap((day) => work().get(keyOf(name, day)) ?? []),
        ...months.flatMap((month) => entriesIn(month).get(keyOf(name, '')) ?? []),
      ];
    },
  };
};

type Named = readonly [name: string, busy: Busy];

const keyOf = (name: string, day: Day | ''): string => `${day} ${name}`;

const byName = (
  all: readonly Named[],
  nameOf: (written: string) => string,
  dayIn: (busy: Busy) => Day | '' = () => '',
): ByName => {
  const names = new Map<string, Busy[]>();
  for (const [written, busy] of all) {
    const name = keyOf(nameOf(written), dayIn(busy));
    const times = names.get(name);
    if (times === undefined) names.set(name, [busy]);
    else times.push(busy);
  }
  return names;
};

const workOf = ({ drawers, recordsOf, facts }: Gathered): readonly Named[] =>
  drawers.flatMap((drawer) =>
    (drawer.workHours?.(recordsOf(drawer), facts) ?? []).map(
      ({ id, owner, by }): Named => [owner, { id, start: by, end: by, isWork: true, isOf: () => false }],
    ),
  );

const entriesOf = ({ drawers, recordsOf, facts }: Gathered, first: Day, last: Day): readonly Named[] =>
  drawers.flatMap((drawer) => {
    const records = recordsOf(drawer);
    const entries = drawer.bindings?.(records, facts, first, last) ?? drawer.entries(records, facts, first, last);
    return entries
      .filter(({ isFree }) => isFree !== true)
      .flatMap((entry) => {
        const { id, start, end, people, car } = entry;
        const isOf = (other: string): boolean => belongs(entry, other, drawer, records);
        const busy = { id, start, end, isWork: false, isOf };
        return [...people, ...(car === null ? [] : [car])].map((written): Named => [written, busy]);
      });
  });

const belongs = (entry: Entry, id: string, drawer: Drawer, records: readonly Row[]): boolean => {
  const record = records.find((one) => one.id === entry.id);
  return entry.within?.includes(id) === true || (record !== undefined && drawer.refsOf(record).includes(id));
};
