import { type EventItem, sequenceOf } from '../../core/calendarItem.ts';
import { addMinutes } from '../../core/civil.ts';
import { PLATES } from '../../core/plates.ts';
import { NOMINAL_MINUTES } from './agenda.ts';
import type { Visit } from './record.ts';
import { isDayOnly, isExpected, visitImportance } from './standing.ts';
import { visitWords as w } from './words.ts';

/**
 * An announced visit as a calendar event. Other people may see the calendar, so the purpose is left out, and the name of a petitioner too.
 */
export const inCalendar = (visit: Visit): EventItem | null => {
  if (visit.expectedAt === null) return null;
  return {
    kind: 'event',
    ...{ id: visit.id, uid: visit.uid, createdAt: visit.createdAt, updatedAt: visit.updatedAt },
    sequence: sequenceOf(visit),
    title: visit.kind === 'petition' ? w.petitionInCalendar : w.inCalendar(visit.name, visit.org),
    about: [...(visit.host === null ? [] : [w.hostInCalendar(visit.host)]), w.headsInCalendar(visit.headcount)],
    ...{
      place: null,
      category: PLATES.visitors.label,
      importance: visitImportance(visit),
      isPrivate: true,
      invited: [],
    },
    ...{ start: visit.expectedAt, end: addMinutes(visit.expectedAt, NOMINAL_MINUTES) },
    ...{ status: 'confirmed', isBinding: !isDayOnly(visit) },
    alarms: isExpected(visit) ? [15] : [],
  };
};
