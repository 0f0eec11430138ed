import * as v from 'valibot';
import { yearOf } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { HIGHEST_ID } from '../../core/ranges.ts';
import {
  count,
  type Identity,
  importance,
  type Key,
  level,
  line,
  mark,
  moment,
  passage,
  personName,
  row,
} from '../../core/record.ts';
import { lineList } from '../kit/lines/line.ts';
import { ownLeads } from '../kit/ownLeads.ts';
import { addressee } from './addressee.ts';
import { type ANSWERS, event, task } from './event.ts';
import { noticeWords as w } from './words.ts';

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

export type Notice = v.InferOutput<typeof noticeSchema>;
export type Addressee = v.InferOutput<typeof addressee>;
export type Attendance = NonNullable<Addressee['attendance']>;
export type NoticeKind = (typeof KINDS)[number];
export type Quorum = (typeof QUORUMS)[number];
export type Reply = (typeof ANSWERS)[number];
export type Material = Notice['materials'][number];
export type NoticeEvent = Notice['events'][number];

export const key: Key<Notice> = { name: 'notices' };

/**
 * Whether two notices have the same document number. Numbers begin anew each year (GB/T 9704: 发文字号 is code, year and serial number). The
 * year is that in which a notice was issued, not the one in which it was drafted.
 */
export const sameNumber = (a: Notice, b: Notice): boolean =>
  a.docNumber !== null && a.docNumber === b.docNumber && numberYear(a) === numberYear(b);

const numberYear = ({ issuedAt, createdAt }: Notice): number => yearOf(issuedAt ?? createdAt);

/** The number of changes after one more; a number at its end stays there. */
export const nextSequence = ({ sequence }: Notice): number => Math.min(sequence + 1, HIGHEST_ID);

/** The series of a meeting: its title without the year and the ordinal. 常委会第十二次会议 and 常委会第十三次会议 are of one series. */
export const seriesOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/第?[零〇一二三四五六七八九十百\d]+(?:次|届|期|场|st|nd|rd|th)/g, '')
    .replace(/\d{4}年?|[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?|no\.?\s*\d+/g, '')
    .replace(/[\s()（）〔〕\d]/g, '');

/** The series of a notice: the one that was given, else the one that its title proposes. Equal series are one, however they are spelled. */
export const seriesIn = ({ series, title }: Pick<Notice, 'series' | 'title'>): string => seriesOf(series ?? title);

/** Everything that a notice needs, and the usual times and contact. */
type Needed = Pick<Notice, 'title' | 'place' | 'host' | 'start' | 'end' | 'replyDueAt' | 'contact'>;

/** A draft with usual values for everything that is not said. Nobody is called yet. */
export const blankNotice = (identity: Identity, needed: Needed): Notice => ({
  ...identity,
  ...needed,
  ...{ snoozedUntil: null, kind: 'meeting', car: null, called: [], agenda: [], materials: [], lines: [] },
  ...{
    importance: null,
    mark: null,
    remark: null,
    parent: null,
    level: null,
    docNumber: null,
    sequence: 0,
    issuedAt: null,
  },
  ...{ heldAt: null, cancelledAt: null, minutes: null, decisions: [], lesson: null, remind: null, events: [] },
  seating: null,
});

/** Throws `ruleViolated` for a notice that was cancelled: nothing more can be done about it. */
export const refuseCancelled = ({ id, cancelledAt }: Notice): void => {
  if (cancelledAt !== null) throw new Complaint('ruleViolated', w.isCancelled(id), w.isCancelledHint(id));
};
