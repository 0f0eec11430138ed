import type { Level } from '../../core/record.ts';
import { compare } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Tally } from '../../formats/ics/importWords.ts';
import type { Incoming } from '../../formats/ics/incoming.ts';
import type { Event } from './record.ts';

/** The content of an imported calendar file. */
export type Arriving = {
  readonly calendar: string;
  readonly owner: string | null;
  /** The level of its meetings; null if nobody said one. */
  readonly level: Level | null;
  readonly events: readonly Incoming[];
  /**
   * The UIDs of everything in the file, read or not: an event of the calendar that is not among them was removed there. Null where the
   * file is not a whole calendar, and nothing counts as removed.
   */
  readonly seen: ReadonlySet<string> | null;
};

type Outcome = { readonly kind: keyof Tally | 'none'; readonly event: Event | null };

/**
 * The events after a calendar was taken in. An event that is here already is found by its UID: within the calendar of that name, or
 * within all calendars where the file is not a whole one. A newer revision (a higher SEQUENCE, or the same and no earlier change)
 * replaces it, an older one changes nothing. An event that was cancelled, or is over by now, is removed.
 */
export const takeIn = (
  records: readonly Event[],
  arriving: Arriving,
  tools: RuleTools,
): { readonly change: Change<Event>; readonly tally: Tally } => {
  const { seen, calendar, events } = arriving;
  const standing = records.filter((event) => event.calendar !== null && (seen === null || event.calendar === calendar));
  const byUid = new Map(standing.map((event) => [event.foreignUid, event]));
  const outcomes = events.map((one) => outcomeOf(byUid.get(one.foreignUid), one, arriving, tools));
  const of = (kind: Outcome['kind']): Event[] =>
    outcomes.flatMap((outcome) => (outcome.kind === kind && outcome.event !== null ? [outcome.event] : []));
  const missing = seen === null ? [] : standing.filter(({ foreignUid }) => !seen.has(foreignUid ?? ''));
  const gone = new Set([...of('gone'), ...missing].map(({ id }) => id));
  const [added, updated] = [of('added'), new Map(of('updated').map((event) => [event.id, event]))];
  const kept = records.filter(({ id }) => !gone.has(id)).map((event) => updated.get(event.id) ?? event);
  return {
    change: { records: [...kept, ...added], touched: [...added, ...updated.values()] },
    tally: {
      added: added.length,
      updated: updated.size,
      same: of('same').length,
      older: of('older').length,
      gone: gone.size,
    },
  };
};

const outcomeOf = (before: Event | undefined, one: Incoming, arriving: Arriving, tools: RuleTools): Outcome => {
  const times = timesOf(before, one);
  const isOut = one.isCancelled || times.length === 0;
  if (before === undefined) {
    if (isOut) return { kind: 'none', event: null };
    return { kind: 'added', event: written({ ...tools.mint(), snoozedUntil: null }, one, times, arriving) };
  }
  if (isOlder(one, before)) return { kind: 'older', event: before };
  if (isOut) return { kind: 'gone', event: before };
  const after = rewritten(before, one, times, arriving);
  if (JSON.stringify(after) === JSON.stringify(before)) return { kind: 'same', event: before };
  return { kind: 'updated', event: { ...after, updatedAt: tools.facts.now } };
};

/** The times of an event. Where only changed occurrences came, they replace the times they change, and the others stay. */
const timesOf = (before: Event | undefined, { replaces, times }: Incoming): Event['times'] =>
  before === undefined || replaces.length === 0
    ? [...times]
    : [...before.times.filter(({ start }) => !replaces.includes(start)), ...times].sort((a, b) =>
        compare(a.start, b.start),
      );

/** Whether a revision is older than the event here: by SEQUENCE first, then by the time of change (RFC 5546, 2.1.5). */
const isOlder = (one: Incoming, { sequence, modifiedAt }: Event): boolean =>
  one.sequence < sequence ||
  (one.sequence === sequence && one.modifiedAt !== null && modifiedAt !== null && one.modifiedAt < modifiedAt);

type Blank = Pick<Event, 'id' | 'uid' | 'createdAt' | 'updatedAt' | 'snoozedUntil'>;

const written = (before: Blank, one: Incoming, times: Event['times'], { calendar, owner, level }: Arriving): Event => ({
  ...before,
  title: one.title,
  calendar,
  owner,
  foreignUid: one.foreignUid,
  sequence: one.sequence,
  modifiedAt: one.modifiedAt,
  isAllDay: one.isAllDay,
  isFree: one.isFree,
  ...(level === null ? {} : { level }),
  place: one.place,
  people: [...one.people],
  times,
});

/** The event with a newer revision. Its calendar and its owner stay. Where only changed occurrences came, only its times change. */
const rewritten = (before: Event, one: Incoming, times: Event['times'], arriving: Arriving): Event => {
  const { sequence, modifiedAt } = one;
  if (one.replaces.length > 0) return { ...before, sequence, modifiedAt, times };
  const owner = arriving.owner ?? before.owner;
  const people = [...new Set([...(owner === null ? [] : [owner]), ...one.people])];
  return written(before, { ...one, people }, times, {
    ...arriving,
    owner,
    calendar: before.calendar ?? arriving.calendar,
    level: arriving.level ?? before.level ?? null,
  });
};
