import type { CalendarItem, EventItem, TaskItem } from '../../core/calendarItem.ts';
import type { Moment } from '../../core/civil.ts';
import { inLang, type Lang, type Text } from '../../core/text.ts';
import type { Component, Property } from './jcal.ts';
import { type DeskZone, utcOf } from './vtimezone.ts';

/** The way in which a desk writes its calendars: the language, the zone, and the cleaning of text. */
export type Hand = {
  readonly lang: Lang;
  readonly zone: DeskZone;
  /** Makes text of the desk fit to leave it: harmless, and without telephone numbers. */
  readonly clean: (written: string) => string;
  /** The setting mail-from as the desk stores it; undefined if it is not set. */
  readonly mailFrom?: unknown;
};

/** ORGANIZER and ATTENDEE of a meeting. The clerk's own calendar has neither if no address is known. */
export type Parties = { readonly organizer: Property | null; readonly attendees: readonly Property[] };

/** PRIORITY by importance. RFC 5545, 3.8.1.9: 1 is highest, 5 medium, 9 lowest. */
const PRIORITY = { 4: 1, 3: 3, 2: 5, 1: 9 } as const;

const STATUS = {
  tentative: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  cancelled: 'CANCELLED',
  needsAction: 'NEEDS-ACTION',
  inProcess: 'IN-PROCESS',
  completed: 'COMPLETED',
} as const;

const said = (words: Text | string, { lang, clean }: Hand): string => clean(inLang(words, lang));

/** A time on the desk's clock with the name of its zone, or in UTC if the zone has no name. */
const timeProperty = (name: string, moment: Moment, { zone }: Hand): Property =>
  zone.name === null ? utcProperty(name, moment, zone) : [name, { tzid: zone.name }, 'date-time', moment];

const utcProperty = (name: string, moment: Moment, zone: DeskZone): Property => [
  name,
  {},
  'date-time',
  utcOf(moment, zone),
];

/**
 * A record as VEVENT or VTODO. DTSTAMP is the time of the record's last change, not that of writing, so that a record that was not changed
 * gives the same bytes each time.
 */
export const componentOf = (item: CalendarItem, parties: Parties, hand: Hand): Component => [
  item.kind === 'event' ? 'vevent' : 'vtodo',
  [
    ['uid', {}, 'text', item.uid],
    utcProperty('dtstamp', item.updatedAt, hand.zone),
    ...(item.kind === 'event' ? eventTimes(item, hand) : taskTimes(item, hand)),
    ['summary', {}, 'text', said(item.title, hand) || item.id],
    ...(item.place === null ? [] : [['location', {}, 'text', said(item.place, hand)] as const]),
    ...description(item, hand),
    ['categories', {}, 'text', inLang(item.category, hand.lang)],
    ['priority', {}, 'integer', PRIORITY[item.importance]],
    ...(item.isPrivate ? [['class', {}, 'text', 'PRIVATE'] as const] : []),
    ['status', {}, 'text', STATUS[item.status]],
    ['sequence', {}, 'integer', item.sequence],
    utcProperty('created', item.createdAt, hand.zone),
    utcProperty('last-modified', item.updatedAt, hand.zone),
    ...(parties.organizer === null ? [] : [parties.organizer]),
    ...parties.attendees,
    ['x-office-id', {}, 'unknown', item.id],
  ],
  item.alarms.map((minutes) => alarm(item, minutes, hand)),
];

const description = ({ about }: CalendarItem, hand: Hand): readonly Property[] =>
  about.length === 0 ? [] : [['description', {}, 'text', about.map((line) => said(line, hand)).join('\n')]];

const eventTimes = ({ start, end, isBinding }: EventItem, hand: Hand): readonly Property[] => [
  timeProperty('dtstart', start, hand),
  timeProperty('dtend', end, hand),
  ['transp', {}, 'text', isBinding ? 'OPAQUE' : 'TRANSPARENT'],
];

/** DUE, COMPLETED and PERCENT-COMPLETE of a task. A percentage is only known if the task is done, or was not begun. */
const taskTimes = ({ due, status, completedAt }: TaskItem, hand: Hand): readonly Property[] => [
  ...(due === null ? [] : [timeProperty('due', due, hand)]),
  ...(completedAt === null ? [] : [utcProperty('completed', completedAt, hand.zone)]),
  ...(status === 'inProcess' ? [] : [['percent-complete', {}, 'integer', status === 'completed' ? 100 : 0] as const]),
];

const alarm = (item: CalendarItem, minutes: number, hand: Hand): Component => [
  'valarm',
  [
    ['action', {}, 'text', 'DISPLAY'],
    // A task has no start, so its alarm is counted from its end (RFC 5545, 3.8.6.3).
    ['trigger', item.kind === 'task' ? { related: 'END' } : {}, 'duration', `-${duration(minutes)}`],
    ['description', {}, 'text', said(item.title, hand) || item.id],
  ],
  [],
];

const duration = (minutes: number): string => (minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes}M`);
