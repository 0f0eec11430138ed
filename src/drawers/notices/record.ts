import * as v from 'valibot';
import { yearOf } from '../../core/civil.ts';
import { count, importance, type Key, line, mark, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const KINDS = ['meeting', 'activity', 'inspection', 'training'] as const;
export const ANSWERS = ['yes', 'no', 'leave', 'substitute'] as const;

/** Someone who is called, with their answer and their attendance. */
const addressee = v.object({
  name: personName,
  /** 列席: attends without a vote. */
  observer: v.boolean(),
  state: v.picklist(['notTold', 'told', 'coming', 'leave', 'substitute', 'declined']),
  /** Why they are on leave, or do not come. */
  reason: v.nullable(passage),
  /** Who comes instead of them. */
  substitute: v.nullable(personName),
  /** When they were last told of the meeting, of a change or of its cancellation. */
  toldAt: v.nullable(moment),
  /** They know the notice as it stands now: false from the moment its time, place or agenda is changed until they are told. */
  knows: v.boolean(),
  answeredAt: v.nullable(moment),
  /** Null until the meeting was held; `absent` is 无故缺席, `excused` is on leave. */
  attendance: v.nullable(v.picklist(['present', 'late', 'excused', 'absent'])),
});

/** A thing to be done, its owner and its date: a paper to deliver, a matter decided. */
const task = { title: line, owner: v.nullable(personName), due: v.nullable(moment) };

/** Something that happened to the notice. */
const event = v.variant('kind', [
  /** People were told; the first time issues the notice. */
  v.object({ kind: v.literal('told'), happenedAt: moment, names: v.array(personName) }),
  v.object({
    kind: v.literal('reply'),
    happenedAt: moment,
    name: personName,
    answer: v.picklist(ANSWERS),
    reason: v.nullable(passage),
    by: v.nullable(personName),
  }),
  /** Particulars that addressees must know were changed after it was issued. */
  v.object({ kind: v.literal('change'), happenedAt: moment, fields: v.array(v.string()) }),
  v.object({
    kind: v.literal('postpone'),
    happenedAt: moment,
    formerStartAt: moment,
    formerEndAt: moment,
    start: moment,
    end: moment,
    reason: v.nullable(passage),
  }),
  v.object({ kind: v.literal('received'), happenedAt: moment, material: line }),
  v.object({ kind: v.literal('cancel'), happenedAt: moment, reason: passage }),
  /** Attendance, minutes or decisions were recorded. */
  v.object({ kind: v.literal('held'), happenedAt: moment }),
]);

export const noticeSchema = v.object({
  ...row,
  title: line,
  kind: v.picklist(KINDS),
  start: moment,
  end: moment,
  place: line,
  /** Who presides. */
  host: personName,
  /** The car it takes, which clashes as a room does. */
  car: v.nullable(line),
  called: v.array(addressee),
  /** By when people answer; null where the meeting is too near. */
  replyDueAt: v.nullable(moment),
  /** The items in their order. */
  agenda: v.array(line),
  /** Papers to be delivered: the owner (null is a fault of the notice), the date, and when the paper came. */
  materials: v.array(v.object({ ...task, receivedAt: v.nullable(moment) })),
  /** Null where nobody gave one: normal. */
  importance: v.nullable(importance),
  mark: v.nullable(mark),
  /** Whom to call, as the notice prints it. */
  contact: v.nullable(line),
  /** Printed among the requirements. */
  remark: v.nullable(passage),
  /** The notice it belongs to. */
  parent: v.nullable(v.string()),
  /** The 12 of `代字〔2026〕12号`. */
  docNumber: v.nullable(count),
  /** Number of changes since it was first written, as calendars count them (RFC 5545, SEQUENCE). */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was first sent to anyone; null in a draft. */
  issuedAt: v.nullable(moment),
  heldAt: v.nullable(moment),
  cancelledAt: v.nullable(moment),
  /** 会议纪要, or where it is kept. */
  minutes: v.nullable(passage),
  decisions: v.array(v.object(task)),
  /** What to do better next time; shown when the next notice of this kind is written. */
  lesson: v.nullable(passage),
  /** How long before its time people are reminded; null where the lead times of meetings in general hold. */
  remind: ownLeads,
  /** Oldest first. */
  events: v.array(event),
});

export type Notice = v.InferOutput<typeof noticeSchema>;
export type Addressee = v.InferOutput<typeof addressee>;
export type Attendance = NonNullable<Addressee['attendance']>;
export type NoticeKind = (typeof KINDS)[number];
export type Reply = (typeof ANSWERS)[number];
export type Material = Notice['materials'][number];
export type NoticeEvent = Notice['events'][number];

export const key: Key<Notice> = { name: 'notices' };

/** Two notices with one document number. Numbers begin anew each year (GB/T 9704: 发文字号 is code, year and serial number). */
export const sameNumber = (a: Notice, b: Notice): boolean =>
  a.docNumber !== null && a.docNumber === b.docNumber && yearOf(a.createdAt) === yearOf(b.createdAt);
