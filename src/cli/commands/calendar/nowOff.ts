import { gatherEntries } from '../../../agenda/gather.ts';
import { shortDay } from '../../../calendar/speak.ts';
import type { DayEntry } from '../../../calendar/working/almanac.ts';
import type { Announcement } from '../../../calendar/working/announcement.ts';
import { type Day, dayOf } from '../../../core/civil.ts';
import type { Facts } from '../../../core/facts.ts';
import { compare, compareIds } from '../../../core/records.ts';
import { inLang, type Text, text } from '../../../core/text.ts';
import type { OpenDesk } from '../../../drawers/kit/desk.ts';

/** The most records that are named. */
const NAMED = 10;

type Fallen = { readonly id: string; readonly day: Day; readonly title: Text | string };

/**
 * Notes on what falls on a day off by a new arrangement, and did not before: meetings, expected visitors and dates to come. @param facts
 * the facts before the arrangement came in
 */
export const nowOff = (desk: OpenDesk, { days }: Announcement, facts: Facts): readonly Text[] => {
  const { now, calendar } = facts;
  const isFresh = ({ day, off: isOff }: DayEntry): boolean => isOff && day >= dayOf(now) && calendar.isWorkday(day);
  const off = new Set(days.filter(isFresh).map(({ day }) => day));
  const sorted = [...off].sort(compare);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const fallen = [...meetings(desk, facts, first, last), ...dues(desk, facts)]
    .filter(({ day }) => off.has(day))
    .sort((a, b) => compare(a.day, b.day) || compareIds(a.id, b.id));
  const named = fallen.slice(0, NAMED).map(({ id, day, title }) => words.fallsOff(id, shortDay(day, now), title));
  return fallen.length > NAMED ? [...named, words.more(fallen.length - NAMED)] : named;
};

/** The entries with hours. A change of the duty shift has none, and duty is held on every day. */
const meetings = ({ drawers, records }: OpenDesk, facts: Facts, first: Day, last: Day): readonly Fallen[] =>
  gatherEntries({ drawers, recordsOf: records, said: [] }, facts, first, last)
    .filter(({ start, end, from }) => start !== end && from === undefined)
    .map(({ id, start, title }) => ({ id, day: dayOf(start), title }));

const dues = ({ drawers, records }: OpenDesk, facts: Facts): readonly Fallen[] =>
  drawers
    .filter(({ isDue }) => isDue === true)
    .flatMap((drawer) =>
      records(drawer)
        .filter((record) => drawer.isOpen(record, facts))
        .flatMap((record) => {
          const due = drawer.whenOf(record);
          return due === null ? [] : [{ id: record.id, day: dayOf(due), title: drawer.titleOf(record) }];
        }),
    );

const words = {
  fallsOff: (id: string, day: Text, title: Text | string): Text =>
    text(
      `Falls on a day off now: ${id} ${day.en} ${inLang(title, 'en')}`,
      `现落在休息日：${id} ${day.zh} ${inLang(title, 'zh')}`,
    ),
  more: (count: number): Text => text(`${count} more fall on a day off now`, `另有 ${count} 项现落在休息日`),
} as const;
