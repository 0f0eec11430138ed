import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Sieve } from '../../core/sieve.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { calledBy } from './called.ts';
import { type Addressee, key, type Notice, sameNumber } from './record.ts';
import { latest, misinformed, staysAway, unanswered, untold } from './standing.ts';
import { repliesText } from './view.ts';
import { noticeWords as w } from './words.ts';

export const sendNotice = verb({
  name: 'send',
  zh: '发出',
  summary: text('Record that people were told; the first time issues it', '登记已通知；首次即发出'),
  about: text(
    'Without --to: everyone who does not know the notice as it stands now; if everyone does, those who have not answered. For a cancelled notice, it is the cancellation that people are told.',
    '不写 --to 即通知所有尚不知情的人；都已知情的，即催未回复的人。通知已取消的，即告知取消。',
  ),
  examples: [
    { typed: 'office notice send N1', does: text('everyone was told', '已通知全体') },
    {
      typed: text('office notice send N1 --to "Li Si"', 'office notice send N1 --to 李四'),
      does: text('only Li Si was told', '只通知了李四'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: { to: field.called(text('Called', '参会'), field.names(w.toHelp)) },
  run: async ({ args, options, ...call }) => {
    const { docNumber } = call.desk.find(key, args.id);
    // The other notice with its number may be archived.
    const past: Sieve<Notice> | undefined = docNumber === null ? undefined : { where: { docNumber: [docNumber] } };
    const changed = await call.desk.change(
      key,
      (records, { facts }) => send(records, args.id, options.to ?? null, facts),
      { past },
    );
    return recorded(call, key, changed, (n) => {
      const names = listed(latest(n, 'told')?.names ?? []);
      return n.cancelledAt === null ? [words.sent(names), repliesText(n)] : [words.sentCancellation(names)];
    });
  },
});

/** Records that people were told: those named, else those of `concerned`. The first time issues the notice. */
export const send = (records: readonly Notice[], id: string, names: readonly string[] | null, { now }: Facts) => {
  const record = find(records, id);
  if (record.heldAt !== null) throw new Complaint('ruleViolated', w.isHeld(id), w.isHeldHint(id));
  const to = names?.map((name) => calledBy(record, name).name) ?? concerned(record).map(({ name }) => name);
  if (to.length === 0) throw new Complaint('ruleViolated', words.nobodyKnew(id));
  refuseTakenNumber(records, { ...record, issuedAt: record.issuedAt ?? now });
  return amend(records, id, now, (n) => ({
    ...n,
    issuedAt: n.issuedAt ?? (n.cancelledAt === null ? now : null),
    called: n.called.map((someone) => (to.includes(someone.name) ? told(n, someone, now) : someone)),
    events: [...n.events, { kind: 'told' as const, happenedAt: now, names: to }],
  }));
};

/** Throws `ruleViolated` if another notice of the year in which this one is issued has its document number. */
const refuseTakenNumber = (records: readonly Notice[], n: Notice): void => {
  const twin = records.find((other) => other.id !== n.id && sameNumber(other, n));
  if (twin !== undefined)
    throw new Complaint('ruleViolated', w.numberTaken(`${n.docNumber}`, twin.id), words.otherNumber(n.id));
};

/**
 * The people to be told if none are named: those who do not know the notice as it stands; if there are none, those who have not answered;
 * if there are none, those who come, as a reminder. After a cancellation they are those who knew of the meeting.
 */
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

const words = {
  otherNumber: (id: string): Text =>
    text(
      `Give it another: office notice edit ${id} --doc-number N`,
      `请改号：office notice edit ${id} --doc-number 号`,
    ),
  sent: (names: Text): Text => text(`told ${names.en}`, `已通知 ${names.zh}`),
  sentCancellation: (names: Text): Text => text(`cancellation told to ${names.en}`, `已将取消一事告知 ${names.zh}`),
  nobodyKnew: (id: string): Text =>
    text(
      `Nobody had been told of ${id}, so nobody need be told that it is cancelled`,
      `${id} 未通知过任何人，无须告知取消`,
    ),
} as const;
