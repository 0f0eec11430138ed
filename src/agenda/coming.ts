import { shortDay } from '../calendar/speak.ts';
import { addWorkdays } from '../calendar/working/workdays.ts';
import { addDays, clockOf, type Day, dayOf } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import type { Called } from '../core/morning.ts';
import { type Cell, dim } from '../core/page.ts';
import { compare } from '../core/records.ts';
import { listed, type Text } from '../core/text.ts';
import { agendaWords as w } from './words.ts';

/** The announced meetings of tomorrow, or of all days until the office opens again, in order of time. `entries` are those of the next days. */
export const comingIn = (entries: readonly Entry[], { now, calendar }: Facts): readonly Entry[] => {
  const [today, next] = [dayOf(now), addWorkdays(calendar, dayOf(now), 1)];
  const coming = entries.filter(
    ({ called, start }) => called !== undefined && dayOf(start) > today && dayOf(start) <= next,
  );
  // The meetings within a meeting are named by the day that they are held on.
  return coming.filter(({ within = [] }) => !coming.some(({ id }) => within.includes(id)));
};

/** Number of coming meetings that are named, so that the list keeps its place on the screen. */
const MOST_NAMED = 2;

type ComingShown = { readonly rows: readonly (readonly Cell[])[]; readonly more: readonly Cell[] };

/** The coming meetings as rows below the schedule, the more important first to be named, and a line for those that are not. */
export const comingRows = (coming: readonly Entry[], now: Facts['now']): ComingShown => {
  const byWeight = [...coming].sort((a, b) => weightOf(b) - weightOf(a) || compare(a.start, b.start));
  const named = new Set(byWeight.slice(0, MOST_NAMED));
  const [hidden] = coming.filter((one) => !named.has(one));
  return {
    rows: coming.filter((one) => named.has(one)).map((one) => comingRow(one, now)),
    more: hidden === undefined ? [] : [['  ', dim(w.moreComing(coming.length - named.size, dayOf(hidden.start)))]],
  };
};

const weightOf = ({ stake }: Entry): number => stake?.importance ?? 0;

const comingRow = ({ id, start, title, place, called }: Entry, now: Facts['now']): readonly Cell[] => [
  ['  ', dayWord(dayOf(start), now), ' ', clockOf(start)],
  id,
  title,
  called === undefined ? '' : calledSaid(called),
  place ?? '',
];

const dayWord = (day: Day, now: Facts['now']): Text =>
  day === addDays(dayOf(now), 1) ? w.tomorrow : shortDay(day, now);

const calledSaid = (called: Called): Text =>
  listed(ANSWERS.flatMap((answer) => (called[answer] === 0 ? [] : [w.called[answer](called[answer])])));

const ANSWERS = ['all', 'leave', 'declined', 'open'] as const;
