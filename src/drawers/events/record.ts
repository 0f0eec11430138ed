import * as v from 'valibot';
import { type Key, line, moment, passage, personName, row } from '../../core/record.ts';

/** One time at which it happens; title and place only where they differ from the event's. */
const time = v.object({ start: moment, end: moment, title: v.optional(line), place: v.optional(line) });

export const eventSchema = v.object({
  ...row,
  title: line,
  /** The calendar it came from; null where it was written by hand. */
  calendar: v.nullable(line),
  /** Whose calendar that is. */
  owner: v.nullable(personName),
  /** The UID it has there. */
  foreignUid: v.nullable(passage),
  /** The SEQUENCE it has there. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was last changed there, if that is said. */
  modifiedAt: v.nullable(moment),
  isAllDay: v.boolean(),
  /** Marked there as leaving people free: it stands in the schedule and collides with nothing. */
  isFree: v.boolean(),
  place: v.nullable(line),
  /** Whom the desk knows of those who sit in it. */
  people: v.array(personName),
  /** By the clock; of what recurs, the times to come. */
  times: v.pipe(v.array(time), v.minLength(1)),
});

export type Event = v.InferOutput<typeof eventSchema>;

export const key: Key<Event> = { name: 'events' };
