import type { Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import { listed, type Text, text } from '../../core/text.ts';
import { unlessSame } from '../../core/unlessSame.ts';
import type { OpenDesk } from '../kit/desk.ts';
import * as field from '../kit/fields/index.ts';
import { edited } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { calledAnew, nobodyKnows } from './called.ts';
import { checkedNotice, type NoticeParticulars, noticeOptions, noticeWith, pastOfNumber } from './particulars.ts';
import { key, type Notice, nextSequence, refuseCancelled } from './record.ts';
import { timed, timing } from './times.ts';
import { nestedNotes, tellAgain, timesOf } from './view.ts';
import { fieldLabels, noticeWords as w } from './words.ts';

export const editNotice = verb({
  name: 'edit',
  zh: '修改',
  summary: text('Correct a notice', '更正通知'),
  about: text(
    'People who were told already must be told of the change: send it again. The start of an issued notice is moved by postpone.',
    '已接到通知的人须再告知变更：请再次发出。已发出的通知改开始时间须用延期。',
  ),
  examples: [
    {
      typed: text('office edit N1 --place "Room 5"', 'office edit N1 --place 五楼会议室'),
      does: text('another room; then send it again', '换会议室，再发出告知'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: {
    ...field.labelled(fieldLabels, { title: field.line(w.titleHelp, 'TITLE') }),
    ...field.amending(noticeOptions),
  },
  run: async ({ args, options, ...call }) => {
    const told = toldOf(call.desk, args.id);
    const changed = await call.desk.change(
      key,
      (records, { facts }) => unlessSame(records, reviseNotice(records, args.id, timing(options), facts)),
      pastOfNumber(options),
    );
    const answer = await edited(call, key, changed, (n) => [words.revised(n.title), ...timesOf(n)]);
    const tidings = changed.touched.flatMap((n) => [...struckOff(n, told), ...(n.heldAt === null ? tellAgain(n) : [])]);
    const nested = changed.touched.flatMap((n) => nestedNotes(n, changed.change.records));
    return { ...answer, notes: [...(answer.notes ?? []), ...nested, ...tidings] };
  },
});

const toldOf = (desk: OpenDesk, of: string): readonly string[] =>
  desk
    .find(key, of)
    .called.filter(({ toldAt }) => toldAt !== null)
    .map(({ name }) => name);

/** A note about people who were told before and are no longer invited. */
const struckOff = (n: Notice, told: readonly string[]): readonly Text[] => {
  const struck = told.filter((name) => !n.called.some((someone) => someone.name === name));
  return struck.length === 0 ? [] : [words.noLongerCalled(listed(struck))];
};

/** Corrects a notice. Once it is issued, its start can only be changed by `postpone`, which discards the answers given for the old time. */
export const reviseNotice = (records: readonly Notice[], id: string, said: NoticeParticulars, facts: Facts) => {
  const before = find(records, id);
  refuseCancelled(before);
  const moves = said.at != null && said.at !== before.start;
  if (moves && before.heldAt !== null) throw new Complaint('ruleViolated', w.isHeld(id), w.isHeldHint(id));
  if (moves && before.issuedAt !== null)
    throw new Complaint('ruleViolated', words.postponeInstead(id), words.postponeHint(id));
  if (said.parent != null) find(records, said.parent);
  const time = { ...said, at: moves ? said.at : undefined };
  return amend(records, id, facts.now, (n) => {
    const revised = calledAnew(noticeWith(timed(n, time, facts), said), said);
    return checkedNotice(records, counted(n, revised, facts.now));
  });
};

/** Fields that the people invited must know. */
const NEWS = [
  'title',
  'kind',
  'start',
  'end',
  'place',
  'host',
  'replyDueAt',
  'agenda',
  'materials',
  'contact',
  'remark',
] as const satisfies readonly (keyof Notice)[];

/** Fields that only the desk needs. */
const OWN = [
  'called',
  'car',
  'importance',
  'mark',
  'parent',
  'level',
  'docNumber',
] as const satisfies readonly (keyof Notice)[];

const differing = <K extends keyof Notice>(fields: readonly K[], a: Notice, b: Notice): readonly K[] =>
  fields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));

/**
 * The corrected notice with the change counted. If the change concerns the people invited, they all no longer know the notice as it stands.
 */
const counted = (before: Notice, after: Notice, now: Moment): Notice => {
  const news = differing(NEWS, before, after);
  const sequence = nextSequence(after);
  if (news.length === 0) return differing(OWN, before, after).length === 0 ? after : { ...after, sequence };
  const moved = before.place === after.place ? {} : { formerPlace: before.place };
  const event = { kind: 'change' as const, happenedAt: now, fields: [...news], ...moved };
  return {
    ...after,
    sequence,
    called: nobodyKnows(after.called),
    events: after.issuedAt === null ? after.events : [...after.events, event],
  };
};

const words = {
  revised: (title: string): Text => text(`corrected: ${title}`, `已更正：${title}`),
  noLongerCalled: (names: Text): Text =>
    text(
      `${names.en}: told already, and no longer called; let them know`,
      `${names.zh} 已接到通知，现已不在参会范围，请告知本人`,
    ),
  postponeInstead: (id: string): Text =>
    text(`${id} has been issued; its start is moved by postponing it`, `${id} 已发出，改时间须办延期`),
  postponeHint: (id: string): Text =>
    text(`office notice postpone ${id} --at WHEN`, `office notice postpone ${id} --at 时间`),
} as const;
