import type { CalendarItem } from '../../core/calendarItem.ts';
import { type Day, dayOf, type Moment, yearOf } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { componentOf, type Hand } from './component.ts';
import type { Component, Property } from './jcal.ts';
import { partiesIn } from './parties.ts';
import { vtimezone } from './vtimezone.ts';

/** PRODID of the calendars that `office` writes. A file with it was written by `office`. */
export const PRODID = '-//office-desk//office//EN';

const timesOf = (item: CalendarItem): readonly Moment[] =>
  item.kind === 'event' ? [item.start, item.end] : [item.due ?? []].flat();

const zoneOf = (items: readonly CalendarItem[], { zone }: Hand): readonly Component[] => {
  const years = items.flatMap(timesOf).map((moment) => yearOf(dayOf(moment)));
  if (zone.name === null || years.length === 0) return [];
  return [
    vtimezone(
      zone,
      years.reduce((a, b) => Math.min(a, b)),
      years.reduce((a, b) => Math.max(a, b)),
    ),
  ];
};

/** A VCALENDAR around the components of these items. `method` makes it an iTIP message (RFC 5546). */
export const envelope = (
  items: readonly CalendarItem[],
  components: readonly Component[],
  more: readonly Property[],
  hand: Hand,
): Component => [
  'vcalendar',
  [['version', {}, 'text', '2.0'], ['prodid', {}, 'text', PRODID], ['calscale', {}, 'text', 'GREGORIAN'], ...more],
  [...zoneOf(items, hand), ...components],
];

/** A calendar of the items. Phones show its name, if it has one. */
export const calendarOf = (items: readonly CalendarItem[], name: string | null, facts: Facts, hand: Hand): Component =>
  envelope(
    items,
    items.map((item) => componentOf(item, partiesIn(item.kind === 'event' ? item.invited : [], facts, hand), hand)),
    name === null ? [] : [['x-wr-calname', {}, 'text', hand.clean(name)]],
    hand,
  );

/**
 * Whether an item belongs to a calendar of these days: an event that touches one of them, a task completed on one of them, or an open task
 * that is due by the last day or has no date.
 */
export const isWithin = (item: CalendarItem, first: Day, last: Day | null): boolean => {
  if (item.kind === 'event') return dayOf(item.end) >= first && (last === null || dayOf(item.start) <= last);
  if (item.completedAt !== null)
    return dayOf(item.completedAt) >= first && (last === null || dayOf(item.completedAt) <= last);
  return last === null || item.due === null || dayOf(item.due) <= last;
};
