import { agendaWords } from './agenda/words.ts';
import { dayOf } from './calendar/civil.ts';
import { unannounced } from './calendar/unannounced.ts';
import type { Drawer } from './drawer.ts';
import type { Facts } from './facts.ts';
import type { Row } from './record.ts';
import type { Text } from './words/text.ts';

/** What was just given a date in a year whose working days nobody knows yet says so, once for all of them. */
export const yearNotes = (
  drawer: Drawer,
  before: readonly Row[],
  records: readonly Row[],
  { now, calendar }: Facts,
): readonly Text[] => {
  const former = new Map(before.map((record) => [record.id, drawer.whenOf(record)]));
  const latest = records
    .map((record) => ({ due: drawer.whenOf(record), was: former.get(record.id) ?? null }))
    .flatMap(({ due, was }) => (due === null || due === was ? [] : [due]))
    .sort()
    .at(-1);
  const years = latest === undefined || latest < now ? null : unannounced(calendar, dayOf(now), dayOf(latest));
  return years === null ? [] : [agendaWords.notAnnounced(years)];
};
