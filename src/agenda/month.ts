import { shortWeekday } from '../calendar/speak.ts';
import { unannounced } from '../calendar/working/unannounced.ts';
import { addDays, clockOf, type Day, dayOf, daysFrom, lastDayOf, mondayOf, monthEnd } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { type Cell, dim, info, type Page, strong, toned, warn } from '../core/page.ts';
import { both, inLang, type Lang, type Text, text } from '../core/text.ts';
import type { Gathered } from './gather.ts';
import { entryJson, type Script } from './json.ts';
import { agendaWords as w } from './words.ts';

/** A day of the page: its meetings and visits in order, and the ids of what is due. */
type DayOfMonth = { readonly day: Day; readonly entries: readonly Entry[]; readonly due: readonly string[] };

/** Lines of a day below its date, by the weeks of the page: with two heads it goes on a screen of 24 lines. */
const roomIn = (weeks: number): number => (weeks > 5 ? 2 : 3);

/** The days of a month. A span without a length, such as the change of the duty, is no meeting, and every day has it. */
const daysOfMonth = ({ entries, actions }: Gathered, month: string): readonly DayOfMonth[] => {
  const held = entries.filter(({ start, end, isAllDay }) => start !== end || isAllDay === true);
  return daysFrom(`${month}-01`, monthEnd(`${month}-01`)).map((day) => ({
    day,
    entries: held.filter(({ start, end }) => dayOf(start) <= day && day <= lastDayOf(start, end)),
    due: [...new Set(actions.filter(({ due }) => due !== null && dayOf(due) === day).map(({ id }) => id))],
  }));
};

/** The month as a calendar page, a week below the other, Monday first. */
export const monthPage = (gathered: Gathered, month: string, facts: Facts): Page => {
  const days = new Map(daysOfMonth(gathered, month).map((one) => [one.day, one]));
  const monday = mondayOf(`${month}-01`);
  const weeks = daysFrom(monday, monthEnd(`${month}-01`)).filter((day) => mondayOf(day) === day);
  const room = roomIn(weeks.length);
  return [
    { kind: 'title', cell: words.title(month) },
    {
      kind: 'grid',
      columns: 7,
      rows: [
        daysFrom(monday, addDays(monday, 6)).map((day) => [dim(shortWeekday(day))]),
        ...weeks.map((first, at) =>
          daysFrom(first, addDays(first, 6)).map((day) => {
            const one = days.get(day);
            const height = at === weeks.length - 1 ? 1 : room + 1;
            return one === undefined ? [] : filled([dateCell(day, facts), ...linesOf(one, room)], height);
          }),
        ),
      ],
    },
    ...notesOf(month, facts),
  ];
};

/** The warning that the holidays of the month's year are not announced yet. */
const notesOf = (month: string, { calendar }: Facts): Page => {
  const years = unannounced(calendar, `${month}-01`, `${month}-01`);
  return years === null ? [] : [{ kind: 'lines', lines: [[warn(w.warnings), ' ', w.notAnnounced(years)]] }];
};

const dateCell = (day: Day, { now, calendar }: Facts): Cell => {
  const { kind, name } = calendar.kindOf(day);
  const number = `${Number(day.slice(8))}`;
  const date: Cell =
    day === dayOf(now) ? strong(`[${number}]`) : kind === 'workday' || kind === 'makeup' ? number : dim(number);
  if (kind === 'holiday') return [date, ' ', toned('good')(text(words.off.en, (name ?? words.off).zh))];
  return kind === 'makeup' ? [date, ' ', warn(words.worked)] : date;
};

/**
 * The lines of a day: as many meetings as there is room for, how many more there are, and how many matters are due. That number is never
 * left out: on a full day it shares the last line.
 */
const linesOf = ({ entries, due }: DayOfMonth, room: number): readonly Cell[] => {
  const dueLines = due.length === 0 ? [] : [info(words.due(due.length))];
  const lines: readonly Cell[] = [...entries.map(entryCell), ...dueLines];
  if (lines.length <= room) return lines;
  const more = entries.length - (room - 1);
  const last = due.length === 0 ? dim(words.more(more)) : info(words.moreAndDue(more, due.length));
  return [...lines.slice(0, room - 1), last];
};

/** The lines with empty ones below, so that all weeks of a page but the last are of one height. */
const filled = (lines: readonly Cell[], height: number): readonly Cell[] => [
  ...lines,
  ...Array.from({ length: Math.max(0, height - lines.length) }, () => ''),
];

const entryCell = ({ start, title, isAllDay }: Entry): Cell =>
  both((lang) =>
    [...(isAllDay === true ? [] : [clockOf(start).replace(/^0/, '')]), inLang(title, lang)].join(GAP[lang]),
  );

/** The gap between the hour and the title: in Chinese there is no room to waste. */
const GAP: Readonly<Record<Lang, string>> = { en: ' ', zh: '' };

/** The JSON of `office month`, format `office.month/1`: each day with its kind, its entries, and the ids of what is due. */
export const monthJson = (gathered: Gathered, month: string, script: Script) => ({
  schema: 'office.month/1',
  now: script.withOffset(script.facts.now),
  month,
  days: daysOfMonth(gathered, month).map(({ day, entries, due }) => {
    const { kind, name, known } = script.facts.calendar.kindOf(day);
    return {
      ...{ date: day, kind, holiday: name === null ? null : inLang(name, script.lang), known },
      ...{ entries: entries.map((entry) => entryJson(entry, [], script)), due },
    };
  }),
});

const words = {
  title: (month: string): Text => text(month, `${month.slice(0, 4)}年${Number(month.slice(5))}月`),
  off: text('off', '休'),
  worked: text('worked', '班'),
  due: (count: number): Text => text(`${count} due`, `到期 ${count} 件`),
  more: (count: number): Text => text(`+${count} more`, `另 ${count} 件`),
  moreAndDue: (more: number, due: number): Text => text(`+${more}, ${due} due`, `另${more} 到期${due}`),
} as const;
