import type ICAL from 'ical.js';
import { addDays, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Contact } from '../../core/facts.ts';
import { compare } from '../../core/records.ts';
import { momentsOf, type Zones } from './foreignTime.ts';
import { type Incoming, LIMITS, type Time } from './incoming.ts';
import type { RawEvent } from './sift.ts';
import { peopleIn } from './whoSits.ts';

/** A rule that comes to no end within the steps it may take. */
export class Endless extends Error {
  override readonly name = 'Endless';
}

export type Ical = typeof ICAL;

/** What reading an event leans on. */
export type Reader = {
  readonly ical: Ical;
  readonly zones: Zones;
  /** The first day that is looked at, the last for what recurs, and the last for what does not. */
  readonly window: { readonly first: Day; readonly lastRecurring: Day; readonly last: Day };
  /** Harmless text of one line, cut to what a line may hold; '' where nothing is left. */
  readonly line: (written: string) => string;
  readonly contacts: readonly Contact[];
  /** Whose calendar it is: they sit in all of it. */
  readonly owner: string | null;
};

/** All the VEVENTs of one UID: the event, and occurrences of it that were changed. Throws what ical.js throws at what it cannot read. */
export const eventOf = (uid: string, raws: readonly RawEvent[], root: ICAL.Component, reader: Reader): Incoming => {
  const components = raws.map(({ lines }) => componentOf(lines, root, reader.ical));
  const exceptions = components.filter((component) => component.hasProperty('recurrence-id'));
  const masters = components.filter((component) => !component.hasProperty('recurrence-id')).sort(byRevision);
  const main = masters.at(-1) ?? exceptions[0];
  if (main === undefined) throw new Error('no event');
  const event = new reader.ical.Event(main, { exceptions: main.hasProperty('recurrence-id') ? [] : exceptions });
  const title = reader.line(textOf(main, 'summary')) || '—';
  const place = reader.line(textOf(main, 'location')) || null;
  const occurrences = masters.length > 0 ? occurrencesOf(event, reader) : exceptions.map((one) => ofOne(one, reader));
  return {
    foreignUid: uid,
    sequence: Math.max(0, ...components.map(sequenceOf)),
    modifiedAt:
      components
        .flatMap((one) => revisedAt(one, reader) ?? [])
        .sort(compare)
        .at(-1) ?? null,
    isCancelled: masters.length > 0 && textOf(main, 'status').toUpperCase() === 'CANCELLED',
    title,
    place,
    people: peopleIn(main, reader),
    isAllDay: event.startDate.isDate,
    isFree: textOf(main, 'transp').toUpperCase() === 'TRANSPARENT',
    replaces: masters.length > 0 ? [] : exceptions.map((one) => recurrenceOf(one, reader)),
    times: occurrences
      .filter(({ isOff }) => !isOff)
      .map(({ isOff: _, ...time }) => withoutRepeats(time, title, place))
      .sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end)),
  };
};

const componentOf = (lines: readonly string[], root: ICAL.Component, ical: Ical): ICAL.Component => {
  const component = new ical.Component(ical.parse(`BEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT`));
  root.addSubcomponent(component);
  return component;
};

const textOf = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name) ?? '');

const sequenceOf = (component: ICAL.Component): number => {
  const sequence = Number(component.getFirstPropertyValue('sequence') ?? 0);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
};

const byRevision = (a: ICAL.Component, b: ICAL.Component): number => sequenceOf(a) - sequenceOf(b);

const revisedAt = (component: ICAL.Component, { zones }: Reader): Moment | null => {
  const property = component.getFirstProperty('last-modified') ?? component.getFirstProperty('dtstamp');
  const value = property?.getFirstValue() as ICAL.Time | undefined;
  return value === undefined || value === null ? null : momentsOf(value, value, property, zones).start;
};

const recurrenceOf = (component: ICAL.Component, { zones }: Reader): Moment => {
  const property = component.getFirstProperty('recurrence-id');
  const time = property?.getFirstValue() as ICAL.Time;
  return momentsOf(time, time, property, zones).start;
};

type Occurrence = Time & { readonly isOff: boolean };

const ofOne = (component: ICAL.Component, reader: Reader): Occurrence => {
  const event = new reader.ical.Event(component, { exceptions: [] });
  return occurrence(event.startDate, event.endDate, component, reader);
};

const occurrence = (start: ICAL.Time, end: ICAL.Time, component: ICAL.Component, reader: Reader): Occurrence => ({
  ...momentsOf(start, end, component.getFirstProperty('dtstart'), reader.zones),
  title: reader.line(textOf(component, 'summary')),
  place: reader.line(textOf(component, 'location')),
  isOff: textOf(component, 'status').toUpperCase() === 'CANCELLED',
});

const withoutRepeats = ({ start, end, title, place }: Time, usual: string, usualPlace: string | null): Time => ({
  start,
  end,
  ...(title === undefined || title === '' || title === usual ? {} : { title }),
  ...(place === undefined || place === '' || place === usualPlace ? {} : { place }),
});

/** A day more on either side: the days of another zone are not those here. */
const occurrencesOf = (event: ICAL.Event, reader: Reader): readonly Occurrence[] => {
  const { first, lastRecurring, last } = reader.window;
  const isIn = ({ start, end }: Time, until: Day): boolean => dayOf(end) >= first && dayOf(start) <= until;
  if (!event.isRecurring()) {
    const only = occurrence(event.startDate, event.endDate, event.component, reader);
    return isIn(only, last) ? [only] : [];
  }
  const iterator = event.iterator();
  const found: Occurrence[] = [];
  // How long one takes: what began before the first day may still go on.
  const reach = addDays(first, -1 - Math.min(366, Math.ceil(event.duration.toSeconds() / 86_400)));
  for (let step = 0; found.length < LIMITS.comingTimes; step += 1) {
    if (step > LIMITS.steps) throw new Endless();
    const next = iterator.next() as ICAL.Time | null | undefined;
    if (next === null || next === undefined || dayIn(next) > addDays(lastRecurring, 1)) break;
    if (dayIn(next) < reach && !(next.toString() in event.exceptions)) continue;
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    const one = occurrence(startDate, endDate, item.component, reader);
    if (isIn(one, lastRecurring)) found.push(one);
  }
  return found;
};

const dayIn = (time: ICAL.Time): Day => time.toString().slice(0, 10);
