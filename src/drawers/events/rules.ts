import { momentText } from '../../calendar/speak.ts';
import { addMinutes, type Moment, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, find, given } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import type { Event } from './record.ts';
import { eventWords as w } from './words.ts';

/** What may be said of an event by hand; undefined leaves, null clears. */
export type Particulars = {
  readonly title?: string | undefined;
  readonly at?: Moment | null | undefined;
  readonly for?: number | null | undefined;
  readonly place?: string | null | undefined;
  readonly people?: readonly string[] | null | undefined;
};

/** As a meeting of which no end is said. */
const USUAL_MINUTES = 90;

const span = (start: Moment, minutes: number | null | undefined) => ({
  start,
  end: addMinutes(start, minutes ?? USUAL_MINUTES),
});

/** An event of others that one was told of. */
export const enter = (
  records: readonly Event[],
  said: Particulars & { readonly title: string; readonly at: Moment },
  { mint }: RuleTools,
) =>
  add(records, {
    ...mint(),
    snoozedUntil: null,
    title: said.title,
    ...{ calendar: null, owner: null, foreignUid: null, sequence: 0, modifiedAt: null, isAllDay: false, isFree: false },
    place: said.place ?? null,
    people: [...(said.people ?? [])],
    times: [span(said.at, said.for)],
  });

/** Throws `ruleViolated` for one that comes from a calendar: the next import would undo it. */
export const revise = (records: readonly Event[], id: string, said: Particulars, { now }: Facts) => {
  const { calendar } = find(records, id);
  if (calendar !== null) throw new Complaint('ruleViolated', w.notOurs(id, calendar), w.notOursHint);
  return amend(records, id, now, (event) => ({
    ...event,
    title: said.title ?? event.title,
    place: given(said.place, event.place),
    people: said.people === undefined ? event.people : [...(said.people ?? [])],
    times: retimed(event, said),
  }));
};

const retimed = ({ times }: Event, said: Particulars): Event['times'] => {
  const [time] = times;
  if (time === undefined || (said.at == null && said.for == null)) return times;
  return [span(said.at ?? time.start, said.for ?? minutesBetween(time.start, time.end))];
};

/** What was understood. */
export const whenText = ({ times: [time] }: Event) => (time === undefined ? null : momentText(time.start));
