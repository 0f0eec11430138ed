import { shortDay } from '../calendar/speak.ts';
import { addDays, type Day, dayOf, daysFrom } from '../core/civil.ts';
import type { Facts } from '../core/facts.ts';
import type { Text } from '../core/text.ts';
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
  const said = (day: Day): Text => shortDay(day, now);
  return [...holidayIn(until, calendar, said), ...makeupIn(until, calendar, said)];
};

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
