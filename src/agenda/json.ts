import { lunarDay } from '../calendar/lunar.ts';
import { dayOf } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { inLang, type Lang } from '../core/text.ts';
import type { Clash } from './clash.ts';
import { type DayList, warningsOf } from './list.ts';
import { type Ranked, spelledScore, spelledUrgency } from './rank.ts';
import { reasonsOf } from './reasons.ts';

/** One item of the list as JSON promises it; `rank` counts from 1. */
export const itemJson = (item: Ranked, rank: number, facts: Facts, lang: Lang) => ({
  rank,
  id: item.id,
  drawer: item.drawer,
  title: inLang(item.title, lang),
  action: item.action[lang],
  due: item.due,
  importance: item.importance,
  urgency: Number(spelledUrgency(item.urgency.value, 3)),
  score: Number(spelledScore(item)),
  quadrant: item.quadrant,
  because: reasonsOf(item, facts).map(({ code }) => code),
});

/** `lunar` is null outside the lunar years 1900 to 2100. */
const dayJson = (facts: Facts, lang: Lang) => {
  const { kind, name, known } = facts.calendar.kindOf(dayOf(facts.now));
  return { kind, name: name?.[lang] ?? null, lunar: lunarDay(dayOf(facts.now)), known };
};

export const entryJson = (
  { id, start, end, title, place, from, isAllDay }: Entry,
  clashes: readonly Clash[],
  lang: Lang,
) => ({
  id,
  start,
  end,
  title: inLang(title, lang),
  place,
  outside: from === undefined ? null : inLang(from, lang),
  allDay: isAllDay === true,
  clashes: clashes.flatMap(({ a, b }) => (a.id === id ? [b.id] : b.id === id ? [a.id] : [])),
});

/** `office.today/1`; contract.md has the shape. */
export const todayJson = (list: DayList, facts: Facts, lang: Lang) => ({
  schema: 'office.today/1',
  date: dayOf(facts.now),
  now: facts.now,
  day: dayJson(facts, lang),
  duty: list.duty,
  schedule: list.entries.map((entry) => entryJson(entry, list.clashes, lang)),
  items: list.shown.map((item, n) => itemJson(item, n + 1, facts, lang)),
  inside: list.inside.map(({ id, name, since }) => ({ id, name, since })),
  hidden: list.hidden,
  warnings: warningsOf(list, facts).map((warning) => warning[lang]),
});
