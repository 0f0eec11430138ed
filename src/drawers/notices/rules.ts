import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Identity, Importance, Mark } from '../../core/record.ts';
import { add, amend, find, given } from '../../core/records.ts';
import type { RuleTools } from '../../core/rule.ts';
import { calledAnew } from './called.ts';
import { changed } from './changes.ts';
import { usualContact } from './contact.ts';
import type { Kind, Material, Notice, Task } from './record.ts';
import { refusals as r } from './refusals.ts';
import { sameNumber } from './states.ts';
import { type Timing, timed, usualTimes } from './times.ts';

export type Particulars = Timing & {
  readonly title?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly to?: readonly string[] | null | undefined;
  readonly observer?: readonly string[] | null | undefined;
  readonly agenda?: readonly string[] | null | undefined;
  readonly material?: readonly Task[] | null | undefined;
  readonly kind?: Kind | null | undefined;
  readonly importance?: Importance | null | undefined;
  readonly mark?: Mark | null | undefined;
  readonly contact?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly parent?: string | null | undefined;
  readonly car?: string | null | undefined;
  readonly docNumber?: number | null | undefined;
  readonly remind?: string | null | undefined;
};

type Called = Particulars & { title: string; at: Moment; place: string; host: string; to: readonly string[] };

const blank = (identity: Identity, { title, at, place, host }: Called, facts: Facts): Notice => ({
  ...identity,
  snoozedUntil: null,
  title,
  kind: 'meeting',
  ...usualTimes(at, facts),
  place,
  host,
  car: null,
  called: [],
  agenda: [],
  materials: [],
  importance: null,
  mark: null,
  contact: usualContact(facts),
  remark: null,
  parent: null,
  docNumber: null,
  sequence: 0,
  issuedAt: null,
  heldAt: null,
  cancelledAt: null,
  minutes: null,
  decisions: [],
  lesson: null,
  remind: null,
  events: [],
});

const written = (n: Notice, said: Particulars): Notice => ({
  ...n,
  title: said.title ?? n.title,
  kind: said.kind ?? n.kind,
  place: said.place ?? n.place,
  host: said.host ?? n.host,
  agenda: [...(given(said.agenda, n.agenda) ?? [])],
  materials: said.material === undefined ? n.materials : (said.material ?? []).map((task) => withReceipt(n, task)),
  importance: given(said.importance, n.importance),
  mark: given(said.mark, n.mark),
  contact: given(said.contact, n.contact),
  remark: given(said.remark, n.remark),
  parent: given(said.parent, n.parent),
  car: given(said.car, n.car),
  docNumber: given(said.docNumber, n.docNumber),
  remind: given(said.remind, n.remind ?? null),
});

/** A material that stays in the list stays delivered. */
const withReceipt = (n: Notice, task: Task): Material => ({
  ...task,
  receivedAt: n.materials.find(({ title }) => title === task.title)?.receivedAt ?? null,
});

const checked = (records: readonly Notice[], n: Notice): Notice => {
  if (isUnder(n.id, n.parent, records)) throw new Complaint('ruleViolated', r.ownParent(n.id));
  const twin = records.find((other) => other.id !== n.id && sameNumber(other, n));
  if (twin !== undefined) throw new Complaint('ruleViolated', r.numberTaken(`${n.docNumber}`, twin.id));
  return n;
};

/** Whether that notice, or any that it belongs to, is this one. */
const isUnder = (id: string, parent: string | null, records: readonly Notice[]): boolean => {
  if (parent === null || parent === id) return parent === id;
  const above = records.find((other) => other.id === parent)?.parent ?? null;
  return isUnder(
    id,
    above,
    records.filter((other) => other.id !== parent),
  );
};

/** A new notice. Throws a `Complaint` for a time that cannot be, someone called twice, a parent that is not there. */
export const call = (records: readonly Notice[], said: Called, { facts, mint }: RuleTools) => {
  if (said.parent != null) find(records, said.parent);
  return add(
    records,
    checked(records, calledAnew(written(timed(blank(mint(), said, facts), said, facts), said), said)),
  );
};

/**
 * Edits, each of which counts as a change. Once it is issued its start is moved by `postpone` alone, because answers to the old
 * time no longer stand.
 */
export const revise = (records: readonly Notice[], id: string, said: Particulars, facts: Facts) => {
  const before = find(records, id);
  if (before.cancelledAt !== null) throw new Complaint('ruleViolated', r.isCancelled(id), r.isCancelledHint(id));
  const moves = said.at != null && said.at !== before.start;
  if (moves && before.heldAt !== null) throw new Complaint('ruleViolated', r.isHeld(id), r.isHeldHint(id));
  if (moves && before.issuedAt !== null) throw new Complaint('ruleViolated', r.postponeInstead(id), r.postponeHint(id));
  if (said.parent != null) find(records, said.parent);
  const time = { ...said, at: moves ? said.at : undefined };
  return amend(records, id, facts.now, (n) =>
    checked(records, changed(n, calledAnew(written(timed(n, time, facts), said), said), facts.now)),
  );
};
