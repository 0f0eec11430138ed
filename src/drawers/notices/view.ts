import { momentText, noticeWhen, shortMoment } from '../../calendar/speak.ts';
import type { Moment } from '../../core/civil.ts';
import type { Lens } from '../../core/facts.ts';
import { bad, type Cell, type Column, dim, type Span, type Tone, toned } from '../../core/page.ts';
import { same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { linePairs } from '../kit/lines/view.ts';
import { groupCells } from './groups.ts';
import { historyOf } from './history.ts';
import { linedNotice } from './lines.ts';
import { quorumStanding, replyStanding } from './numbers.ts';
import type { Notice } from './record.ts';
import { misinformed, type NoticeState, noticeImportance, noticeState } from './standing.ts';
import { materialCell, taskCell } from './tasks.ts';
import { noticeWords as w } from './words.ts';

export { gapNotes } from './attendance/attendance.ts';
export { childrenOf, nestedNotes, staying } from './nested.ts';
export { turnoutText } from './turnout.ts';

type Pair = readonly [Text, Cell];

export const columns: readonly Column[] = [
  { head: c.id },
  { head: c.title, grow: true },
  { head: c.start },
  { head: c.place },
  { head: w.replies, align: 'right' },
  { head: c.state },
];

const STATE_TONE: Readonly<Record<NoticeState, Tone>> = {
  draft: 'warn',
  issued: 'plain',
  postponed: 'warn',
  held: 'dim',
  cancelled: 'dim',
};

const stateCell = (n: Notice): Span => toned(STATE_TONE[noticeState(n)])(w.states[noticeState(n)]);

const repliesOf = (n: Notice): Text => {
  const members = replyStanding(n, false);
  const { open, all } = members.all === 0 ? replyStanding(n, true) : members;
  return w.settled(all - open, all);
};

export const cells = (n: Notice, { facts }: Lens): readonly Cell[] => [
  n.id,
  n.title,
  shortMoment(n.start, facts.now),
  n.place,
  repliesOf(n),
  stateCell(n),
];

export const card = (n: Notice, { facts }: Lens): readonly Pair[] => [
  [c.title, n.title],
  [c.state, stateCell(n)],
  [w.kind, w.kinds[n.kind]],
  [w.when, noticeWhen(n.start, n.end)],
  [c.place, n.place],
  [w.host, n.host],
  ...maybe(w.car, n.car),
  ...list(w.called, groupCells(n, false)),
  ...list(w.observers, groupCells(n, true)),
  [w.replyBy, n.replyDueAt === null ? c.none : momentText(n.replyDueAt)],
  ...list(w.agenda, n.agenda.map(numbered)),
  ...list(w.materials, n.materials.map(materialCell)),
  ...linePairs(linedNotice, n, facts),
  [c.importance, [c.importances[noticeImportance(n, facts.settings)], ...markOf(n)]],
  ...maybe(w.seating, n.seating == null ? null : w.seatsPrinted(momentText(n.seating.printedAt))),
  ...smallPrint(n),
  ...outcome(n),
  ...list(
    w.history,
    historyOf(n.events).map(({ at, said }) => [dim(at), ' ', said]),
  ),
];

const numbered = (item: string, at: number): string => `${at + 1}. ${item}`;

const markOf = ({ mark }: Notice): readonly Cell[] => (mark === null ? [] : [' ', bad(c.marks[mark])]);

const smallPrint = (n: Notice): readonly Pair[] => [
  ...maybe(w.contact, n.contact),
  ...maybe(c.remark, n.remark),
  ...maybe(w.parent, n.parent),
  ...(n.level == null ? [] : [[c.level, c.levels[n.level]] as const]),
  ...maybe(w.series, n.series ?? null),
  ...quorumPair(n),
  ...maybe(w.docNumber, n.docNumber === null ? null : `${n.docNumber}`),
  ...maybe(c.remind, n.remind ?? null),
  ...maybe(w.sequence, n.sequence === 0 ? null : `${n.sequence}`),
];

const quorumPair = (n: Notice): readonly Pair[] => {
  const { least } = quorumStanding(n);
  return n.quorum == null || least === null ? [] : [[w.quorum, w.needed(n.quorum, least)]];
};

const outcome = (n: Notice): readonly Pair[] => [
  ...maybe(w.minutes, n.minutes),
  ...list(w.decisions, n.decisions.map(taskCell)),
  ...maybe(w.lesson, n.lesson),
];

const maybe = (label: Text, written: Text | string | null): readonly Pair[] =>
  written === null ? [] : [[label, written]];

/** Several lines, of which the first has the label. */
const list = (label: Text, lines: readonly Cell[]): readonly Pair[] =>
  lines.map((cell, at): Pair => [at === 0 ? label : same(''), cell]);

export const outward = (n: Notice): unknown => ({
  ...n,
  remind: n.remind ?? null,
  level: n.level ?? 'own',
  seating: n.seating ?? null,
  series: n.series ?? null,
  quorum: n.quorum ?? null,
  called: n.called.map((someone) => ({
    ...someone,
    approvedBy: someone.approvedBy ?? null,
    excuse: someone.state === 'leave' ? someone.reason : null,
  })),
});

/** The time of a meeting in full, and the deadline for answers, so that the clerk can check how the typed time was understood. */
export const timesOf = (n: Notice): readonly [Text, Text] => [
  noticeWhen(n.start, n.end),
  w.repliesBy(n.replyDueAt === null ? null : momentText(n.replyDueAt)),
];

export const repliesText = (n: Notice): Text => w.standing(replyStanding(n, false), replyStanding(n, true));

/** A note if people who know an older version of the notice have to be told. */
export const tellAgain = (n: Notice): readonly Text[] => w.tellThem(n.id, misinformed(n).length);

/** A note about a meeting that was written down after it had begun, or was over. */
export const begunNotes = ({ id, start, end }: Pick<Notice, 'id' | 'start' | 'end'>, now: Moment): readonly Text[] =>
  start >= now ? [] : [end < now ? w.isOver(id) : w.hasBegun(id)];
