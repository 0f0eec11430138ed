import type { CalendarItem } from '../../../core/calendarItem.ts';
import { addDays, type Day, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { compareIds } from '../../../core/records.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import { isWithin } from '../../../formats/ics/calendar.ts';

/** The number of past days exported by default: about as many as a phone shows. Nearly all their records are on the live desk. */
const DAYS_BACK = 31;

type Span = { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined };

/** The items between these days, sorted by id. The archive is read only if `from` is given and lies in the past. */
export const itemsIn = async (desk: OpenDesk, facts: Facts, { from, to }: Span): Promise<readonly CalendarItem[]> => {
  const first = from ?? addDays(dayOf(facts.now), -DAYS_BACK);
  const isPast = from != null && from < dayOf(facts.now);
  const items = desk.drawers.map(async (drawer) => {
    const calendar = await drawer.calendar?.();
    if (calendar === undefined) return [];
    const records = isPast ? desk.all(drawer, { since: from }) : desk.records(drawer);
    return records.flatMap((record) => calendar.inCalendar(record, facts) ?? []);
  });
  return (await Promise.all(items))
    .flat()
    .filter((item) => isWithin(item, first, to ?? null))
    .sort((a, b) => compareIds(a.id, b.id));
};
