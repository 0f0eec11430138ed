import type { CalendarItem } from '../../../core/calendarItem.ts';
import { addDays, type Day, dayOf } from '../../../core/civil.ts';
import type { Drawer } from '../../../core/drawer.ts';
import type { Facts } from '../../../core/facts.ts';
import { compareIds } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';
import { cleanText, type PublicView, publicView } from '../../../drawers/kit/publicView.ts';
import { isWithin } from '../../../formats/ics/calendar.ts';

/** The number of past days exported by default: about as many as a phone shows. Nearly all their records are on the live desk. */
const DAYS_BACK = 31;

type Span = { readonly from?: Day | null | undefined; readonly to?: Day | null | undefined };

/** An item without what others may not read in it. */
const itemForOthers = (item: CalendarItem, view: PublicView): CalendarItem => {
  const clean = (said: Text | string): Text | string =>
    typeof said === 'string' ? view.clean(said) : cleanText(view, said);
  const { title, about, place } = item;
  return {
    ...item,
    title: clean(title),
    about: about.map(clean),
    place: place === null ? null : view.clean(place),
  };
};

/** The items between these days as others may see them, sorted by id. The archive is read only if `from` is given and lies in the past. */
export const itemsIn = async (desk: OpenDesk, facts: Facts, { from, to }: Span): Promise<readonly CalendarItem[]> => {
  const first = from ?? addDays(dayOf(facts.now), -DAYS_BACK);
  const isPast = from != null && from < dayOf(facts.now);
  const recordsOf = (drawer: Drawer) => (isPast ? desk.all(drawer, { since: from }) : desk.records(drawer));
  const view = await publicView(desk, recordsOf, facts);
  const items = desk.drawers.map(async (drawer) => {
    const calendar = await drawer.calendar?.();
    if (calendar === undefined) return [];
    return view.records(drawer).flatMap((record) => {
      const item = calendar.inCalendar(record, facts);
      return item === null ? [] : [itemForOthers(item, view)];
    });
  });
  return (await Promise.all(items))
    .flat()
    .filter((item) => isWithin(item, first, to ?? null))
    .sort((a, b) => compareIds(a.id, b.id));
};
