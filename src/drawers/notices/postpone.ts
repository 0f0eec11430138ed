import { momentText } from '../../calendar/speak.ts';
import { addMinutes, minutesBetween } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import { amend, find } from '../../core/records.ts';
import type { Change } from '../../core/rule.ts';
import { listed, type Text, text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { recorded } from '../kit/saying.ts';
import { type AnyCall, verb } from '../kit/verb.ts';
import { type Addressee, key, type Notice, nextSequence, refuseCancelled, stillToCome } from './record.ts';
import { type NoticeTiming, timed, timing, usualReplyDue } from './times.ts';
import { childrenOf, nestedNotes, staying, timesOf } from './view.ts';
import { noticeWords as w } from './words.ts';

export const postponeNotice = verb({
  name: 'postpone',
  zh: '延期',
  summary: text('Move it to another time; everyone is asked again', '延期或改时间：须重新发出、重新回复'),
  examples: [
    {
      typed: text(
        'office notice postpone N1 --at "11-26 14:30" --reason "The hall is taken"',
        'office notice postpone N1 --at "11-26 14:30" --reason 会议室冲突',
      ),
      does: text('a day later', '改到第二天下午'),
    },
  ],
  args: { id: field.id('N', w.idHelp) },
  options: {
    at: {
      ...field.needed(field.span(text('the new time; its end too, if you know it', '新的时间；可连同结束时间'))),
      also: '开始',
    },
    for: field.duration(w.forHelp),
    until: field.until(w.untilHelp),
    replyBy: field.time(w.replyByHelp, 'close'),
    reason: field.passage(w.reasonHelp),
    along: field.called(
      text('Along', '随改'),
      field.flag(text('the meetings within it move by the same amount', '会中会一并顺延')),
    ),
  },
  refuse: ({ id }, { desk }) => {
    if (id !== undefined) refuseCancelled(desk.find(key, id));
  },
  run: async ({ args, options, ...call }) => {
    const said = { ...timing(options), at: options.at.start, reason: options.reason ?? null };
    const along = options.along === true || (await movesAlong(args.id, call));
    const changed = await call.desk.change(key, (records, { facts }) =>
      along ? postponeAll(records, args.id, said, facts) : postpone(records, args.id, said, facts),
    );
    const answer = recorded(call, key, changed, (n) => {
      const [when, repliesBy] = timesOf(n);
      return [words.postponed(when), repliesBy];
    });
    const notes = changed.touched.flatMap((n) => w.tellThem(n.id, toldOf(n)));
    const nested = along
      ? []
      : staying(find(changed.before, args.id), find(changed.change.records, args.id), changed.change.records);
    const outside = changed.touched.flatMap((n) => nestedNotes(n, changed.change.records));
    return { ...answer, notes: [...(answer.notes ?? []), ...notes, ...nested, ...outside] };
  },
});

/** The number of people who were told of an issued notice. */
const toldOf = ({ issuedAt, called }: Notice): number =>
  issuedAt === null ? 0 : called.filter(({ toldAt }) => toldAt !== null).length;

/** Asks on a terminal whether the meetings within this one move too. */
const movesAlong = async (id: string, { desk, confirm }: Pick<AnyCall, 'desk' | 'confirm'>): Promise<boolean> => {
  const children = childrenOf(id, desk.records(key));
  return children.length > 0 && (await confirm(words.alongAsked(listed(children.map((one) => one.id))))) === true;
};

/** Postpones a meeting and the meetings within it, which keep their place in it. */
const postponeAll = (records: readonly Notice[], id: string, said: Postponement, facts: Facts): Change<Notice> => {
  const minutes = minutesBetween(find(records, id).start, said.at);
  const first = postpone(records, id, said, facts);
  return childrenOf(id, records).reduce<Change<Notice>>((so, child) => {
    const moved = postponeAll(
      so.records,
      child.id,
      { at: addMinutes(child.start, minutes), reason: said.reason },
      facts,
    );
    return { records: moved.records, touched: [...so.touched, ...moved.touched] };
  }, first);
};

type Postponement = NoticeTiming & { readonly at: string; readonly reason: string | null };

/** Postpones a meeting (延期), or moves it to an earlier time. Everybody is to be told and asked again. */
export const postpone = (records: readonly Notice[], id: string, said: Postponement, facts: Facts) => {
  const before = stillToCome(records, id);
  const replyBy = said.replyBy === undefined ? usualReplyDue(said.at, facts) : said.replyBy;
  const moved = timed(before, { ...said, replyBy }, facts);
  if (moved.start === before.start)
    throw new Complaint('ruleViolated', words.sameTime(id, momentText(before.start)), words.editHint(id));
  const { start, end, replyDueAt } = moved;
  return amend(records, id, facts.now, (n) => ({
    ...n,
    sequence: nextSequence(n),
    // A snooze was meant for the time before.
    snoozedUntil: null,
    start,
    end,
    replyDueAt,
    called: n.called.map(askedAnew),
    events: [...n.events, postponed(n, { start, end, reason: said.reason }, facts)],
  }));
};

/**
 * The person with the answer removed, because it was given for the old time; the history keeps it. `toldAt` stays, because it tells who
 * still expects the old time.
 */
const askedAnew = (someone: Addressee): Addressee => ({
  ...someone,
  state: 'notTold',
  reason: null,
  substitute: null,
  knows: false,
  answeredAt: null,
});

const postponed = (n: Notice, to: { start: string; end: string; reason: string | null }, { now }: Facts) => ({
  kind: 'postpone' as const,
  happenedAt: now,
  formerStartAt: n.start,
  formerEndAt: n.end,
  ...to,
});

const words = {
  alongAsked: (ids: Text): Text =>
    text(`Move the meetings within it (${ids.en}) by the same amount?`, `会中会（${ids.zh}）一并顺延吗？`),
  postponed: (when: Text): Text => text(`moved to ${when.en}`, `改至 ${when.zh}`),
  sameTime: (id: string, start: Text): Text => text(`${id} is at ${start.en} anyway`, `${id} 本来就定在 ${start.zh}`),
  editHint: (id: string): Text =>
    text(`A new end: office notice edit ${id} --until WHEN`, `只改结束时间：office notice edit ${id} --until 时间`),
} as const;
