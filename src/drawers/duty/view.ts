import { dayText, momentText, shortMoment } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { type Cell, type Column, dim, warn } from '../../core/page.ts';
import { phoneFor } from '../../core/personal/mask.ts';
import { same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { type Point, saysNothing } from './points.ts';
import type { Handover, LogEntry, Shift, Swap } from './record.ts';
import { covers, dutyKindOf, isShiftOver, isUnfilled, titleOf } from './roster.ts';
import { dutyWords as w } from './words.ts';

export const columns: readonly Column[] = [
  { head: c.id },
  { head: w.date },
  { head: w.kindOfDay },
  { head: w.shiftLabel },
  { head: w.leader, grow: true },
  { head: w.officer },
  { head: c.state },
];

const stateCell = (shift: Shift, { facts }: Lens): Cell => {
  if (isUnfilled(shift)) return warn(w.states.open);
  if (covers(shift, facts.now)) return w.states.now;
  return isShiftOver(shift, facts.now) ? dim(w.states.over) : '';
};

export const cells = (shift: Shift, lens: Lens): readonly Cell[] => [
  shift.id,
  dayText(shift.date),
  kindText(shift, lens),
  w.shifts[shift.shift],
  nameCell(shift.leader),
  nameCell(shift.officer),
  stateCell(shift, lens),
];

export const nameCell = (name: string | null): Cell => name ?? warn(c.none);

/** The kind of day that the shift counts as, with the holiday's name. */
export const kindText = ({ date }: Pick<Shift, 'date'>, { facts }: Lens): Text =>
  w.kindNamed(dutyKindOf(date, facts.calendar), facts.calendar.kindOf(date));

type Pair = readonly [Text, Cell];

export const card = (shift: Shift, lens: Lens): readonly Pair[] => [
  [w.date, [dayText(shift.date), '  ', dim(kindText(shift, lens))]],
  [w.shiftLabel, [w.shifts[shift.shift], '  ', dim(w.fromTo(momentText(shift.start), momentText(shift.end)))]],
  ...posts(shift, lens),
  ...takenOver(shift, lens),
  ...listedUnder(
    w.log,
    shift.log.map((entry) => logCell(entry, lens)),
  ),
  ...listedUnder(w.swaps, shift.swaps.map(swapCell)),
  ...handed(shift.handover, lens),
];

/** Leader and officer with their telephone numbers. */
export const posts = ({ leader, officer }: Shift, lens: Lens): readonly Pair[] => [
  [w.leader, [nameCell(leader), phoneOf(leader, lens)]],
  [w.officer, [nameCell(officer), phoneOf(officer, lens)]],
];

const phoneOf = (name: string | null, { facts, reveal }: Lens): Cell => {
  const phone = facts.contacts.find((contact) => contact.name === name)?.phone ?? null;
  return phone === null ? '' : ['  ', phoneFor(phone, reveal)];
};

/** The handover from the shift before to this one. */
export const takenOver = ({ takeover }: Shift, lens: Lens): readonly Pair[] =>
  takeover === null
    ? []
    : [
        [w.takenOver, w.handedBetween(takeover.from, takeover.to, shortMoment(takeover.happenedAt, lens.facts.now))],
        ...donePairs(takeover, lens),
      ];

const handed = (handover: Handover | null, lens: Lens): readonly Pair[] =>
  handover === null
    ? []
    : [
        [w.handover, w.handedBetween(handover.from, handover.to, shortMoment(handover.happenedAt, lens.facts.now))],
        ...donePairs(handover, lens),
      ];

const donePairs = ({ done, undone, points = [], along = [] }: Handover, lens: Lens): readonly Pair[] => [
  ...listedUnder(w.undone, [
    ...(points.length === 0 ? saidUndone(undone, along) : points.map(pointCell(lens))),
    ...along,
  ]),
  ...(done === null ? [] : [[w.done, done] as const]),
];

/** The words for what is undone, unless they say that there is nothing while other matters went along. */
const saidUndone = (undone: string, along: readonly string[]): readonly string[] =>
  along.length > 0 && saysNothing(undone) ? [] : [undone];

/** A point with its number, by which it is ticked off, where there are several. */
const pointCell =
  ({ facts }: Lens) =>
  ({ text, doneAt, note, isFollowup }: Point, at: number, all: readonly Point[]): Cell => [
    ...(all.length === 1 ? [] : [`${at + 1}. `]),
    text,
    ...(doneAt === null ? [] : ['  ', dim(w.ticked(shortMoment(doneAt, facts.now), note, isFollowup))]),
  ];

const listedUnder = (label: Text, lines: readonly Cell[]): readonly Pair[] =>
  lines.map((line, n) => [n === 0 ? label : same(''), line]);

const logCell = ({ happenedAt, caller, phone, text, action, recorder }: LogEntry, lens: Lens): Cell => [
  dim(momentText(happenedAt)),
  ...[caller, phone === null ? null : phoneFor(phone, lens.reveal)].flatMap((part) =>
    part === null ? [] : [' ', part],
  ),
  ' ',
  text,
  ...(action === null ? [] : ['  ', w.actionTaken(action)]),
  ...(recorder === null ? [] : ['  ', dim(w.recordedBy(recorder))]),
];

const swapCell = ({ happenedAt, fromOfficer, toOfficer, withId }: Swap): Cell => [
  dim(momentText(happenedAt)),
  ' ',
  w.swapEvent(fromOfficer, toOfficer, withId),
];

/** The shift as JSON shows it. Callers' telephone numbers are masked unless revealed. */
export const outward = (shift: Shift, { reveal }: Lens): unknown => ({
  ...shift,
  title: titleOf(shift),
  remind: shift.remind ?? null,
  log: shift.log.map((entry) => ({
    ...entry,
    phone: entry.phone === null ? null : phoneFor(entry.phone, reveal),
  })),
});

/** All texts of a shift that `search` looks at: names, log, swaps, and the handover to the next shift. */
export const haystack = ({ date, leader, officer, log, swaps, handover }: Shift): readonly string[] => [
  date,
  leader ?? '',
  officer ?? '',
  ...log.flatMap(({ text, caller, phone, action, recorder }) =>
    [text, caller, phone, action, recorder].map((part) => part ?? ''),
  ),
  ...swaps.flatMap(({ fromOfficer, toOfficer }) => [fromOfficer, toOfficer]),
  ...(handover === null ? [] : [handover.to, handover.undone, ...(handover.along ?? []), handover.done ?? '']),
];
