import { momentText } from '../../calendar/speak.ts';
import { addDays, clockOf, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, compare } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import { dutyComplaints as w } from './complaints.ts';
import type { Handover, LogEntry, Shift, ShiftKind } from './record.ts';
import { after, before, covers, excludes, latestStarted, onDutyAt, spanOf } from './roster.ts';
import { blank } from './rules.ts';

export type Call = {
  readonly text: string;
  readonly at: Moment | null;
  readonly caller: string | null;
  readonly phone: string | null;
  readonly action: string | null;
  readonly by: string | null;
};

/**
 * Writes a line of the duty log, under the shift on duty at that moment; where there was none, under the last that had begun;
 * where none had, under a new one with nobody in it. A call in the night is written down whatever the roster says.
 */
export const log = (records: readonly Shift[], call: Call, tools: RuleTools): Change<Shift> => {
  const { now, settings } = tools.facts;
  const happenedAt = call.at ?? now;
  if (happenedAt > now) throw new Complaint('badValue', w.notYet(momentText(happenedAt)), w.notYetHint);
  const found = latestStarted(records, happenedAt);
  const shift = onDutyAt(records, happenedAt) ?? found ?? unmanned(records, happenedAt, tools);
  const { caller, phone, text, action } = call;
  const recorder = call.by ?? (settings.clerk === '' ? shift.officer : settings.clerk);
  const entry = { happenedAt, caller, phone, text, action, recorder };
  if (records.includes(shift)) return amend(records, shift.id, now, (record) => withEntry(record, entry));
  return add(records, withEntry(shift, entry));
};

const withEntry = (shift: Shift, entry: LogEntry): Shift => ({
  ...shift,
  log: [...shift.log, entry].sort((a, b) => compare(a.happenedAt, b.happenedAt)),
});

/** A shift around this moment that stands against no other; what is before opening belongs to the day before. */
const unmanned = (records: readonly Shift[], moment: Moment, { facts, mint }: RuleTools): Shift => {
  const { hours } = facts.settings;
  const today = dayOf(moment);
  const date = clockOf(moment) < hours.open ? addDays(today, -1) : today;
  const part: ShiftKind = covers({ ...spanOf(date, 'day', hours) } as Shift, moment) ? 'day' : 'night';
  const isFree = (shift: ShiftKind): boolean => !records.some((other) => excludes(other, { date, shift }));
  return blank(mint(), { date, shift: isFree('full') ? 'full' : part }, records, facts);
};

export type Handing = { readonly to: string; readonly undone: string; readonly done: string | null };

/** A handover, with the shift that comes next; null where the roster has none. */
type HandedOver = Change<Shift> & { readonly next: Shift | null };

/** Hands the post over, and gives the next shift its copy. Throws `ruleViolated` where there is nobody to hand it from. */
export const handOver = (records: readonly Shift[], said: Handing, { now }: Facts): HandedOver => {
  const from = handingShift(records, said.to, now);
  if (from === null) throw new Complaint('ruleViolated', w.nothingToHandOver(said.to), w.nothingToHandOverHint);
  if (from.officer === null)
    throw new Complaint('ruleViolated', w.nobodyHandsOver(from.id), w.nobodyHandsOverHint(from.id));
  const handover: Handover = { happenedAt: now, from: from.officer, ...said };
  const next = after(records, from);
  const handed = amend(records, from.id, now, (shift) => ({ ...shift, handover }));
  if (next === null) return { ...handed, next };
  const taken = amend(handed.records, next.id, now, (shift) => ({ ...shift, takeover: handover }));
  return { records: taken.records, touched: handed.touched, next };
};

/** The shift on duty; where the one who takes over has it already, the one before, for papers are signed after the hour. */
const handingShift = (records: readonly Shift[], to: string, now: Moment): Shift | null => {
  const shift = onDutyAt(records, now) ?? latestStarted(records, now);
  if (shift === null || shift.officer !== to) return shift;
  const earlier = before(records, shift);
  return earlier === null || earlier.officer === to ? null : earlier;
};
