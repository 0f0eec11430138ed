import { dayText } from '../../../calendar/speak.ts';
import { type CalendarItem, sequenceOf } from '../../../core/calendarItem.ts';
import { addDays, at, type Day, dayOf } from '../../../core/civil.ts';
import { Complaint } from '../../../core/complaint.ts';
import type { Action } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Occasion } from '../../../core/occasion.ts';
import { PLATES } from '../../../core/plates.ts';
import type { DrawerName, Importance, Key, Row } from '../../../core/record.ts';
import { amend } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { recorded } from '../saying.ts';
import { type Example, type Verb, verb } from '../verb.ts';
import { type Dated, datesInOrder, leadOf } from './dates.ts';
import { dateWords as w } from './dateWords.ts';
import { registerWords } from './words.ts';

/** A record with expiry dates. */
type WithDates = Row & { readonly dates: readonly Dated[] };

/** The action that an expiring date needs, and its importance. */
type Order = { readonly action: Text; readonly importance: Importance };

export type Minded<R extends WithDates> = {
  readonly drawer: DrawerName;
  titleOf(record: R): string;
  orderFor(date: Dated): Order;
  /** Names of the people who are reminded at their own address. */
  peopleFor(record: R): readonly string[];
  /** Whether the record's dates still matter. */
  isMinded(record: R): boolean;
  readonly example: Example;
};

/**
 * Everything that follows from expiry dates: an action from some days before, reminders, a task in calendars, and the verb `renew`, which
 * sets the next date.
 */
export const renewals = <R extends WithDates>(of: Minded<R>) => ({
  actions: (records: readonly R[], facts: Facts): readonly Action[] =>
    each(of, records)
      .filter(({ date }) => addDays(date.on, -leadOf(date)) <= dayOf(facts.now))
      .map(({ record, date }) => actionOn(of, record, date, facts)),
  reminding: (records: readonly R[], facts: Facts): readonly Occasion[] =>
    each(of, records).map(({ record, date }) => timeAt(of, record, date, facts)),
  calendar: (record: R, facts: Facts): CalendarItem | null => taskOf(of, record, facts),
  verbs: (): readonly Verb[] => [renew(of)],
});

const each = <R extends WithDates>(of: Minded<R>, records: readonly R[]) =>
  records.filter((record) => of.isMinded(record)).flatMap((record) => record.dates.map((date) => ({ record, date })));

const titled = <R extends WithDates>(of: Minded<R>, record: R, { what }: Dated): string =>
  `${of.titleOf(record)} ${what}`;

const closing = (day: Day, { settings: { hours } }: Facts) => at(day, hours.close);

const actionOn = <R extends WithDates>(of: Minded<R>, record: R, date: Dated, facts: Facts): Action => ({
  ...{ id: record.id, drawer: of.drawer, title: titled(of, record, date), ...of.orderFor(date) },
  ...{ due: closing(date.on, facts), mark: null, createdAt: record.createdAt, touchedAt: record.updatedAt },
  because: [],
});

const timeAt = <R extends WithDates>(of: Minded<R>, record: R, date: Dated, facts: Facts): Occasion => {
  const { id, uid, updatedAt, dates } = record;
  // Several dates on one day are separate occasions, told apart by a number. A name of an occasion must not contain words of the record.
  const place = dates.filter(({ on }) => on === date.on).indexOf(date);
  return {
    ...{ kind: 'date', id, uid, since: updatedAt, own: null, hour: null },
    occurrence: place === 0 ? date.on : `${date.on}.${place + 1}`,
    when: closing(date.on, facts),
    over: at(addDays(date.on, 1), '00:00'),
    text: w.due(of.titleOf(record), date.what, dayText(date.on)),
    people: of.peopleFor(record),
  };
};

/** The nearest date as a task, because a calendar has one item for each record. */
const taskOf = <R extends WithDates>(of: Minded<R>, record: R, facts: Facts): CalendarItem | null => {
  const [date] = record.dates;
  if (date === undefined || !of.isMinded(record)) return null;
  const { action, importance } = of.orderFor(date);
  const title = titled(of, record, date);
  return {
    ...{ kind: 'task', id: record.id, uid: record.uid, createdAt: record.createdAt, updatedAt: record.updatedAt },
    ...{ sequence: sequenceOf(record), title: w.task(action, title), about: [], place: null },
    ...{ category: PLATES[of.drawer].label, importance, isPrivate: false, alarms: [7 * 24 * 60] },
    ...{ due: closing(date.on, facts), status: 'needsAction', completedAt: null },
  };
};

const renew = <R extends WithDates>(of: Minded<R>): Verb => {
  const key: Key<R> = { name: of.drawer };
  const { noun, label, letter } = PLATES[of.drawer];
  return verb({
    name: 'renew',
    zh: '续期',
    summary: w.renewDoes,
    examples: [of.example],
    args: {
      id: field.id(letter, registerWords.idHelp(noun, label, letter)),
      what: { ...field.needed(field.line(w.whatHelp)), label: w.whatLabel },
      on: { ...field.needed(field.date(w.onHelp)), label: w.onLabel },
    },
    options: {},
    run: async ({ args: { id, what, on }, ...call }) => {
      const changed = await call.desk.change(key, (records, { facts }) =>
        amend(records, id, facts.now, (record) => ({
          ...record,
          dates: renewed(of.titleOf(record), record, what, on),
        })),
      );
      return recorded(call, key, changed, () => [w.renewed(what, dayText(on))]);
    },
  });
};

/**
 * The dates after a renewal. Throws `noSuchRecord` if there is no such date, and `badValue` if the new day is not later than the present
 * one.
 */
const renewed = (title: string, { dates }: WithDates, what: string, on: Day): readonly Dated[] => {
  const date = dates.find((one) => one.what === what);
  if (date === undefined) {
    const all = dates.map((one) => one.what);
    throw new Complaint('noSuchRecord', w.noSuchDate(title, what), w.datesAre(all));
  }
  if (on <= date.on) throw new Complaint('badValue', w.notLater(what, dayText(date.on)), w.notLaterHint);
  return datesInOrder([...dates.filter((one) => one !== date), { ...date, on }]);
};
