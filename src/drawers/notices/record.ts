import * as v from 'valibot';
import { count, importance, type Key, line, mark, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const KINDS = ['meeting', 'activity', 'inspection', 'training'] as const;
export const ANSWERS = ['yes', 'no', 'leave', 'substitute'] as const;

/** Someone who is called, and what the desk knows of them. */
const addressee = v.object({
  name: personName,
  /** 列席: attends without a vote. */
  observer: v.boolean(),
  state: v.picklist(['notTold', 'told', 'coming', 'leave', 'substitute', 'declined']),
  /** Why they are on leave, or do not come. */
  reason: v.nullable(passage),
  /** Who comes instead of them. */
  substitute: v.nullable(personName),
  /** When they were last told anything of it. */
  toldAt: v.nullable(moment),
  /** They know it as it now stands: false as soon as its time, place or agenda has changed since they were told. */
  knows: v.boolean(),
  answeredAt: v.nullable(moment),
  /** How it turned out; `absent` is 无故缺席, `excused` is on leave. Null until it was held. */
  attendance: v.nullable(v.picklist(['present', 'late', 'excused', 'absent'])),
});

/** Something with a name behind it: a paper to deliver, a matter decided. */
const task = { title: line, owner: v.nullable(personName), due: v.nullable(moment) };

/** Something that happened to the notice. */
const event = v.variant('kind', [
  /** It was sent to these: the first time issues it. */
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
  /** By when they answer; null where the meeting is too near. */
  replyDueAt: v.nullable(moment),
  /** Its items, in order. */
  agenda: v.array(line),
  /** What is to be delivered, by whom (null: a fault), by when; and when it was. */
  materials: v.array(v.object({ ...task, receivedAt: v.nullable(moment) })),
  /** Only where it was given; otherwise normal. */
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
  /** Counts the changes (as calendars do: RFC 5545, SEQUENCE); 0 as first written. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When it was first sent to anyone; null in a draft. */
  issuedAt: v.nullable(moment),
  heldAt: v.nullable(moment),
  cancelledAt: v.nullable(moment),
  /** 会议纪要, or where it is kept. */
  minutes: v.nullable(passage),
  decisions: v.array(v.object(task)),
  /** What to do better next time; shown when the same kind of event is made. */
  lesson: v.nullable(passage),
  /** How long before its time it is said, where not as its kind. */
  remind: ownLeads,
  /** Oldest first. */
  events: v.array(event),
});

export type Notice = v.InferOutput<typeof noticeSchema>;
export type Addressee = v.InferOutput<typeof addressee>;
export type Standing = Addressee['state'];
export type Attendance = NonNullable<Addressee['attendance']>;
export type Kind = (typeof KINDS)[number];
export type Reply = (typeof ANSWERS)[number];
export type Material = Notice['materials'][number];
/** A task as it is typed: `事项=负责人@时间`. */
export type Task = Notice['decisions'][number];
export type NoticeEvent = Notice['events'][number];

export const key: Key<Notice> = { name: 'notices' };
