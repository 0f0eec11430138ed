import { shortDay } from '../calendar/speak.ts';
import { addDays, type Day, dayOf, daysFrom } from '../core/civil.ts';
import type { Facts } from '../core/facts.ts';
import { both, inLang, type Text } from '../core/text.ts';
import { agendaWords as w } from './words.ts';

/** The longest row of days off that is looked for. */
const MOST_DAYS = 20;

/**
 * Remarks about the days until the office opens again: a public holiday that begins after today, and a weekend day that is worked to make
 * up for one. Empty on an ordinary day.
 */
export const aheadOf = ({ now, calendar }: Facts): readonly Text[] => {
  const today = dayOf(now);
  if (!calendar.isWorkday(today)) return [];
  const days = daysFrom(addDays(today, 1), addDays(today, MOST_DAYS));
  const next = days.findIndex((day) => calendar.isWorkday(day) && calendar.kindOf(day).kind !== 'makeup');
  const until = next === -1 ? days : days.slice(0, next);
  return [...holidayIn(until, today, calendar), ...makeupIn(until, today, calendar)];
};

type Calendar = Facts['calendar'];

const holidayIn = (days: readonly Day[], today: Day, calendar: Calendar): readonly Text[] => {
  const open = days.findIndex((day) => calendar.isWorkday(day));
  const off = open === -1 ? days : days.slice(0, open);
  const holiday = off.map(calendar.kindOf).find(({ kind }) => kind === 'holiday');
  const [first, last] = [off[0], off.at(-1)];
  if (holiday === undefined || first === undefined || last === undefined) return [];
  const said = (day: Day): Text => shortDay(day, `${today}T00:00:00`);
  return [
    both(
      (lang) => w.holidayAhead(holiday.name === null ? '' : inLang(holiday.name, lang), said(first), said(last))[lang],
    ),
  ];
};

const makeupIn = (days: readonly Day[], today: Day, calendar: Calendar): readonly Text[] =>
  days
    .filter((day) => calendar.kindOf(day).kind === 'makeup')
    .map((day) => {
      const { name } = calendar.kindOf(day);
      return both(
        (lang) => w.makeupAhead(shortDay(day, `${today}T00:00:00`), name === null ? '' : inLang(name, lang))[lang],
      );
    });
