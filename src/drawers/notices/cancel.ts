import { noticeWhen } from '../../calendar/speak.ts';
import type { Facts } from '../../core/facts.ts';
import { amend } from '../../core/records.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { referringTo } from '../kit/locate.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { nobodyKnows } from './called.ts';
import { key, type Notice, nextSequence, stillToCome } from './record.ts';
import { tellAgain } from './view.ts';
import { noticeWords as w } from './words.ts';

export const cancelNotice = verb({
  name: 'cancel',
  zh: '取消',
  summary: text('Call it off, with a reason', '取消，须写原因'),
  examples: [
    {
      typed: text('office notice cancel N1 --reason "Merged with N3"', 'office notice cancel N1 --reason 与N3合并召开'),
      does: text('then send it, to tell those called', '随后再发出，告知已通知的人'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: {
    reason: field.needed(field.passage(w.reasonHelp)),
    sayWhy: field.called(
      text('Say why', '写明原因'),
      field.flag(text('the notice of it says why; otherwise it names no reason', '通知中写明原因；不加即写“因故取消”')),
    ),
  },
  run: async ({ args, options, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts }) => cancel(records, args.id, options, facts));
    const answer = recorded(call, key, changed, (n) => [words.cancelled, noticeWhen(n.start, n.end)]);
    const more = changed.touched.flatMap((n) => [...tellAgain(n), ...leftOpen(n, call)]);
    return { ...answer, notes: [...(answer.notes ?? []), ...more] };
  },
});

/** A note on what was made for the meeting and is still open: the meetings within it, lists, trips. Each ends by its own command. */
const leftOpen = (notice: Notice, { desk, facts }: Pick<AnyCall, 'desk' | 'facts'>): readonly Text[] => {
  const { related, notes } = referringTo(desk, notice);
  const open = related.filter(({ drawer, record }) => drawer.isOpen(record, facts));
  const named = open.map(({ drawer, record }) => `${record.id} ${drawer.titleOf(record)}`);
  return [...notes, ...(named.length === 0 ? [] : [words.leftOpen(notice.id, named)])];
};

/** Cancels a meeting (取消). Everybody who knew of the meeting is then to be told. */
export const cancel = (
  records: readonly Notice[],
  id: string,
  { reason, sayWhy }: { readonly reason: string; readonly sayWhy?: boolean | null | undefined },
  { now }: Facts,
) => {
  stillToCome(records, id);
  return amend(records, id, now, (n) => ({
    ...n,
    sequence: nextSequence(n),
    cancelledAt: now,
    called: nobodyKnows(n.called),
    events: [...n.events, { kind: 'cancel' as const, happenedAt: now, reason, sayWhy: sayWhy === true }],
  }));
};

const words = {
  cancelled: text('cancelled', '已取消'),
  leftOpen: (id: string, named: readonly string[]): Text =>
    text(
      `Made for ${id} and still open: ${listed(named).en}. What is not needed any more: office rm, office notice cancel, office trip cancel`,
      `为 ${id} 而设、仍未了结：${listed(named).zh}。不再需要的请用 office rm、office notice cancel、office trip cancel`,
    ),
} as const;
