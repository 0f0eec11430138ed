import { momentText } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change, Opening } from '../../core/rule.ts';
import { calledBy } from './called.ts';
import type { Addressee, Attendance, Notice, Task } from './record.ts';
import { refusals as r } from './refusals.ts';

const ATTENDANCES = ['present', 'late', 'excused', 'absent'] as const satisfies readonly Attendance[];

export type Outcome = {
  readonly [A in Attendance]?: readonly string[] | null | undefined;
} & {
  readonly minutes?: string | null | undefined;
  readonly decision?: readonly Task[] | null | undefined;
  readonly lesson?: string | null | undefined;
};

/**
 * 已召开, with its attendance, minutes, decisions and lesson; said again, it adds to them and corrects them. Each decision opens
 * a follow-up. Throws before its start, when it was cancelled, and for names that were not called.
 */
export const hold = (records: readonly Notice[], id: string, said: Outcome, { now }: Facts): Change<Notice> => {
  const n = find(records, id);
  if (n.cancelledAt !== null) throw new Complaint('ruleViolated', r.isCancelled(id), r.isCancelledHint(id));
  if (now < n.start) throw new Complaint('ruleViolated', r.notYet(id, momentText(n.start)), r.notYetHint(id));
  if (n.heldAt !== null && saysNothing(said))
    throw new Complaint('ruleViolated', r.heldAlready(id), r.heldAgainHint(id));
  const named = attendancesNamed(n, said);
  const decisions = decisionsNew(n, said.decision ?? []);
  const held = amend(records, id, now, (record) => ({
    ...record,
    heldAt: record.heldAt ?? now,
    called: record.called.map((someone) => ({
      ...someone,
      attendance: named.get(someone.name) ?? someone.attendance ?? expected(someone),
    })),
    minutes: said.minutes ?? record.minutes,
    lesson: said.lesson ?? record.lesson,
    decisions: [...record.decisions, ...decisions],
    events: [...record.events, { kind: 'held' as const, happenedAt: now }],
  }));
  return { ...held, opens: decisions.map((decision) => openingOf(decision, id)) };
};

const saysNothing = (said: Outcome): boolean =>
  Object.values(said).every((value) => value == null || (Array.isArray(value) && value.length === 0));

/**
 * Where the desk says nothing: whoever sent a substitute was represented; leave is excused, and so is staying away with a
 * reason; saying no without one is not (无故缺席). All others were there.
 */
const expected = ({ state, reason }: Addressee): Attendance => {
  if (state === 'leave') return 'excused';
  if (state === 'declined') return reason === null ? 'absent' : 'excused';
  return 'present';
};

/** A substitute's name stands for whoever sent them. */
const attendancesNamed = (n: Notice, said: Outcome): ReadonlyMap<string, Attendance> => {
  const named = new Map<string, Attendance>();
  for (const attendance of ATTENDANCES)
    for (const typed of said[attendance] ?? []) {
      const { name } = calledBy(n, typed, { standIns: true });
      if (named.has(name)) throw new Complaint('ruleViolated', r.attendanceTwice(name));
      named.set(name, attendance);
    }
  return named;
};

const decisionsNew = (n: Notice, said: readonly Task[]): readonly Task[] => {
  const twin = said.find(
    ({ title }, at) =>
      n.decisions.some((known) => known.title === title) || said.findIndex((other) => other.title === title) !== at,
  );
  if (twin !== undefined) throw new Complaint('ruleViolated', r.decidedAlready(n.id, twin.title), r.decidedHint);
  return said;
};

const openingOf = ({ title, owner, due }: Task, id: string): Opening => ({
  drawer: 'followups',
  title,
  due,
  lead: owner,
  source: 'meeting',
  ref: id,
  stage: null,
});
