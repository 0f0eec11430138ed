import { addDays, type Day } from '../../core/civil.ts';
import type { WorkCalendar } from '../../core/facts.ts';
import type { Stage } from '../../core/petitions.ts';
import { addWorkdays } from './workdays.ts';

/**
 * The days within which a petition is answered (信访工作条例 2022): the notice of acceptance and the word where a matter is handed on in 15
 * days of receipt (art. 23), the result in 60 days of acceptance (art. 34), the review in 30 days of being asked for (art. 35), the recheck
 * likewise (art. 36). The day from which they run is not counted.
 */
const DAYS: Readonly<Record<Exclude<Stage, 'objection'>, number>> = {
  acceptance: 15,
  handOn: 15,
  result: 60,
  review: 30,
  recheck: 30,
};

/** Working days in which an office objects to a referral, with its reasons (art. 23(3)). */
const OBJECTION_WORKDAYS = 5;

/** Days by which the result may be extended with approval (art. 34). */
const EXTENSION_DAYS = 30;

/** Days after service within which a review or a recheck may be asked for (arts. 35, 36). */
const ASKING_DAYS = 30;

/** The last day that the law gives for an answer. */
export const statutoryDay = (stage: Stage, from: Day, calendar: WorkCalendar): Day =>
  stage === 'objection' ? addWorkdays(calendar, from, OBJECTION_WORKDAYS) : addDays(from, DAYS[stage]);

/** The last day to which the result of a petition may be extended. */
export const extendedDay = (from: Day): Day => addDays(from, DAYS.result + EXTENSION_DAYS);

/** The last day on which a review or a recheck may be asked for. */
export const askedUntil = (servedOn: Day): Day => addDays(servedOn, ASKING_DAYS);

/** The day by which the office finishes (办结日): the last working day that is not after the day that the law gives. */
export const finishingDay = (calendar: WorkCalendar, last: Day): Day =>
  calendar.isWorkday(last) ? last : addWorkdays(calendar, last, -1);
