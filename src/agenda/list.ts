import { unannounced } from '../calendar/working/unannounced.ts';
import { addDays, dayOf } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import type { DayHeard } from '../core/said.ts';
import type { Text } from '../core/text.ts';
import { type Clash, clashesAmong } from './clash.ts';
import { comingIn } from './coming.ts';
import { type Gathered, gather } from './gather.ts';
import { type Ranked, rank } from './rank.ts';
import { agendaWords as w } from './words.ts';

/** The list of a day: the schedule, the ranked actions, and how many of them are not shown. */
export type DayList = Omit<Gathered, 'actions' | 'warnings'> & {
  /** The announced meetings until the office opens again. */
  readonly coming: readonly Entry[];
  readonly clashes: readonly Clash[];
  readonly items: readonly Ranked[];
  readonly shown: readonly Ranked[];
  readonly hidden: number;
  readonly warnings: readonly Text[];
};

/** Number of days, from today on, whose clashes are named every morning. */
const DAYS_OF_CLASHES = 7;

/** The list of the day that `facts.now` is in; at most `limit` items are shown (null: all). */
export const dayList = (heard: DayHeard, facts: Facts, limit: number | null): DayList => {
  const today = dayOf(facts.now);
  const gathered = gather(heard, facts, today, addDays(today, DAYS_OF_CLASHES - 1));
  const items = rank(gathered.actions, facts);
  const shown = limit === null ? items : items.slice(0, limit);
  return {
    ...gathered,
    entries: gathered.entries.filter(({ start }) => dayOf(start) <= today),
    coming: comingIn(gathered.entries, facts),
    clashes: clashesAmong(gathered.entries),
    items,
    shown,
    hidden: items.length - shown.length,
  };
};

/** The warnings about the list as it is shown. */
export const warningsOf = ({ shown, warnings }: Pick<DayList, 'shown' | 'warnings'>, facts: Facts): readonly Text[] => [
  ...calendarWarnings(shown, facts),
  ...warnings,
];

/** The warning that years between now and the last due date have no announced holidays, so that working days are counted provisionally. */
export const calendarWarnings = (items: readonly Ranked[], { now, calendar }: Facts): readonly Text[] => {
  const last = items.reduce((latest, { due }) => (due !== null && due > latest ? due : latest), now);
  const years = unannounced(calendar, dayOf(now), dayOf(last));
  return years === null ? [] : [w.notAnnounced(years)];
};
