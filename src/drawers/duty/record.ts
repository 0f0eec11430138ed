import * as v from 'valibot';
import { day, type Key, line, moment, passage, personName, row } from '../../core/record.ts';
import { ownLeads } from '../kit/ownLeads.ts';

const SHIFTS = ['day', 'night', 'full'] as const;

/** 换班: who served until then and who serves instead; `withId` is the shift it was exchanged for, null for a stand-in. */
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

/** 交接班: what is done and what is not, both names and the time. `from` is null where nobody was rostered. */
const handover = v.object({
  happenedAt: moment,
  from: v.nullable(personName),
  to: personName,
  done: v.nullable(passage),
  undone: passage,
});

export const shiftSchema = v.object({
  ...row,
  /** The day the duty is counted for: that of its start. */
  date: day,
  shift: v.picklist(SHIFTS),
  /** By the office hours in force when it was written. */
  start: moment,
  end: moment,
  /** 值班员. */
  officer: v.nullable(personName),
  /** 带班领导. */
  leader: v.nullable(personName),
  /** Oldest first. */
  swaps: v.array(swap),
  /** By the clock. */
  log: v.array(logEntry),
  /** What this shift handed to the next. */
  handover: v.nullable(handover),
  /** The copy of the one who takes over: what the shift before handed to this one. */
  takeover: v.nullable(handover),
  /** How long before its time it is said, where not as its kind. */
  remind: ownLeads,
});

export type Shift = v.InferOutput<typeof shiftSchema>;
export type ShiftKind = Shift['shift'];
export type Swap = Shift['swaps'][number];
export type LogEntry = Shift['log'][number];
export type Handover = NonNullable<Shift['handover']>;

export const key: Key<Shift> = { name: 'duty' };
