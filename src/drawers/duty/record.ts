import * as v from 'valibot';
import { day, type Key, line, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const SHIFTS = ['day', 'night', 'full'] as const;

/** 换班: the officer before the swap and the one after it; `withId` is the shift it was exchanged for, null for a stand-in. */
const swap = v.object({
  kind: v.literal('swap'),
  happenedAt: moment,
  fromOfficer: personName,
  toOfficer: personName,
  withId: v.nullable(v.string()),
});

/** 值班记录: one line of the duty log. */
const logEntry = v.object({
  happenedAt: moment,
  caller: v.nullable(line),
  phone: v.nullable(line),
  text: passage,
  /** What was done about it. */
  action: v.nullable(passage),
  recorder: v.nullable(personName),
});

/** 交接班: done and undone matters, both names and the time. `from` is null where nobody was rostered. */
const handover = v.object({
  happenedAt: moment,
  from: v.nullable(personName),
  to: personName,
  done: v.nullable(passage),
  undone: passage,
});

export const shiftSchema = v.object({
  ...row,
  /** The day on which the shift begins; the shift counts as duty of that day. */
  date: day,
  shift: v.picklist(SHIFTS),
  /** Beginning and end by the office hours in force when the shift was written. */
  start: moment,
  end: moment,
  /** 值班员. */
  officer: v.nullable(personName),
  /** 带班领导. */
  leader: v.nullable(personName),
  /** Oldest first. */
  swaps: v.array(swap),
  /** In the order of time. */
  log: v.array(logEntry),
  /** The handover from this shift to the next. */
  handover: v.nullable(handover),
  /** The handover from the shift before, as this shift's own copy. */
  takeover: v.nullable(handover),
  /** How long before its time people are reminded; null where the lead times of duty in general hold. */
  remind: ownLeads,
});

export type Shift = v.InferOutput<typeof shiftSchema>;
export type ShiftKind = Shift['shift'];
export type Swap = Shift['swaps'][number];
export type LogEntry = Shift['log'][number];
export type Handover = NonNullable<Shift['handover']>;

export const key: Key<Shift> = { name: 'duty' };
