import { dateInYear, dayText } from '../calendar/speak.ts';
import { addDays, at, type Day, dayOf, daysFrom, lastDayOf, weekOf } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { directoryOf } from '../core/names/directory.ts';
import type { Cell } from '../core/page.ts';
import type { PaperTable } from '../core/paper.ts';
import { listed, type Text, text } from '../core/text.ts';
import { hoursOn } from './week.ts';
import { agendaWords as w } from './words.ts';

/** The week as a table for paper (一周安排): a line for each meeting, with the leaders who take part. A day without any has a line too. */
export const weekForm = (entries: readonly Entry[], monday: Day, whose: string | null, facts: Facts): PaperTable => {
  const leaders = leadersOf(facts);
  const days = daysFrom(monday, addDays(monday, 6));
  return {
    title: titleOf(monday, whose ?? facts.settings.office),
    heads: [words.day, words.time, words.what, words.place, words.leaders],
    rows: days.flatMap((day) => rowsOf(day, entries, leaders)),
    foot: [words.signature],
    isPosted: true,
  };
};

const titleOf = (monday: Day, whose: string): Text => {
  const [first, last] = [monday, addDays(monday, 6)].map(dayText) as [Text, Text];
  const name = whose === '' ? text('', '') : text(`${whose}: `, whose);
  return text(
    `${name.en}Week ${weekOf(monday)}, ${first.en} – ${last.en}`,
    `${name.zh}一周安排（${first.zh} – ${last.zh}）`,
  );
};

/** The names of the leaders, under which an entry of the schedule names them. */
const leadersOf = ({ contacts }: Facts): ReadonlySet<string> => {
  const { labelOf } = directoryOf(contacts);
  return new Set(contacts.filter(({ roles }) => roles.includes('leader')).map(({ name }) => labelOf(name)));
};

const rowsOf = (day: Day, entries: readonly Entry[], leaders: ReadonlySet<string>): readonly (readonly Cell[])[] => {
  const date = dateInYear(day, at(day, '00:00'));
  const held = entries.filter(({ start, end }) => start !== end && dayOf(start) <= day && day <= lastDayOf(start, end));
  if (held.length === 0) return [[date, '', '', '', '']];
  return held.map((entry) => [
    date,
    timeOn(entry, day),
    entry.title,
    entry.place ?? '',
    listed(entry.people.filter((name) => leaders.has(name))),
  ]);
};

const timeOn = (entry: Entry, day: Day): Cell => (entry.isAllDay === true ? w.allDay : hoursOn(entry, day));

const words = {
  day: text('Date', '日期'),
  time: text('Time', '时间'),
  what: text('What', '内容'),
  place: text('Place', '地点'),
  leaders: text('Leaders', '参加领导'),
  signature: text('Made by: __________    Checked by: __________', '拟稿：__________    审核：__________'),
} as const;
