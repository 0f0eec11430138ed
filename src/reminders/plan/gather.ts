import type { Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion, OccasionKind } from '../../core/occasion.ts';
import type { Row } from '../../core/record.ts';
import { compare, compareIds } from '../../core/records.ts';
import type { Text } from '../../core/text.ts';
import { type DayCount, type Lead, leadText, momentOf, readLeads } from '../../drawers/kit/leadTimes.ts';
import type { ReminderKind } from '../digest.ts';

/** A reminder that is called for: an occasion and one of its lead times. */
export type DueReminder = {
  /** Kind, record, occurrence and lead time. Each key is sent once on each channel to each recipient. */
  readonly key: string;
  /** Part of the key that all calls of one occasion share. */
  readonly matter: string;
  readonly kind: ReminderKind;
  readonly id: string | null;
  /** Time at which the reminder should go out. */
  readonly at: Moment;
  /** Time at which the occasion happens or falls due. */
  readonly when: Moment;
  /** Time from which on the reminder is of no use. */
  readonly over: Moment;
  readonly text: Text;
  readonly people: readonly string[];
};

/** Records of one drawer, with the function that finds occasions in them. */
export type Teller = {
  readonly records: readonly Row[];
  readonly reminders: (records: readonly Row[], facts: Facts) => readonly Occasion[];
};

/** Facts that are needed besides the records. */
export type GatherFacts = {
  readonly facts: Facts;
  /** Lead times of each kind, for records that have none of their own. */
  readonly leads: Readonly<Record<OccasionKind, readonly Lead[]>>;
  /** Writes a moment in UTC, so that a key is the same in every time zone. */
  readonly stamp: (moment: Moment) => string;
};

/** All reminders that the records call for, past and future, by time. Snoozed records call for none. */
export const callsOf = (tellers: readonly Teller[], asked: GatherFacts): readonly DueReminder[] =>
  tellers
    .flatMap(({ records, reminders }) => {
      const asleep = new Set(records.filter((row) => isAsleep(row, asked.facts.now)).map(({ id }) => id));
      return reminders(records, asked.facts).filter(({ id }) => id === null || !asleep.has(id));
    })
    .flatMap((occasion) => callsFor(occasion, asked))
    .sort(dueByClock);

const isAsleep = ({ snoozedUntil }: Row, now: Moment): boolean => snoozedUntil !== null && snoozedUntil > now;

export const dueByClock = (a: DueReminder, b: DueReminder): number =>
  compare(a.at, b.at) || compare(a.when, b.when) || compareIds(a.id ?? '', b.id ?? '') || compare(a.key, b.key);

const DAYS: Readonly<Partial<Record<OccasionKind, DayCount>>> = { duty: 'calendar', trip: 'calendar', date: 'plain' };

const daysOf = (kind: OccasionKind): DayCount => DAYS[kind] ?? 'working';

const callsFor = (occasion: Occasion, { facts, leads: usual, stamp }: GatherFacts): readonly DueReminder[] => {
  const leads = occasion.own === null ? usual[occasion.kind] : readLeads(occasion.own);
  if (leads.length === 0) return [];
  const { hour, kind, when, since } = occasion;
  if (hour !== null) return hour < since ? [] : [callAt(hour, 'day', occasion, stamp)];
  return leads
    .map((lead) => callAt(momentOf(lead, when, daysOf(kind), facts), leadText(lead), occasion, stamp))
    .filter(({ at }) => at >= since);
};

const callAt = (at: Moment, offset: string, occasion: Occasion, stamp: GatherFacts['stamp']): DueReminder => {
  const { kind, id, uid, occurrence, when, over, text, people } = occasion;
  const matter = [kind, uid, occurrence.includes('T') ? stamp(occurrence) : occurrence].join('/');
  const key = `${matter}/${offset.replace(' ', '@')}`;
  return { key, matter, kind, id, at, when, over, text, people };
};
