import { clockOf, dayOf, weekOf } from '../calendar/civil.ts';
import { lunarText } from '../calendar/lunar.ts';
import { dayText, shortMoment } from '../calendar/speak.ts';
import type { Entry, OnDuty } from '../drawer.ts';
import type { Facts } from '../facts.ts';
import { type Block, bad, type Cell, type Column, dim, type Page, strong, type Tone, toned, warn } from '../page.ts';
import type { Lens } from '../verb.ts';
import { commonWords as c, phoneFor } from '../words/common.ts';
import { both, inLang, listed, type Text } from '../words/text.ts';
import { reasonsOf } from './because.ts';
import type { Clash } from './clash.ts';
import type { DayList } from './dayList.ts';
import type { Quadrant, Ranked } from './rank.ts';
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
  ...warningBlocks(list),
];

const heading = ({ now, calendar }: Facts): Cell => {
  const today = dayOf(now);
  return [
    dayText(today),
    '  ',
    lunarText(today),
    '  ',
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
        dim(w.until(shortMoment(shift.end, lens.facts.now))),
      ]);

const named = (role: Text, name: string | null, { facts, reveal }: Lens): readonly Cell[] => {
  const phone = facts.contacts.find((contact) => contact.name === name)?.phone ?? null;
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

const entryRow = (entry: Entry): readonly Cell[] => [`  ${hoursOf(entry)}`, entry.id, entry.title, entry.place ?? ''];

/** `09:00–10:30`; a change of guard has one hour only; what lasts into another day says so. */
const hoursOf = ({ start, end }: Entry): string =>
  start === end
    ? clockOf(start)
    : dayOf(start) === dayOf(end)
      ? `${clockOf(start)}–${clockOf(end)}`
      : `${start.slice(5, 10)} ${clockOf(start)}–${end.slice(5, 10)} ${clockOf(end)}`;

const clashLine = ({ a, b, people, place, car }: Clash): Cell => {
  const over = [...people, ...(place === null ? [] : [place]), ...(car === null ? [] : [car])];
  return ['  ', bad(w.clash), ' ', `${a.id} × ${b.id}  ${clockOf(b.start)}  `, listed(over)];
};

const LIST: readonly Column[] = [{ align: 'right' }, {}, {}, { grow: true }, {}, {}];

const todoBlocks = (list: DayList, facts: Facts): readonly Block[] =>
  list.items.length === 0
    ? [{ kind: 'lines', lines: [[strong(w.toDo(0)), '  ', dim(w.nothingToDo)]] }]
    : [
        { kind: 'lines', lines: [strong(w.toDo(list.items.length))] },
        { kind: 'rows', columns: LIST, rows: list.shown.map((item, n) => itemRow(item, n + 1, facts)) },
        { kind: 'lines', lines: list.hidden === 0 ? [] : [['   ', dim(w.hidden(list.hidden, list.items.length))]] },
      ];

const QUADRANT_TONE: Readonly<Record<Quadrant, Tone>> = { A: 'bad', B: 'info', C: 'warn', D: 'dim' };

const itemRow = (item: Ranked, rank: number, facts: Facts): readonly Cell[] => [
  ` ${rank}`,
  toned(QUADRANT_TONE[item.quadrant])(item.quadrant),
  item.id,
  w.action(
    item.action,
    both((lang) => inLang(item.title, lang)),
  ),
  item.due === null ? dim(c.none) : dueCell(item, facts),
  reasonCell(item, facts),
];

const dueCell = (item: Ranked, { now }: Facts): Cell =>
  item.due === null ? '' : toned(item.urgency.kind === 'late' ? 'bad' : 'plain')(shortMoment(item.due, now));

/** The weights and the first reason; `why` has them all. */
const reasonCell = (item: Ranked, facts: Facts): Cell => {
  const [first] = reasonsOf(item, facts);
  return [w.weight(item.importance, item.urgency.value.toFixed(2)), ' ', first?.text ?? ''];
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

const warningBlocks = ({ warnings }: DayList): readonly Block[] =>
  warnings.length === 0
    ? []
    : [gap, { kind: 'lines', lines: warnings.map((warning): Cell => [warn(w.warnings), ' ', warning]) }];
