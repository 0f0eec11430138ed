import { lunarText } from '../calendar/lunar.ts';
import { dayText, shortDay, shortMoment, shortWeekday } from '../calendar/speak.ts';
import { clockOf, dayOf, daysBetween, type Moment, weekOf } from '../core/civil.ts';
import type { Facts, Lens } from '../core/facts.ts';
import type { Inside, OnDuty, Overnight } from '../core/morning.ts';
import { directoryOf } from '../core/names/directory.ts';
import { type Block, bad, type Cell, dim, type Page, strong, warn } from '../core/page.ts';
import { phoneFor } from '../core/personal/mask.ts';
import { both, listed, type Text } from '../core/text.ts';
import { commonWords as c } from '../core/words.ts';
import { aheadOf, festivalBeside } from './ahead.ts';
import { awayNow } from './away.ts';
import type { DayList } from './list.ts';
import { agendaWords as w } from './words.ts';

/** The head of the morning page: the day and what is special about the next one, duty, the night, who is away, who waits. */
export const headBlocks = ({ duty, overnight, inside }: DayList, lens: Lens, withPhones: boolean): Page => [
  { kind: 'title', cell: heading(lens.facts) },
  {
    kind: 'lines',
    lines: [...aheadOf(lens.facts).map((said): Cell => warn(said)), ...dutyLines(duty, lens, withPhones)],
  },
  ...overnightBlocks(overnight, lens.facts.now),
  { kind: 'lines', lines: [...awayLines(lens.facts), ...waitingLines(inside)] },
];

const heading = ({ now, calendar }: Facts): Cell => {
  const today = dayOf(now);
  const kind = calendar.kindOf(today);
  const [lunar, festival] = [lunarText(today), festivalBeside(today, kind)];
  return [
    dayText(today),
    '  ',
    ...(lunar === null ? [] : [lunar, '  ']),
    ...(festival === null ? [] : [festival, '  ']),
    w.kindOfDay(kind),
    '  ',
    w.weekNumber(weekOf(today)),
  ];
};

const dutyLines = (duty: readonly OnDuty[], lens: Lens, withPhones: boolean): readonly Cell[] =>
  duty.length === 0
    ? [[strong(w.onDuty), '  ', dim(w.nobodyOnDuty)]]
    : duty.map((shift) => [
        strong(w.onDuty),
        '  ',
        ...named(w.dutyLeader, shift.leader, { ...lens, reveal: lens.reveal || withPhones }),
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
  return [dim(role), ' ', name ?? warn(c.none), ...(phone === null ? [] : [' ', phoneCell(phone, reveal)])];
};

const phoneCell = (phone: string, reveal: boolean): Cell =>
  reveal ? { text: phone, tone: 'plain', inFull: true } : phoneFor(phone, false);

/** Number of lines about the night, so that the list keeps its place on the screen. */
const MOST_OVERNIGHT = 4;

const overnightBlocks = (overnight: readonly Overnight[], now: Moment): readonly Block[] => {
  if (overnight.length === 0) return [];
  const shown = overnight.length > MOST_OVERNIGHT ? overnight.slice(0, MOST_OVERNIGHT - 1) : overnight;
  const rows = shown.map(({ id, at, text, isUndone }, n): readonly Cell[] => [
    n === 0 ? strong(w.overnight) : '',
    atText(at, now),
    id,
    [...(isUndone ? [bad(w.undone), ' '] : []), text],
  ]);
  const hidden = overnight.length - shown.length;
  return [
    { kind: 'rows', columns: [{}, {}, {}, { grow: true }], rows },
    { kind: 'lines', lines: hidden === 0 ? [] : [['      ', dim(w.moreOvernight(hidden))]] },
  ];
};

/** The time of something that happened: with the weekday if it was not today, and with the date if it was a week ago. */
const atText = (at: Moment, now: Moment): Text | string => {
  if (dayOf(at) === dayOf(now)) return clockOf(at);
  return daysBetween(dayOf(at), dayOf(now)) < 7
    ? both((lang) => `${shortWeekday(dayOf(at))[lang]} ${clockOf(at)}`)
    : shortMoment(at, now);
};

/** The people who are on leave today, in one line. */
const awayLines = (facts: Facts): readonly Cell[] => {
  const { now } = facts;
  const away = awayNow(facts).map(({ name, leave: { to } }) =>
    w.awayTo(name, to === dayOf(now) ? null : shortDay(to, now)),
  );
  return away.length === 0 ? [] : [[strong(w.away), '  ', listed(away)]];
};

export const isWaiting = ({ pressing }: Inside): boolean => pressing !== null;

/** The visitors inside who should not be kept waiting, a line each. */
const waitingLines = (inside: readonly Inside[]): readonly Cell[] =>
  inside
    .filter(isWaiting)
    .map(({ id, name, count, pressing, isRepeat, since }) => [
      bad(w.waiting),
      '  ',
      `${id} `,
      name,
      ...(count > 1 ? [' ', strong(w.people(count))] : []),
      ...(pressing === null ? [] : [' ', pressing]),
      ...(isRepeat ? [' ', warn(w.repeat)] : []),
      ' ',
      dim(w.since(clockOf(since))),
    ]);
