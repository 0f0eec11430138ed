import { type EventItem, sequenceOf } from '../../core/calendarItem.ts';
import { PLATES } from '../../core/plates.ts';
import type { Shift } from './record.ts';
import { isRostered, isUnfilled } from './roster.ts';
import { dutyWords as w } from './words.ts';

/**
 * A shift with somebody rostered, as a calendar event. It does not mark people as busy, because somebody on duty may take part in a meeting
 * too.
 */
export const inCalendar = (shift: Shift): EventItem | null =>
  isRostered(shift)
    ? {
        kind: 'event',
        ...{ id: shift.id, uid: shift.uid, createdAt: shift.createdAt, updatedAt: shift.updatedAt },
        sequence: sequenceOf(shift),
        ...{ title: w.inCalendar(shift.officer, shift.leader), about: [], place: null, category: PLATES.duty.label },
        ...{ importance: 2, isPrivate: false, isBinding: false, invited: [] },
        ...{ start: shift.start, end: shift.end },
        status: isUnfilled(shift) ? 'tentative' : 'confirmed',
        alarms: [60],
      }
    : null;
