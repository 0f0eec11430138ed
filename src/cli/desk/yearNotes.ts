import { agendaWords } from '../../agenda/words.ts';
import { unannounced } from '../../calendar/working/unannounced.ts';
import { dayOf } from '../../core/civil.ts';
import type { Drawer } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Text } from '../../core/text.ts';

/** A note for records that were just given a date in a year without announced holidays; one note for all of them. */
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
