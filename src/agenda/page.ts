import { lunarText } from '../calendar/lunar.ts';
import { dayText, shortMoment, shortWeekday } from '../calendar/speak.ts';
import { clockOf, dayOf, daysBetween, type Moment, weekOf } from '../core/civil.ts';
import type { Entry, OnDuty } from '../core/drawer.ts';
import type { Facts, Lens } from '../core/facts.ts';
import { directoryOf } from '../core/names/directory.ts';
import { type Block, bad, type Cell, dim, type Page, strong, warn } from '../core/page.ts';
import { phoneFor } from '../core/personal/mask.ts';
import { both, listed, type Text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import type { Clash } from './clash.ts';
import { type DayList, warningsOf } from './list.ts';
import { todoBlocks } from './todo.ts';
import { agendaWords as w } from './words.ts';

const gap: Block = { kind: 'gap' };

/** The morning list as a page: the day, who is on duty, the schedule, the ranked actions, who is inside, warnings. */
export const dayPage = (list: DayList, lens: Lens): Page => [
  { kind: 'title', cell: heading(lens.facts) },
  { kind: 'lines', lines: dutyLines(list.duty, lens) },
  gap,
  ...scheduleBlocks(list),
  ...todoBlocks(list, lens.facts),
  ...insideBlocks(list),
  ...warningBlocks(warningsOf(list, lens.facts)),
];

const heading = ({ now, calendar }: Facts): Cell => {
  const today = dayOf(now);
  const lunar = lunarText(today);
  return [
    dayText(today),
    '  ',
    ...(lunar === null ? [] : [lunar, '  ']),
    w.kindOfDay(calendar.kindOf(today)),
    '  ',
    w.weekNumber(weekOf(today)),
  ];
};

const dutyLines = (duty: readonly OnDuty[], lens: Lens): readonly Cell[] =>
  duty.length === 0
    ? [[strong(w.onDuty), '  ', dim(w.nobodyOnDuty)]]
    : duty.map((shift) => [
        strong(w.onDuty),
        '  ',
        ...named(w.dutyLeader, shift.leader, lens),
        '  ',
        ...named(w.dutyOfficer, shift.officer, lens),
        '  ',
        dim(w.until(untilText(shift.end, lens.facts.now))),
      ]);

/** The end of a shift: weekday and time if it is less than a week away, else the date. */
const untilText = (end: Moment, now: Moment): Text =>
  daysBetween(dayOf(now), dayOf(end)) < 7
    ? both((lang) => `${shortWeekday(dayOf(end))[lang]} ${clockOf(end)}`)
    : shortMoment(end, now);

const named = (role: Text, name: string | null, { facts, reveal }: Lens): readonly Cell[] => {
  const phone = name === null ? null : (directoryOf(facts.contacts).person(name)?.phone ?? null);
  return [dim(role), ' ', name ?? warn(c.none), ...(phone === null ? [] : [' ', phoneFor(phone, reveal)])];
};

const scheduleBlocks = (list: DayList): readonly Block[] =>
  list.entries.length === 0
    ? [{ kind: 'lines', lines: [[strong(w.schedule), '  ', dim(w.nothingScheduled)]] }, gap]
    : [
        { kind: 'lines', lines: [strong(w.schedule)] },
        {
          kind: 'rows',
          columns: [{}, {}, { grow: true }, {}],
          rows: list.entries.map((entry) => entryRow(entry)),
        },
        { kind: 'lines', lines: list.clashes.map(clashLine) },
        gap,
      ];

const entryRow = (entry: Entry): readonly Cell[] => [
  ['  ', entry.isAllDay === true ? w.allDay : hoursOf(entry)],
  entry.id,
  titleCell(entry),
  entry.place ?? '',
];

/** The title of an entry; an entry that is not the desk's own is followed by the calendar it comes from. */
export const titleCell = ({ title, from }: Entry): Cell =>
  from === undefined ? title : [title, dim(w.fromOutside(from))];

/**
 * The hours of an entry: `09:00–10:30`. An entry without length, as a change of the duty shift, has one time only. An entry that lasts into
 * another day shows that day.
 */
const hoursOf = ({ start, end }: Entry): string =>
  start === end
    ? clockOf(start)
    : dayOf(start) === dayOf(end)
      ? `${clockOf(start)}–${clockOf(end)}`
      : `${start.slice(5, 10)} ${clockOf(start)}–${end.slice(5, 10)} ${clockOf(end)}`;

/** A clash in one line: the two entries, its beginning, and the people, place or car that both need. */
export const clashLine = ({ a, b, people, place, car }: Clash): Cell => {
  const over = [...people, ...(place === null ? [] : [place]), ...(car === null ? [] : [car])];
  return ['  ', bad(w.clash), ' ', `${a.id} × ${b.id}  ${clockOf(b.start)}  `, listed(over)];
};

const insideBlocks = ({ inside }: DayList): readonly Block[] =>
  inside.length === 0
    ? []
    : [
        gap,
        {
          kind: 'lines',
          lines: [
            [
              strong(w.inside),
              '  ',
              ...inside.flatMap(({ id, name, since }, n): Cell[] => [
                n === 0 ? '' : '  ',
                id,
                ' ',
                name,
                ' ',
                dim(w.since(clockOf(since))),
              ]),
            ],
          ],
        },
      ];

const warningBlocks = (warnings: readonly Text[]): readonly Block[] =>
  warnings.length === 0
    ? []
    : [gap, { kind: 'lines', lines: warnings.map((warning): Cell => [warn(w.warnings), ' ', warning]) }];
