import { shortDay, shortMoment } from '../../calendar/speak.ts';
import { addDays, at, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import type { Occasion } from '../../core/occasion.ts';
import type { Visit } from './record.ts';
import { closingOf, isDayOnly, isExpected, isInside } from './standing.ts';
import { titleOf } from './view.ts';
import { visitWords as w } from './words.ts';

/** Reminders of expected visitors, and of visitors who are still inside when the office closes. */
export const reminders = (records: readonly Visit[], facts: Facts): Occasion[] =>
  records.flatMap((visit) => {
    if (isExpected(visit)) return visit.expectedAt === null ? [] : [expected(visit, visit.expectedAt, facts)];
    return isInside(visit) && visit.arrivedAt !== null ? closings(visit, visit.arrivedAt, facts) : [];
  });

const visitorText = (visit: Visit) => w.whoAndWhence(titleOf(visit), visit.name === null ? null : visit.org);

const common = (visit: Visit) => ({ id: visit.id, uid: visit.uid, hour: null, people: [] });

const expected = (visit: Visit, when: Moment, { now, settings }: Facts): Occasion => ({
  ...common(visit),
  kind: 'visit',
  occurrence: when,
  when,
  over: closingOf(when, settings.hours),
  since: visit.createdAt,
  own: visit.remind ?? null,
  text: w.remindExpected(
    visit.id,
    visitorText(visit),
    visit.host,
    isDayOnly(visit) ? shortDay(dayOf(when), now) : shortMoment(when, now),
  ),
});

/**
 * The reminders about a visitor inside: the last closing time since the arrival, and the next one. Each is of use until the following
 * closing time.
 */
const closings = (visit: Visit, arrivedAt: Moment, { now, settings }: Facts): Occasion[] => {
  const closing = (day: Day): Moment => at(day, settings.hours.close);
  const last = closing(dayOf(now)) <= now ? dayOf(now) : addDays(dayOf(now), -1);
  return [last, addDays(last, 1)]
    .filter((day) => closing(day) >= arrivedAt)
    .map((day) => ({
      ...common(visit),
      kind: 'inside',
      occurrence: day,
      when: closing(day),
      over: closing(addDays(day, 1)),
      since: arrivedAt,
      own: visit.remind === 'none' ? 'none' : null,
      text: w.remindInside(visit.id, visitorText(visit), shortMoment(arrivedAt, now)),
    }));
};
