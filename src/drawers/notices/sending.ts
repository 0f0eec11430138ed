import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find, nearest } from '../../core/records.ts';
import { calledBy, withoutTwins } from './called.ts';
import type { Addressee, Notice, Reply, Standing } from './record.ts';
import { refusals as r } from './refusals.ts';
import { misinformed, staysAway, unanswered, untold } from './states.ts';

/**
 * Told, to the names given or, without any, to those it concerns: who does not know it as it stands; if all do, who has not
 * answered; if all have, a reminder to all who come. The first time issues the notice. Of a cancelled notice, it is the
 * cancellation that is told, and it concerns those who knew of the meeting.
 */
export const send = (records: readonly Notice[], id: string, names: readonly string[] | null, { now }: Facts) => {
  const record = find(records, id);
  if (record.heldAt !== null) throw new Complaint('ruleViolated', r.isHeld(id), r.isHeldHint(id));
  const to = names?.map((name) => calledBy(record, name).name) ?? concerned(record).map(({ name }) => name);
  if (to.length === 0) throw new Complaint('ruleViolated', r.nobodyKnew(id));
  return amend(records, id, now, (n) => ({
    ...n,
    issuedAt: n.issuedAt ?? (n.cancelledAt === null ? now : null),
    called: n.called.map((someone) => (to.includes(someone.name) ? told(n, someone, now) : someone)),
    events: [...n.events, { kind: 'told' as const, happenedAt: now, names: to }],
  }));
};

const concerned = (n: Notice): readonly Addressee[] => {
  const heard = n.called.filter(({ toldAt }) => toldAt !== null);
  const circles =
    n.cancelledAt === null
      ? [[...untold(n), ...misinformed(n)], unanswered(n), n.called.filter((someone) => !staysAway(someone)), n.called]
      : [misinformed(n), heard];
  return circles.find(({ length }) => length > 0) ?? [];
};

const told = (n: Notice, someone: Addressee, now: Moment): Addressee => ({
  ...someone,
  state: someone.state === 'notTold' && n.cancelledAt === null ? 'told' : someone.state,
  toldAt: now,
  knows: true,
});

const STATE_OF: Readonly<Record<Reply, Standing>> = {
  yes: 'coming',
  no: 'declined',
  leave: 'leave',
  substitute: 'substitute',
};

export type Answered = {
  readonly name: string;
  readonly answer: Reply;
  readonly reason: string | null;
  /** Who comes instead. */
  readonly by: string | null;
};

/** 回执. Whoever answers has been told, by the desk or otherwise. */
export const reply = (records: readonly Notice[], id: string, said: Answered, { now }: Facts) => {
  const record = find(records, id);
  if (record.cancelledAt !== null) throw new Complaint('ruleViolated', r.isCancelled(id), r.isCancelledHint(id));
  if (record.heldAt !== null) throw new Complaint('ruleViolated', r.isHeld(id), r.attendanceHint(id));
  const { name } = calledBy(record, said.name);
  refuseIncomplete(said);
  const event = { kind: 'reply' as const, happenedAt: now, ...said };
  return amend(records, id, now, (n) =>
    withoutTwins({
      ...n,
      called: n.called.map((someone) => (someone.name === name ? answering(someone, said, now) : someone)),
      events: [...n.events, event],
    }),
  );
};

const refuseIncomplete = ({ answer, reason, by }: Answered): void => {
  if (answer === 'leave' && reason === null) throw new Complaint('missingValue', r.leaveNeedsReason, r.reasonHint);
  if (answer === 'substitute' && by === null) throw new Complaint('missingValue', r.substituteNeedsName, r.byHint);
  if (answer !== 'substitute' && by !== null) throw new Complaint('usage', r.byOnlyForSubstitute, r.byHint);
};

const answering = (someone: Addressee, { answer, reason, by }: Answered, now: Moment): Addressee => ({
  ...someone,
  state: STATE_OF[answer],
  reason,
  substitute: by,
  answeredAt: now,
  toldAt: someone.state === 'notTold' ? now : someone.toldAt,
  knows: someone.knows || someone.state === 'notTold',
});

/** 收到材料: a paper was delivered, named in full or by any part that only it has. */
export const receiveMaterial = (records: readonly Notice[], id: string, typed: string, { now }: Facts) => {
  const { title } = materialNamed(find(records, id), typed);
  return amend(records, id, now, (n) => ({
    ...n,
    materials: n.materials.map((paper) => (paper.title === title ? { ...paper, receivedAt: now } : paper)),
    events: [...n.events, { kind: 'received' as const, happenedAt: now, material: title }],
  }));
};

const materialNamed = (n: Notice, typed: string) => {
  const titles = n.materials.map(({ title }) => title);
  const parts = titles.filter((title) => title.includes(typed));
  const title = titles.find((whole) => whole === typed) ?? (parts.length === 1 ? parts[0] : undefined);
  const found = n.materials.find((paper) => paper.title === title);
  if (found?.receivedAt === null) return found;
  if (found !== undefined) throw new Complaint('ruleViolated', r.receivedAlready(found.title));
  const near = nearest(typed, titles);
  throw new Complaint(
    'ruleViolated',
    r.noSuchMaterial(n.id, typed),
    near === null ? r.whichMaterials(titles) : r.didYouMean(near),
  );
};
