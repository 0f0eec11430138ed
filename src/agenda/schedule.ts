import { shortDay } from '../calendar/speak.ts';
import { clockOf, type Day, dayOf, endClockOf, lastDayOf, type Moment } from '../core/civil.ts';
import type { Entry } from '../core/drawer.ts';
import type { Facts } from '../core/facts.ts';
import { type Block, bad, type Cell, dim, good, strong } from '../core/page.ts';
import { listed } from '../core/text.ts';
import type { Clash } from './clash.ts';
import { comingRows } from './coming.ts';
import type { DayList } from './list.ts';
import { agendaWords as w } from './words.ts';

const gap: Block = { kind: 'gap' };

/** The schedule of the day, with the people of each entry, the meetings of the next day, and the clashes of the next days. */
export const scheduleBlocks = (list: DayList, { now }: Facts): readonly Block[] => {
  const { rows, more } = comingRows(list.coming, now);
  const head: Cell =
    list.entries.length === 0 ? [strong(w.schedule), '  ', dim(w.nothingScheduled)] : strong(w.schedule);
  const all = [...list.entries.map((entry) => entryRow(entry)), ...rows];
  return [
    { kind: 'lines', lines: [head] },
    ...(all.length === 0 ? [] : [{ kind: 'rows' as const, columns: [{}, {}, { grow: true }, {}, {}], rows: all }]),
    { kind: 'lines', lines: [...more, ...clashLines(list, now)] },
    gap,
  ];
};

const entryRow = (entry: Entry): readonly Cell[] => [
  ['  ', entry.isAllDay === true ? w.allDay : hoursOf(entry)],
  entry.id,
  titleCell(entry),
  peopleCell(entry.people),
  entry.place ?? '',
];

/** Number of people that an entry of the schedule names. The first is the host. */
const NAMED = 2;

/** The most characters of the names of an entry with more people, so that its title keeps its place. Longer ones leave the host alone. */
const MOST_CHARACTERS = 20;

export const peopleCell = (people: readonly string[]): Cell => {
  if (people.length <= NAMED) return listed(people);
  const isShort = people.slice(0, NAMED).join('、').length <= MOST_CHARACTERS;
  const named = people.slice(0, isShort ? NAMED : 1);
  return w.andMore(listed(named), people.length - named.length, people.length);
};

const clashLines = ({ clashes }: DayList, now: Moment): readonly Cell[] =>
  clashes
    .filter(({ a, b }) => a.end > now && b.end > now)
    .map((clash) => clashLine(clash, dayOf(clash.b.start) <= dayOf(now) ? null : dayOf(clash.b.start), now));

/** The title of an entry; an entry that is not the desk's own is followed by the calendar it comes from. */
export const titleCell = ({ title, from }: Entry): Cell =>
  from === undefined ? title : [title, dim(w.fromOutside(from))];

/**
 * The hours of an entry: `09:00–10:30`. An entry without length, as a change of the duty shift, has one time only. An entry that lasts into
 * another day shows that day.
 */
const hoursOf = ({ start, end }: Entry): string => {
  if (start === end) return clockOf(start);
  const last = lastDayOf(start, end);
  const until = endClockOf(start, end);
  return dayOf(start) === last
    ? `${clockOf(start)}–${until}`
    : `${start.slice(5, 10)} ${clockOf(start)}–${last.slice(5)} ${until}`;
};

/** A clash in one line: the two entries, its beginning, and the people, place or car that both need. */
export const clashLine = (
  { a, b, people, place, car, isSettled }: Clash,
  day: Day | null = null,
  now: Moment = b.start,
): Cell => {
  const over = [...people, ...(place === null ? [] : [place]), ...(car === null ? [] : [car])];
  return [
    '  ',
    bad(w.clash),
    ' ',
    `${a.id} × ${b.id}  `,
    ...(day === null ? [] : [shortDay(day, now), ' ']),
    `${clockOf(b.start)}  `,
    listed(over),
    ...(isSettled ? ['  ', good(w.settled)] : []),
  ];
};
