import { addMonths, dayOf } from '../../../core/civil.ts';
import { compare } from '../../../core/records.ts';
import type { Text } from '../../../core/text.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import { inPassing } from '../../kit/saying.ts';
import { key, type Notice, seriesIn } from '../record.ts';
import { yearBefore } from './sessions.ts';
import { attendanceWords as w } from './words.ts';

export { isAway } from '../away.ts';
/** The attendance of meetings: what follows from it, for the verbs of a notice. */
export { absenceGround, liftedNotes, pastSessions, withAbsences } from './follows.ts';
export { type AttendanceSaid, attendancesNamed } from './named.ts';
export { presumed } from './presumed.ts';
export { withRecordedLines } from './recordedLines.ts';

/** A standing committee meets at least every two months (地方组织法 2022, art. 51). */
const STANDING_COMMITTEE = /常委会|standing committee/i;
const MOST_MONTHS = 2;

/** A note if a meeting of a standing committee lies more than two months after the one before it. */
export const gapNotes = (desk: OpenDesk, n: Notice): readonly Text[] => {
  if (!STANDING_COMMITTEE.test(n.series ?? n.title)) return [];
  const { records, notes } = inPassing(desk, key, { days: { first: yearBefore(n.start), last: dayOf(n.start) } });
  const before = records
    .filter((one) => one.cancelledAt === null && one.start < n.start && seriesIn(one) === seriesIn(n))
    .sort((a, b) => compare(b.start, a.start))[0];
  if (before === undefined || dayOf(n.start) <= addMonths(dayOf(before.start), MOST_MONTHS)) return notes;
  return [w.gap(before.id, dayOf(before.start)), ...notes];
};
