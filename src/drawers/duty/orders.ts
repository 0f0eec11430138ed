import { addDays, dayOf } from '../../core/civil.ts';
import type { Action } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import type { Next } from '../../core/next.ts';
import { PLATES } from '../../core/plates.ts';
import type { Importance } from '../../core/record.ts';
import { daysOfGap, type Gap, gapsIn } from './gaps.ts';
import type { Shift } from './record.ts';
import { isShiftOver, isUnfilled } from './roster.ts';
import { dutyWords as w } from './words.ts';

/** Importance of an empty post. The post must be filled day and night, so that an empty one is a serious failing of the office. */
const IMPORTANCE: Importance = 3;

/** Number of days before a shift from which an empty post is to be filled. Rosters are published before the month begins. */
const DAYS_BEFORE = 14;

/** The actions: empty posts to be filled, and days without a shift. */
export const actions = (records: readonly Shift[], facts: Facts): Action[] => [
  ...records
    .filter((shift) => isUnfilled(shift) && shift.date <= addDays(dayOf(facts.now), DAYS_BEFORE))
    .map((shift) => toFill(shift, facts)),
  ...gapsIn(records, facts).map((gap) => toRoster(gap, facts)),
];

const common = ({ id, createdAt, updatedAt }: Shift) => ({
  id,
  drawer: 'duty' as const,
  importance: IMPORTANCE,
  mark: null,
  createdAt,
  touchedAt: updatedAt,
});

const toFill = (shift: Shift, { now }: Facts): Action => ({
  ...common(shift),
  title: w.shiftOn(shift.date.slice(5), shift.shift),
  action: isShiftOver(shift, now) ? w.recordPost : w.fillPost,
  due: shift.start,
  because: [
    ...(shift.officer === null ? [{ code: 'noOfficer', text: w.noOfficer }] : []),
    ...(shift.leader === null ? [{ code: 'noLeader', text: w.noLeader }] : []),
  ],
  ...filling(shift),
});

/** A post is filled by setting its shift again, with whoever stands there already. */
const filling = ({ date, shift, officer, leader }: Shift): Next => ({
  next: [
    ...[PLATES.duty.noun, 'set', date, '--shift', shift],
    ...(officer === null ? [] : ['--officer', officer]),
    ...(leader === null ? [] : ['--leader', leader]),
  ],
});

const toRoster = (gap: Gap, { settings }: Facts): Action => {
  const { first, last } = daysOfGap(gap, settings.hours);
  return {
    ...common(gap.after),
    title: w.span(first.slice(5), last.slice(5)),
    action: w.fillRoster,
    due: gap.start,
    because: [{ code: 'noDuty', text: w.noDuty }],
    next: [PLATES.duty.noun, 'plan', '--from', first, '--to', last],
  };
};
