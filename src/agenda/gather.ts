import { addWorkdays } from '../calendar/working/workdays.ts';
import { busyTimes } from '../core/busy.ts';
import { at, type Day, dayOf, lastDayOf, type Moment } from '../core/civil.ts';
import type { Action, Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { entriesHeard } from '../core/heard.ts';
import { actionNow } from '../core/limits.ts';
import type { Inside, OnDuty, Overnight } from '../core/morning.ts';
import { directoryOf } from '../core/names/directory.ts';
import { compare, compareIds } from '../core/records.ts';
import { mainName } from '../core/resources.ts';
import type { DayHeard } from '../core/said.ts';
import { inLang, type Text } from '../core/text.ts';
import { entriesByClock } from './clash.ts';
import { giveWayOrders } from './giveWay.ts';
import { isSnoozed } from './rank.ts';

/** Everything that all drawers have to say about a stretch of days. */
export type Gathered = {
  readonly actions: readonly Action[];
  readonly entries: readonly Entry[];
  readonly duty: readonly OnDuty[];
  readonly inside: readonly Inside[];
  readonly overnight: readonly Overnight[];
  readonly warnings: readonly Text[];
};

/** The records of a drawer. */
export type RecordsOf = DayHeard['recordsOf'];

export const gather = (heard: DayHeard, facts: Facts, first: Day, last: Day): Gathered => {
  const { drawers, recordsOf, said } = heard;
  return {
    actions: [
      ...gatherActions(heard, facts),
      ...said.flatMap(({ action, snoozedUntil }) =>
        action === null || isSnoozed(snoozedUntil, action.due, facts.now) ? [] : [actionNow(action, facts.now)],
      ),
      ...giveWayOrders(heard, facts, (from, to) => gatherEntries(heard, facts, from, to)),
    ],
    entries: gatherEntries(heard, facts, first, last),
    duty: drawers.flatMap((drawer) => drawer.onDuty?.(recordsOf(drawer), facts) ?? []),
    inside: drawers
      .flatMap((drawer) => drawer.inside?.(recordsOf(drawer), facts) ?? [])
      .sort((a, b) => compareIds(a.id, b.id)),
    overnight: overnightIn(heard, facts),
    warnings: drawers.flatMap((drawer) => drawer.warnings?.(recordsOf(drawer), facts) ?? []),
  };
};

/** Closing time of the working day before: what happened since then belongs to the night. */
export const lastClosing = ({ calendar, settings, now }: Facts): Moment =>
  at(addWorkdays(calendar, dayOf(now), -1), settings.hours.close);

/** The events of the time in which the office was closed last, those that were left undone first, those of one minute by their records. */
const overnightIn = ({ drawers, recordsOf, said }: DayHeard, facts: Facts): readonly Overnight[] => {
  const { calendar, settings, now } = facts;
  const today = dayOf(now);
  const since = lastClosing(facts);
  // On a day off everything since then belongs to the time in which the office is closed.
  const until = calendar.isWorkday(today) ? at(today, settings.hours.open) : `${today}T24`;
  return drawers
    .flatMap((drawer) => drawer.overnight?.(recordsOf(drawer), facts, since) ?? [])
    .concat(said.flatMap(({ night }) => (night === null || night.at < since ? [] : [night])))
    .filter(({ at: when, isUndone }) => isUndone || when < until)
    .sort(byUndone)
    .filter(isToldOnce);
};

const byUndone = (a: Overnight, b: Overnight): number =>
  Number(b.isUndone) - Number(a.isUndone) || compare(a.at, b.at) || compareIds(a.id, b.id);

/** Whether no event before says the same of the same minute. An incident begins with the words of the duty log that told of it. */
const isToldOnce = ({ at: when, text }: Overnight, n: number, all: readonly Overnight[]): boolean =>
  all.slice(0, n).every((one) => one.at !== when || inLang(one.text, 'zh') !== inLang(text, 'zh'));

/**
 * The entries of all drawers in order of time. People are named by their labels, halls and cars by their main names, so that clashes
 * are found for one person, hall or car under two names.
 */
export const gatherEntries = (heard: DayHeard, facts: Facts, first: Day, last: Day): readonly Entry[] => {
  const { labelOf } = directoryOf(facts.contacts);
  return heard.drawers
    .flatMap((drawer) => entriesHeard(heard, drawer, facts, first, last))
    .concat(heard.said.flatMap(({ bound }) => bound?.entries.filter(({ start }) => dayOf(start) <= last) ?? []))
    .filter(({ start, end }) => lastDayOf(start, end) >= first)
    .map((entry) => ({ ...entry, ...meant(entry, facts), people: entry.people.map(labelOf) }))
    .sort(entriesByClock);
};

const meant = ({ place, car }: Entry, { resources }: Facts): Pick<Entry, 'place' | 'car'> => ({
  place: mainName(resources, 'place', place),
  car: mainName(resources, 'car', car),
});

/** Every action except the snoozed ones. */
export const gatherActions = (heard: DayHeard, facts: Facts): readonly Action[] => {
  const { drawers, recordsOf } = heard;
  const busy = busyTimes(heard, facts);
  return drawers.flatMap((drawer) => {
    const records = recordsOf(drawer);
    const snoozed = new Map(
      records.flatMap(({ id, snoozedUntil }) => (snoozedUntil === null ? [] : [[id, snoozedUntil]])),
    );
    return drawer
      .actions(records, facts, busy)
      .filter(({ id, due }) => !isSnoozed(snoozed.get(id) ?? null, due, facts.now));
  });
};
