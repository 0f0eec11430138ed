import { addDays, type Day, dayOf, daysBetween, daysFrom, lastDayOf, type Moment } from './civil.ts';
import type { Entry } from './drawer.ts';
import type { Facts } from './facts.ts';
import { entriesHeard } from './heard.ts';
import { directoryOf } from './names/directory.ts';
import type { Row } from './record.ts';
import { mainName } from './resources.ts';
import type { DayHeard } from './said.ts';

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

/** A time with the people and cars that are needed then, as their names are written. */
type Named = { readonly busy: Busy; readonly names: readonly string[] };

type ByDay = ReadonlyMap<Day, readonly Named[]>;

/**
 * The times at which people and cars are needed: the work of all drawers, their entries in the schedule, and whatever else binds people. They
 * are gathered seven days at a time, counted from today, when somebody asks for them. People go by their labels, cars by their main names. Names are looked up last: few
 * times lie on a day, and a month has hundreds of names.
 */
export const busyTimes = (heard: DayHeard, facts: Facts): BusyTimes => {
  const { contacts, resources } = facts;
  const { labelOf } = directoryOf(contacts);
  const named = new Map<string, string>();
  const nameOf = (written: string): string => {
    const name = named.get(written) ?? labelOf(mainName(resources, 'car', written) ?? written);
    named.set(written, name);
    return name;
  };
  const byWeek = new Map<Day, ByDay>();
  const today = dayOf(facts.now);
  const timesIn = (day: Day): ByDay => {
    const first = addDays(today, 7 * Math.floor(daysBetween(today, day) / 7));
    const found = byWeek.get(first) ?? inSevenDays(heard, facts, first);
    byWeek.set(first, found);
    return found;
  };
  return {
    around: (written, from, to) => {
      const name = nameOf(written);
      const days = [...new Set([from, to].map(dayOf))];
      const times = days.flatMap((day) => timesIn(day).get(day) ?? []);
      // A time that touches both days is in both.
      return [...new Set(times)]
        .filter(({ names }) => names.some((one) => nameOf(one) === name))
        .map(({ busy }) => busy);
    },
  };
};

/** The times of seven days, each on every one of them that it touches. */
const inSevenDays = (heard: DayHeard, facts: Facts, from: Day): ByDay => {
  const to = addDays(from, 6);
  const week = daysFrom(from, to);
  const days = new Map(week.map((day): [Day, Named[]] => [day, []]));
  const all = [...workOf(heard, facts, from, to), ...entriesOf(heard, facts, from, to), ...atRest(heard, from, to)];
  for (const one of all) {
    const { start, end } = one.busy;
    const [first, last] = [dayOf(start), lastDayOf(start, end)];
    for (const day of week) if (first <= day && day <= last) days.get(day)?.push(one);
  }
  return days;
};

const workOf = ({ drawers, recordsOf }: DayHeard, facts: Facts, first: Day, last: Day): readonly Named[] =>
  drawers.flatMap((drawer) => (drawer.workHours?.(recordsOf(drawer), facts, first, last) ?? []).map(hourNamed));

const hourNamed = ({ id, owner, by }: WorkHour): Named => ({
  names: [owner],
  busy: { id, start: by, end: by, isWork: true, isOf: () => false },
});

const entriesOf = (heard: DayHeard, facts: Facts, first: Day, last: Day): readonly Named[] =>
  heard.drawers.flatMap((drawer) => {
    const records = heard.recordsOf(drawer);
    const entries = drawer.bindings?.(records, facts, first, last) ?? entriesHeard(heard, drawer, facts, first, last);
    const refsOf = ({ id }: Entry): readonly string[] => {
      const record = records.find((one) => one.id === id);
      return record === undefined ? [] : drawer.refsOf(record);
    };
    return entries.filter(bindsPeople).map((entry) => entryNamed(entry, () => refsOf(entry)));
  });

const bindsPeople = ({ isFree }: Entry): boolean => isFree !== true;

/** The time of an entry. `refs` are the records that its own record points at; few entries are asked for them. */
const entryNamed = ({ id, start, end, people, car, within }: Entry, refs: () => readonly string[]): Named => {
  const isOf = (other: string): boolean => within?.includes(other) === true || refs().includes(other);
  return { names: car === null ? people : [...people, car], busy: { id, start, end, isWork: false, isOf } };
};

/** The times of records at rest on some days. */
const atRest = ({ said }: DayHeard, first: Day, last: Day): readonly Named[] =>
  said.flatMap(({ bound }) =>
    bound === null
      ? []
      : [
          ...bound.hours.filter(({ by }) => first <= dayOf(by) && dayOf(by) <= last).map(hourNamed),
          ...bound.entries
            .filter((entry) => dayOf(entry.start) <= last && lastDayOf(entry.start, entry.end) >= first)
            .filter(bindsPeople)
            .map((entry) => entryNamed(entry, () => bound.refs)),
        ],
  );
