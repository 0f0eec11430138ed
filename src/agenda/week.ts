import { lunarText } from '../calendar/lunar.ts';
import { dateInYear, dayText } from '../calendar/speak.ts';
import { unannounced } from '../calendar/working/unannounced.ts';
import { addDays, clockOf, type Day, dayOf, daysFrom, endClockOf, lastDayOf, weekOf } from '../core/civil.ts';
import { type Counted, NOTHING_DONE } from '../core/counting.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts, Lens } from '../core/facts.ts';
import { type Block, type Cell, dim, type Page, strong, warn } from '../core/page.ts';
import { compare } from '../core/records.ts';

import { both, inLang, type Text } from '../core/text.ts';
import { type Clash, clashesAmong } from './clash.ts';
import type { Gathered } from './gather.ts';
import { entryJson, itemJson, type Script } from './json.ts';
import { type Ranked, rank } from './rank.ts';
import { clashLine, peopleCell, titleCell } from './schedule.ts';
import { agendaWords as w } from './words.ts';

const onDay = (entries: readonly Entry[], day: Day): readonly Entry[] =>
  entries.filter(({ start, end }) => dayOf(start) <= day && day <= lastDayOf(start, end));

const dueOn = (items: readonly Ranked[], day: Day): readonly Ranked[] =>
  items.filter(({ due }) => due !== null && dayOf(due) === day).sort((a, b) => compare(a.due ?? '', b.due ?? ''));

/** The warning that the holidays of a year in this week are not announced yet. */
const weekWarnings = (monday: Day, { calendar }: Facts): readonly Text[] => {
  const years = unannounced(calendar, monday, addDays(monday, 6));
  return years === null ? [] : [w.notAnnounced(years)];
};

/** The week from Monday to Sunday: each day's schedule, and the actions due on it. */
export const weekPage = (gathered: Gathered, monday: Day, { facts }: Lens, counted: readonly Counted[] = []): Page => {
  const items = rank(gathered.actions, facts);
  const clashes = clashesAmong(gathered.entries);
  const days = daysFrom(monday, addDays(monday, 6));
  return [
    {
      kind: 'title',
      cell: w.week(weekOf(monday), dateInYear(monday, facts.now), dateInYear(addDays(monday, 6), facts.now)),
    },
    { kind: 'gap' },
    ...days.flatMap((day): Block[] => [
      { kind: 'lines', lines: [dayHead(day, facts)] },
      {
        kind: 'rows',
        columns: [{}, {}, { grow: true }, {}, {}],
        rows: [
          ...onDay(gathered.entries, day).map((entry) => entryRow(entry, day)),
          ...dueOn(items, day).map((item) => dueRow(item)),
        ],
      },
      {
        kind: 'lines',
        lines: clashes.filter((clash) => dayOfClash(clash, monday) === day).map((clash) => clashLine(clash)),
      },
    ]),
    ...(counted.length === 0 ? [] : countBlocks(counted)),
    ...weekWarnings(monday, facts).flatMap((warning): Block[] => [
      { kind: 'gap' },
      { kind: 'lines', lines: [[warn(w.warnings), ' ', warning]] },
    ]),
  ];
};

const countBlocks = (counted: readonly Counted[]): readonly Block[] => [
  { kind: 'gap' },
  { kind: 'lines', lines: [[strong(w.counted), '  ', w.tally(counted.map(({ said }) => said))]] },
];

/** The day on which a clash is shown: the day when the later entry begins, or Monday if it began before the week. */
const dayOfClash = ({ b }: Clash, monday: Day): Day => (dayOf(b.start) < monday ? monday : dayOf(b.start));

const dayHead = (day: Day, { now, calendar }: Facts): Cell => {
  const kind = calendar.kindOf(day);
  const name = day === dayOf(now) ? strong(dayText(day)) : dayText(day);
  const lunar = lunarText(day);
  return [name, '  ', dim(w.kindOfDay(kind)), ...(lunar === null ? [] : ['  ', dim(lunar)])];
};

/** The hours of an entry on one of its days; `…` where it began earlier or goes on. */
export const hoursOn = ({ start, end }: Entry, day: Day): string =>
  `${dayOf(start) === day ? clockOf(start) : '…'}${start === end ? '' : `–${lastDayOf(start, end) === day ? endClockOf(start, end) : '…'}`}`;

const entryRow = (entry: Entry, day: Day): readonly Cell[] => [
  ['  ', entry.isAllDay === true ? w.allDay : hoursOn(entry, day)],
  entry.id,
  titleCell(entry),
  peopleCell(entry.people),
  entry.place ?? '',
];

const dueRow = (item: Ranked): readonly Cell[] => [
  [dim('  '), dim(w.dueMark), ` ${clockOf(item.due ?? '')}`],
  item.id,
  w.action(
    item.action,
    both((lang) => inLang(item.title, lang)),
  ),
  '',
  '',
];

/** The JSON of `office week`, format `office.week/1`: seven days, each with its schedule and the items due on it. */
export const weekJson = (gathered: Gathered, monday: Day, script: Script, counted: readonly Counted[] = []) => {
  const { facts, lang, withOffset } = script;
  const items = rank(gathered.actions, facts);
  const clashes = clashesAmong(gathered.entries);
  return {
    schema: 'office.week/1',
    now: withOffset(facts.now),
    from: monday,
    to: addDays(monday, 6),
    days: daysFrom(monday, addDays(monday, 6)).map((day) => {
      const { kind, name, known } = facts.calendar.kindOf(day);
      return {
        date: day,
        day: { kind, name: name?.[lang] ?? null, known },
        schedule: onDay(gathered.entries, day).map((entry) => entryJson(entry, clashes, script)),
        items: dueOn(items, day).map((item) => itemJson(item, items.indexOf(item) + 1, script)),
      };
    }),
    counts: counted.length === 0 ? null : Object.assign({ ...NOTHING_DONE }, ...counted.map(({ counts }) => counts)),
    warnings: weekWarnings(monday, facts).map((warning) => warning[lang]),
  };
};
