import { lunarFestival } from '../calendar/lunar.ts';
import { shortDay } from '../calendar/speak.ts';
import { addDays, type Day, dayOf, daysFrom } from '../core/civil.ts';
import type { DayKind, Facts } from '../core/facts.ts';
import type { Text } from '../core/text.ts';
import { agendaWords as w } from './words.ts';

/** The longest row of days off that is looked for. */
const MOST_DAYS = 20;

/**
 * Remarks about the days until the office opens again: a public holiday that begins after today, and a weekend day that is worked to make
 * up for one, and a lunar festival. Empty on an ordinary day.
 */
export const aheadOf = ({ now, calendar }: Facts): readonly Text[] => {
  const today = dayOf(now);
  if (!calendar.isWorkday(today)) return festivalIn([addDays(today, 1)], calendar, () => w.tomorrow);
  const days = daysFrom(addDays(today, 1), addDays(today, MOST_DAYS));
  const next = days.findIndex((day) => calendar.isWorkday(day) && calendar.kindOf(day).kind !== 'makeup');
  const until = next === -1 ? days : days.slice(0, next);
  const said = (day: Day): Text => shortDay(day, now);
  // A festival within a public holiday is named on the day before it: the holiday has a line already.
  const soon = until.filter((day) => calendar.kindOf(day).kind !== 'holiday');
  return [
    ...holidayIn(until, calendar, said),
    ...makeupIn(until, calendar, said),
    ...festivalIn(until.length === 0 ? [addDays(today, 1)] : soon, calendar, (day) =>
      day === addDays(today, 1) ? w.tomorrow : said(day),
    ),
  ];
};

/** The lunar festival of a day, if the public holiday in which the day lies has not its name: 除夕, 重阳节. */
export const festivalBeside = (day: Day, { name }: DayKind): Text | null => {
  const festival = lunarFestival(day);
  return festival === null || name?.zh.startsWith(festival.zh.slice(0, 2)) === true ? null : festival;
};

const festivalIn = (days: readonly Day[], calendar: Calendar, said: Say): readonly Text[] =>
  days.flatMap((day) => {
    const festival = festivalBeside(day, calendar.kindOf(day));
    return festival === null ? [] : [w.festivalAhead(said(day), festival)];
  });

type Calendar = Facts['calendar'];
type Say = (day: Day) => Text;

const holidayIn = (days: readonly Day[], calendar: Calendar, said: Say): readonly Text[] => {
  const open = days.findIndex((day) => calendar.isWorkday(day));
  const off = open === -1 ? days : days.slice(0, open);
  const name = off.map(calendar.kindOf).find(({ kind }) => kind === 'holiday')?.name ?? null;
  const [first, last] = [off[0], off.at(-1)];
  return name === null || first === undefined || last === undefined
    ? []
    : [w.holidayAhead(name, said(first), said(last))];
};

const makeupIn = (days: readonly Day[], calendar: Calendar, said: Say): readonly Text[] =>
  days.flatMap((day) => {
    const { kind, name } = calendar.kindOf(day);
    return kind === 'makeup' && name !== null ? [w.makeupAhead(said(day), name)] : [];
  });
