import { dayText } from '../../../calendar/speak.ts';
import type { Day } from '../../../core/civil.ts';
import type { Reason } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { type ActionEnd, asValue } from '../../../core/next.ts';
import type { DrawerName, Importance, Row } from '../../../core/record.ts';
import { compare } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { Example } from '../verb.ts';
import { type Dated, leadOf } from './dates.ts';
import { dateWords as w } from './dateWords.ts';

/** A record with expiry dates. */
export type WithDates = Row & { readonly dates: readonly Dated[] };

/** The action that an expiring date needs, and its importance. */
type Order = { readonly action: Text; readonly importance: Importance };

/** A day on which something of a record falls due, with the order that the morning list gives about it. */
export type Due = Order & {
  readonly on: Day;
  /** The number of days before it from which the morning list shows it. */
  readonly lead: number;
  /** The record and what falls due of it: `冀E12345 交强险`. */
  readonly title: Text | string;
  /** The reminder, as a sentence. */
  readonly says: Text;
  readonly because: readonly Reason[];
  /**
   * Tells the days of one record apart that fall on the same day. It names a reminder and therefore must not contain words of the record.
   */
  readonly tag: string;
  readonly ending: ActionEnd;
};

/** A day of a record outside its dates that can be renewed like one of them, for example the end of a contract. */
type Renewable<R> = { readonly what: Text; dayOf(record: R): Day | null; renewed(record: R, on: Day): R };

export type Minded<R extends WithDates> = {
  readonly drawer: DrawerName;
  titleOf(record: R): string;
  orderFor(date: Dated): Order;
  /** Names of the people who are reminded at their own address. */
  peopleFor(record: R): readonly string[];
  /** Whether the record's dates still matter. */
  isMinded(record: R): boolean;
  /** Days that fall due besides the dates. */
  more?(record: R, facts: Facts): readonly Due[];
  readonly renewable?: Renewable<R>;
  readonly example: Example;
};

/** Everything of a record that falls due, the nearest first. */
export const duesOf = <R extends WithDates>(of: Minded<R>, record: R, facts: Facts): readonly Due[] => {
  const dates = of.isMinded(record) ? record.dates.map((date) => dueOn(of, record, date, facts)) : [];
  return [...dates, ...(of.more?.(record, facts) ?? [])].sort((a, b) => compare(a.on, b.on));
};

const dueOn = <R extends WithDates>(of: Minded<R>, record: R, date: Dated, facts: Facts): Due => {
  const { on, what } = date;
  const place = record.dates.filter((other) => other.on === on).indexOf(date);
  return {
    ...of.orderFor(date),
    ...{ on, lead: leadOf(date, facts.settings), title: `${of.titleOf(record)} ${what}` },
    says: w.due(of.titleOf(record), what, dayText(on)),
    because: [registerDate(w.runsOut(what, dayText(on)))],
    tag: place === 0 ? '' : `.${place + 1}`,
    ending: renewing(what),
  };
};

/** A date ends when the next one is set. */
export const renewing = (what: string): ActionEnd => ({ verb: 'renew', rest: asValue(what) });

/** The reason for an action that a date of a register calls for. */
export const registerDate = (text: Text): Reason => ({ code: 'registerDate', text });
