import { addMinutes, type Day, dayOf, type Moment } from '../../core/civil.ts';
import type { Entry } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { OnDuty, Overnight } from '../../core/morning.ts';
import type { Text } from '../../core/text.ts';
import { openPoints } from './points.ts';
import type { Shift } from './record.ts';
import { before, byStart, covers, isShiftOver, leaveDuring, runsOfDuty, serving, underLabels } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Number of days ahead for which the morning list warns of mistakes in the roster. */
const DAYS_WARNED = 7;

/** The changes of shift as entries without length. They occupy nobody, because somebody on duty may take part in a meeting too. */
export const entries = (records: readonly Shift[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records
    .filter(({ start }) => first <= dayOf(start) && dayOf(start) <= last)
    .map((shift) => ({
      id: shift.id,
      drawer: 'duty',
      start: shift.start,
      end: shift.start,
      title: guardText(shift, before(records, shift)),
      place: null,
      people: [],
      car: null,
    }));

/** Shifts that touch the days, with the people who serve. */
export const bindings = (records: readonly Shift[], _facts: Facts, first: Day, last: Day): Entry[] =>
  records
    .filter(({ start, end }) => dayOf(start) <= last && dayOf(addMinutes(end, -1)) >= first)
    .map((shift) => ({
      ...{ id: shift.id, drawer: 'duty', start: shift.start, end: shift.end, title: w.guardBegins(shift.officer) },
      ...{ place: null, people: serving(shift), car: null },
    }));

const guardText = (shift: Shift, from: Shift | null): Text =>
  from === null || from.end !== shift.start || from.officer === shift.officer
    ? w.guardBegins(shift.officer)
    : w.guardChanges(from.officer, shift.officer);

/** The shifts that are on duty now; if there are none, those that begin later today. */
export const onDuty = (records: readonly Shift[], { now }: Facts): OnDuty[] => {
  const current = records.filter((shift) => covers(shift, now));
  const coming = records.filter(({ start }) => dayOf(start) === dayOf(now) && start > now);
  return (current.length > 0 ? current : coming)
    .sort(byStart)
    .map(({ id, shift, start, end, leader, officer }) => ({ id, shift, start, end, leader, officer }));
};

/**
 * The lines of the duty log since a moment, and what handovers left undone and nobody has ticked off, the undone points first. The open matters that
 * went along are not among them, because each of them says by itself how it stands now.
 */
export const overnight = (records: readonly Shift[], _facts: Facts, since: Moment): Overnight[] => [
  ...openPoints(records, since).map((point) => ({ ...point, isUndone: true })),
  ...after(records, since).flatMap(({ id, log }) =>
    log
      .filter(({ happenedAt }) => happenedAt >= since)
      .map(({ happenedAt, text, action }) => ({ id, at: happenedAt, text: w.logged(text, action), isUndone: false })),
  ),
];

/** Shifts that were not over before a moment. */
const after = (records: readonly Shift[], since: Moment): readonly Shift[] => records.filter(({ end }) => end >= since);

/**
 * Mistakes in the roster of the next days: people who are rostered although they are on leave, and officers who serve several days running.
 */
export const warnings = (records: readonly Shift[], { now, contacts }: Facts): Text[] => {
  const until = addMinutes(now, DAYS_WARNED * 24 * 60);
  const soon = records.filter((shift) => !isShiftOver(shift, now) && shift.start < until).sort(byStart);
  return [
    ...soon.flatMap((shift) =>
      serving(shift)
        .filter((name) => leaveDuring(name, shift, contacts) !== null)
        .map((name) => w.rosteredOnLeave(shift.id, name, shift.date.slice(5))),
    ),
    // Leaders are not checked: a small office has one leader, who cannot help serving several days running.
    ...runsOfDuty(underLabels(soon, contacts).map((shift) => ({ ...shift, leader: null }))).map(({ name, days }) =>
      w.daysRunning(name, days),
    ),
  ];
};
