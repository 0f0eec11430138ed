import { HIGHEST_ID } from '../../core/ranges.ts';
import { count, importance, level, line, mark, moment, passage, personName, row } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';
import { lineList } from '../kit/lines/schema.ts';
import { ownLeads } from '../kit/ownLeads.ts';
import { addressee } from './addressee.ts';
import { event, task } from './event.ts';

const QUORUMS = ['half', 'twoThirds'] as const;
const KINDS = ['meeting', 'activity', 'inspection', 'training'] as const;

export const noticeSchema = v.object({
  ...row,
  title: line,
  kind: v.picklist(KINDS),
  start: moment,
  end: moment,
  place: line,
  /** The chairperson. */
  host: personName,
  /** The car that is needed. Two meetings that need one car clash, as with a room. */
  car: v.nullable(line),
  called: v.array(addressee),
  /** The deadline for answers; null if the meeting is too soon for one. */
  replyDueAt: v.nullable(moment),
  /** The items of the agenda, in their order. */
  agenda: v.array(line),
  /** Papers to be delivered: the owner (null is a mistake of the notice), the due date, and the moment when the paper came. */
  materials: v.array(v.object({ ...task, receivedAt: v.nullable(moment) })),
  /** Things to be done before, during and after the meeting. Missing on older desks. */
  lines: lineList,
  /** The importance, null if none was given; it is then normal. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  /** The person to call, as the notice prints it. */
  contact: v.nullable(line),
  /** A remark, printed among the requirements. */
  remark: v.nullable(passage),
  /** The id of the notice that this one belongs to. */
  parent: v.nullable(v.string()),
  /** The level of whoever calls it; null is one's own. Older desks do not have it. */
  level: v.optional(v.nullable(level)),
  /** The series (会议系列) whose attendance is counted together; missing or null, it follows from the title. */
  series: v.optional(v.nullable(line)),
  /** How many members have to be there: more than half of all, or two thirds. */
  quorum: v.optional(v.nullable(v.picklist(QUORUMS))),
  /** The serial number of the document number: 12 in `代字〔2026〕12号`. */
  docNumber: v.nullable(count),
  /** The number of changes since the notice was written, as calendars count them (RFC 5545, SEQUENCE). */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HIGHEST_ID)),
  /** The moment when it was first sent to anyone; null in a draft. */
  issuedAt: v.nullable(moment),
  heldAt: v.nullable(moment),
  cancelledAt: v.nullable(moment),
  /** The minutes (会议纪要), or the place where they are kept. */
  minutes: v.nullable(passage),
  decisions: v.array(v.object(task)),
  /** Something to do better next time. It is shown when the next notice of this kind is written. */
  lesson: v.nullable(passage),
  /** When the seats were last printed, and who was to sit there: each called person with the one who takes the seat. Older desks lack it. */
  seating: v.optional(
    v.nullable(v.object({ printedAt: moment, taken: v.array(v.object({ name: personName, sits: personName })) })),
  ),
  /** The lead times of reminders; null if the lead times of meetings in general apply. */
  remind: ownLeads,
  /** Oldest first. */
  events: v.array(event),
});
