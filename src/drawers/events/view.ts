import { dayText, momentText, shortDay, shortMoment } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, dim } from '../../core/page.ts';
import type { Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import type { Event } from './record.ts';
import { nextTime } from './states.ts';
import { eventWords as w } from './words.ts';

/** The next time of an event, and the number of its times. */
export const whenCell = (event: Event, { facts: { now } }: Lens): Cell => {
  const time = nextTime(event, now);
  if (time === undefined) return c.none;
  const start = event.isAllDay ? shortDay(dayOf(time.start), now) : shortMoment(time.start, now);
  return event.times.length === 1 ? start : [start, ' ', dim(`×${event.times.length}`)];
};

/** The most times that a card shows of a recurring event. */
const MOST_TIMES = 5;

export const card = (event: Event, { facts }: Lens): readonly (readonly [Text, Cell])[] => {
  const coming = event.times.filter(({ end }) => end >= facts.now);
  const shown = (coming.length > 0 ? coming : event.times).slice(0, MOST_TIMES);
  return [
    [c.title, event.title],
    ...shown.map(({ start, place }): readonly [Text, Cell] => [
      w.when,
      [event.isAllDay ? dayText(dayOf(start)) : momentText(start), ...(place === undefined ? [] : ['  ', place])],
    ]),
    ...(event.times.length > shown.length ? [[w.times, w.counted(event.times.length)] as const] : []),
    [c.place, event.place ?? c.none],
    ...(event.level == null ? [] : [[c.level, c.levels[event.level]] as const]),
    [w.people, c.namesOf(event.people)],
    [w.calendar, event.calendar ?? w.byHand],
    ...(event.owner === null ? [] : [[w.owner, event.owner] as const]),
    ...(event.isFree ? [[w.free, '✓'] as const] : []),
  ];
};
