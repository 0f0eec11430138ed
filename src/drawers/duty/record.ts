import type { Key } from '../../core/record.ts';
import { day, line, moment, passage, personName, row, telephone } from '../../core/schema.ts';
import * as v from '../../core/valibot.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const SHIFTS = ['day', 'night', 'full'] as const;

/** A swap (换班): the officer before and after; `withId` is the shift it was exchanged for, null if somebody stands in. */
const swap = v.object({
  kind: v.literal('swap'),
  happenedAt: moment,
  fromOfficer: personName,
  toOfficer: personName,
  withId: v.nullable(v.string()),
});

/** A line of the duty log (值班记录). */
const logEntry = v.object({
  happenedAt: moment,
  caller: v.nullable(line),
  phone: v.nullable(telephone),
  text: passage,
  /** The action that was taken. */
  action: v.nullable(passage),
  recorder: v.nullable(personName),
});

/** A handover (交接班): matters done and undone, both names and the time. `from` is null if nobody was rostered. */
const handover = v.object({
  happenedAt: moment,
  from: v.nullable(personName),
  to: personName,
  done: v.nullable(passage),
  undone: passage,
  /**
   * The open matters that went along, as they stood then, such as an incident with its next report. Handovers of earlier versions have them
   * among the undone.
   */
  along: v.optional(v.array(passage)),
  /** The matters among the undone, each with the time when it was ticked off or became a follow-up. Earlier versions wrote none. */
  points: v.optional(
    v.array(
      v.object({ text: passage, doneAt: v.nullable(moment), note: v.nullable(passage), isFollowup: v.boolean() }),
    ),
  ),
});

export const shiftSchema = v.object({
  ...row,
  /** The day on which the shift begins; the shift counts as duty of that day. */
  date: day,
  shift: v.picklist(SHIFTS),
  /** The beginning; like the end, computed from the office hours at the time when the shift was written. */
  start: moment,
  end: moment,
  /** The duty officer (值班员). */
  officer: v.nullable(personName),
  /** The leader in charge (带班领导). */
  leader: v.nullable(personName),
  /** Oldest first. */
  swaps: v.array(swap),
  /** The lines of the duty log, in order of time. */
  log: v.array(logEntry),
  /** The handover from this shift to the next. */
  handover: v.nullable(handover),
  /** The handover from the shift before, as this shift's own copy. */
  takeover: v.nullable(handover),
  /** The lead times of reminders; null if the lead times of duty in general apply. */
  remind: ownLeads,
});

export type Shift = v.InferOutput<typeof shiftSchema>;
export type ShiftKind = Shift['shift'];
export type Swap = Shift['swaps'][number];
export type LogEntry = Shift['log'][number];
export type Handover = NonNullable<Shift['handover']>;

export const key: Key<Shift> = { name: 'duty' };
