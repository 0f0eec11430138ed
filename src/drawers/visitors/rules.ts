import { momentText } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { add, amend, find, given, nearest } from '../../core/records.ts';
import type { Change, RuleTools } from '../../core/rule.ts';
import type { Text } from '../../core/text.ts';
import { blank, type Particulars, written } from './particulars.ts';
import { type Clock, clockStarted } from './petitions.ts';
import type { Visit } from './record.ts';
import { isExpected, isInside, laterOf } from './states.ts';
import { visitWords as w } from './words.ts';

/** Who is meant at the door: a visit by its id, or someone by name. */
export type Who = { readonly id: string } | { readonly name: string };

type One = Change<Visit> & { readonly touched: readonly [Visit] };

/** Throws `ruleViolated` where someone would be expected on a day that is gone. */
export const notOver = (at: Moment, now: Moment): void => {
  if (dayOf(at) < dayOf(now))
    throw new Complaint('ruleViolated', w.expectedInThePast(momentText(at)), w.expectedInThePastHint);
};

/** Someone is announced. */
export const expect = (
  records: readonly Visit[],
  said: Particulars & { readonly name: string; readonly at: Moment },
  { facts, mint }: RuleTools,
): One => {
  notOver(said.at, facts.now);
  return add(records, written({ ...blank(mint()), expectedAt: said.at }, said, records));
};

/** Signs a visitor out, at the time given or now; an answer given at the door is recorded with it. */
export const leave = (
  records: readonly Visit[],
  who: Who,
  said: { readonly at: Moment | null; readonly answer: string | null },
  { now }: Facts,
): One => {
  const { id } = 'id' in who ? find(records, who.id) : insideByName(records, who.name);
  return amend(records, id, now, (visit) => {
    const gone = { ...visit, leftAt: leavingTime(visit, said.at ?? now, now) };
    return said.answer === null ? gone : answered(gone, said.answer, now);
  });
};

const leavingTime = ({ id, arrivedAt, leftAt }: Visit, at: Moment, now: Moment): Moment => {
  if (arrivedAt === null) throw new Complaint('ruleViolated', w.notArrived(id), w.notArrivedHint(id));
  if (leftAt !== null)
    throw new Complaint('ruleViolated', w.leftAlready(id, momentText(leftAt)), w.leftAlreadyHint(id));
  if (at < arrivedAt) throw new Complaint('ruleViolated', w.leftBeforeArriving(id, momentText(arrivedAt)));
  if (at > now) throw new Complaint('ruleViolated', w.inTheFuture(momentText(at)), w.leavesLaterHint);
  return at;
};

const insideByName = (records: readonly Visit[], name: string): Visit => {
  const inside = records.filter(isInside);
  const [found, ...others] = inside.filter((visit) => visit.name === name);
  if (found === undefined) throw new Complaint('noSuchRecord', w.nobodyInside(name), nearName(inside, name));
  if (others.length > 0) {
    const ids = [found, ...others].map(({ id }) => id);
    throw new Complaint('ruleViolated', w.severalInside(name, ids), w.sayWhich('out', found.id));
  }
  return found;
};

const nearName = (visits: readonly Visit[], name: string) => {
  const near = nearest(
    name,
    visits.flatMap((visit) => visit.name ?? []),
  );
  return near === null ? w.seeInside : w.didYouMeanName(near);
};

/** Everyone still inside leaves; nobody before they came. */
export const sweep = (records: readonly Visit[], at: Moment | null, { now }: Facts): Change<Visit> => {
  const leftAt = at ?? now;
  if (leftAt > now) throw new Complaint('ruleViolated', w.inTheFuture(momentText(leftAt)), w.leavesLaterHint);
  const swept = records.map((visit) =>
    isInside(visit) && visit.arrivedAt !== null
      ? { ...visit, leftAt: laterOf(visit.arrivedAt, leftAt), updatedAt: now }
      : visit,
  );
  return { records: swept, touched: swept.filter((visit, n) => visit !== records[n]) };
};

/** Records what they were told; with it a visit that waits is closed. */
export const answer = (records: readonly Visit[], id: string, said: string, { now }: Facts): One =>
  amend(records, id, now, (visit) => answered(visit, said, now));

const answered = (visit: Visit, said: string, now: Moment): Visit => {
  if (isExpected(visit)) throw new Complaint('ruleViolated', w.notArrived(visit.id), w.notArrivedHint(visit.id));
  if (visit.answeredAt !== null)
    throw new Complaint('ruleViolated', w.answeredAlready(visit.id, momentText(visit.answeredAt)), w.undoHint);
  return { ...visit, answer: said, answeredAt: now };
};

export type Corrections = Particulars & {
  readonly at?: Moment | null | undefined;
  readonly left?: Moment | null | undefined;
};

/** Corrects a visit. One that turns out to be a petition starts its clock here. */
export const revise = (records: readonly Visit[], id: string, said: Corrections, { now, settings }: Facts): Clock => {
  const before = find(records, id);
  const changed = amend(records, id, now, (visit) => rescheduled(written(visit, said, records), said, now));
  return clockStarted(changed, before, settings.hours);
};

const rescheduled = (visit: Visit, { at, left }: Corrections, now: Moment): Visit => {
  const moved =
    at == null
      ? visit
      : isExpected(visit)
        ? { ...visit, expectedAt: at, imported: atAnHour(visit) }
        : { ...visit, arrivedAt: notLater(at, now) };
  const { id, arrivedAt } = moved;
  const leftAt = given(left, moved.leftAt);
  if (leftAt === null) return { ...moved, leftAt };
  if (arrivedAt === null) throw new Complaint('ruleViolated', w.notArrived(id), w.notArrivedHint(id));
  if (leftAt < arrivedAt) throw new Complaint('ruleViolated', w.leftBeforeArriving(id, momentText(arrivedAt)));
  return { ...moved, leftAt: notLater(leftAt, now, w.leavesLaterHint) };
};

const atAnHour = ({ imported }: Visit): Visit['imported'] =>
  imported === null ? null : { file: imported.file, line: imported.line };

/** What has happened cannot lie ahead. Throws `ruleViolated`. */
export const notLater = (at: Moment, now: Moment, hint: Text = w.inTheFutureHint): Moment => {
  if (at > now) throw new Complaint('ruleViolated', w.inTheFuture(momentText(at)), hint);
  return at;
};
