import { addDays, type Day, dayOf, daysFrom, lastDayOf, type Moment, mondayOf } from './civil.ts';
import type { Drawer, Entry } from './drawer.ts';
import type { Facts } from './facts.ts';
import { directoryOf } from './names/directory.ts';
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
  /** The hours at which work for the records is due on these days. It stands in no schedule; a rehearsal names whoever is needed twice. */
  workHours?(records: readonly R[], facts: Facts, first: Day, last: Day): readonly WorkHour[];
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
  /** The times of a person or a car, however the name is written, that touch the days of both moments. */
  around(name: string, from: Moment, to: Moment): readonly Busy[];
};

export const nobodyBusy: BusyTimes = { around: () => [] };

type Gathered = {
  readonly drawers: readonly Drawer[];
  readonly recordsOf: (drawer: Drawer) => readonly Row[];
  readonly facts: Facts;
};

/** A time with the people and cars that are needed then, as their names are written. */
type Named = { readonly busy: Busy; readonly names: readonly string[] };

type ByDay = ReadonlyMap<Day, readonly Named[]>;

/**
 * The times at which people and cars are needed: the work of all drawers, their entries in the schedule, and whatever else binds people. They
 * are gathered a week at a time when somebody asks for them. People go by their labels, cars by their main names. Names are looked up last: few
 * times lie on a day, and a month has hundreds of names.
 */
export const busyTimes = (of: Gathered): BusyTimes => {
  const { contacts, resources } = of.facts;
  const { labelOf } = directoryOf(contacts);
  const nameOf = (written: string): string => labelOf(mainName(resources, 'car', written) ?? written);
  const byWeek = new Map<Day, ByDay>();
  const timesIn = (monday: Day): ByDay => {
    const found = byWeek.get(monday) ?? inWeek(of, monday);
    byWeek.set(monday, found);
    return found;
  };
  return {
    around: (written, from, to) => {
      const name = nameOf(written);
      const days = [...new Set([from, to].map(dayOf))];
      const times = days.flatMap((day) => timesIn(mondayOf(day)).get(day) ?? []);
      // A time that touches both days is in both.
      return [...new Set(times)]
        .filter(({ names }) => names.some((one) => nameOf(one) === name))
        .map(({ busy }) => busy);
    },
  };
};

/** The times of a week, each on every day of the week that it touches. */
const inWeek = (of: Gathered, monday: Day): ByDay => {
  const sunday = addDays(monday, 6);
  const week = daysFrom(monday, sunday);
  const days = new Map(week.map((day): [Day, Named[]] => [day, []]));
  for (const one of [...workOf(of, monday, sunday), ...entriesOf(of, monday, sunday)]) {
    const { start, end } = one.busy;
    const [first, last] = [dayOf(start), lastDayOf(start, end)];
    for (const day of week) if (first <= day && day <= last) days.get(day)?.push(one);
  }
  return days;
};

const workOf = ({ drawers, recordsOf, facts }: Gathered, first: Day, last: Day): readonly Named[] =>
  drawers.flatMap((drawer) =>
    (drawer.workHours?.(recordsOf(drawer), facts, first, last) ?? []).map(
      ({ id, owner, by }): Named => ({
        names: [owner],
        busy: { id, start: by, end: by, isWork: true, isOf: () => false },
      }),
    ),
  );

const entriesOf = ({ drawers, recordsOf, facts }: Gathered, first: Day, last: Day): readonly Named[] =>
  drawers.flatMap((drawer) => {
    const records = recordsOf(drawer);
    const entries = drawer.bindings?.(records, facts, first, last) ?? drawer.entries(records, facts, first, last);
    return entries
      .filter(({ isFree }) => isFree !== true)
      .map((entry): Named => {
        const { id, start, end, people, car } = entry;
        const isOf = (other: string): boolean => belongs(entry, other, drawer, records);
        return { names: car === null ? people : [...people, car], busy: { id, start, end, isWork: false, isOf } };
      });
  });

const belongs = (entry: Entry, id: string, drawer: Drawer, records: readonly Row[]): boolean => {
  const record = records.find((one) => one.id === entry.id);
  return entry.within?.includes(id) === true || (record !== undefined && drawer.refsOf(record).includes(id));
};
