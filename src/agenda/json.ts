import { lunarDay, lunarFestival } from '../calendar/lunar.ts';
import { dayOf, type Moment } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { inLang, type Lang } from '../core/text.ts';
import { aheadOf } from './ahead.ts';
import { awayNow } from './away.ts';
import type { Clash } from './clash.ts';
import { titleInFull } from './fullTitle.ts';
import { type DayList, warningsOf } from './list.ts';
import { type Ranked, spelledScore, spelledUrgency } from './rank.ts';
import { reasonsOf } from './reasons.ts';

/** Everything the agenda's JSON is made with. */
export type Script = {
  readonly facts: Facts;
  readonly lang: Lang;
  /** A moment in the form that scripts read, with its offset. */
  readonly withOffset: (moment: Moment) => string;
};

/** The JSON of an item of the list, as contract.md promises it; `rank` counts from 1. */
export const itemJson = (item: Ranked, rank: number, { facts, lang, withOffset }: Script) => ({
  rank,
  id: item.id,
  drawer: item.drawer,
  title: titleInFull(item, facts.now)[lang],
  action: item.action[lang],
  due: item.due === null ? null : withOffset(item.due),
  importance: item.importance,
  urgency: Number(spelledUrgency(item.urgency.value, 3)),
  score: Number(spelledScore(item)),
  quadrant: item.quadrant,
  because: reasonsOf(item, facts).map(({ code }) => code),
  next: [...item.next],
});

/** The day as JSON. `festival` is that of the lunar year; `lunar` is null outside the lunar years 1900 to 2100. */
const dayJson = ({ facts, lang }: Script) => {
  const day = dayOf(facts.now);
  const { kind, name, known } = facts.calendar.kindOf(day);
  const festival = lunarFestival(day)?.[lang] ?? null;
  return { kind, name: name?.[lang] ?? null, lunar: lunarDay(day), festival, known };
};

export const entryJson = (
  { id, start, end, title, place, people, from, isAllDay }: Entry,
  clashes: readonly Clash[],
  { lang, withOffset }: Script,
) => ({
  id,
  start: withOffset(start),
  end: withOffset(end),
  title: inLang(title, lang),
  place,
  people: [...people],
  outside: from === undefined ? null : inLang(from, lang),
  allDay: isAllDay === true,
  clashes: clashes.flatMap(({ a, b }) => (a.id === id ? [b.id] : b.id === id ? [a.id] : [])),
});

/** The JSON of `office today`, format `office.today/1`; contract.md describes it. */
export const todayJson = (list: DayList, script: Script) => {
  const { facts, lang, withOffset } = script;
  return {
    schema: 'office.today/1',
    date: dayOf(facts.now),
    now: withOffset(facts.now),
    day: dayJson(script),
    duty: list.duty.map((on) => ({ ...on, start: withOffset(on.start), end: withOffset(on.end) })),
    schedule: list.entries.map((entry) => entryJson(entry, list.clashes, script)),
    coming: list.coming.map((entry) => ({ ...entryJson(entry, list.clashes, script), called: entry.called ?? null })),
    items: list.shown.map((item, n) => itemJson(item, n + 1, script)),
    inside: list.inside.map(({ id, name, since, count, pressing, isRepeat }) => ({
      ...{ id, name, since: withOffset(since), count, repeat: isRepeat },
      waiting: pressing !== null,
    })),
    overnight: list.overnight.map(({ id, at, text, isUndone }) => ({
      ...{ id, at: withOffset(at), text: inLang(text, lang), undone: isUndone },
    })),
    away: awayNow(facts).map(({ id, name, leave: { to, reason } }) => ({ id, name, to, reason })),
    clashes: list.clashes.map(({ a, b, people, place, car, isSettled }) => ({
      ...{ a: a.id, b: b.id, start: withOffset(b.start), people, place, car, settled: isSettled },
    })),
    ahead: aheadOf(facts).map((said) => said[lang]),
    hidden: list.hidden,
    warnings: warningsOf(list, facts).map((warning) => warning[lang]),
  };
};
