import type { Moment } from '../../core/civil.ts';
import type { Event } from './record.ts';

type When = Event['times'][number];

export const lastEnd = ({ times }: Event): Moment =>
  times.reduce((latest, { end }) => (end > latest ? end : latest), '');

export const isOver = (event: Event, now: Moment): boolean => lastEnd(event) < now;

/** The time that is going on or comes next; if the event is over, its last time. */
export const nextTime = ({ times }: Event, now: Moment): When | undefined =>
  times.find(({ end }) => end >= now) ?? times.at(-1);
