import { momentText, noticeWhen, shortMoment } from '../../calendar/speak.ts';
import type { Lens } from '../../core/facts.ts';
import { bad, type Cell, type Column, dim, good, type Span, type Tone, toned, warn } from '../../core/page.ts';
import { same, type Text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { said } from './history.ts';
import { noticeLabels as l } from './labels.ts';
import type { Addressee, Material, Notice, NoticeEvent, Standing, Task } from './record.ts';
import { importanceOf, misinformed, type State, standingOf, stateOf } from './states.ts';
import { noticeWords as w } from './words.ts';

type Pair = readonly [Text, Cell];

export const columns: readonly Column[] = [
  { head: c.id },
  { head: c.title, grow: true },
  { head: c.start },
  { head: c.place },
  { head: l.replies, align: 'right' },
  { head: c.state },
];

const STATE_TONE: Readonly<Record<State, Tone>> = {
  draft: 'warn',
  issued: 'plain',
  postponed: 'warn',
  held: 'dim',
  cancelled: 'dim',
};

const stateCell = (n: Notice): Span => toned(STATE_TONE[stateOf(n)])(w.states[stateOf(n)]);

const repliesOf = (n: Notice): Text => {
  const { open, all } = standingOf(n);
  return l.settled(all - open, all);
};

export const cells = (n: Notice, { facts }: Lens): readonly Cell[] => [
  n.id,
  n.title,
  shortMoment(n.start, facts.now),
  n.place,
  repliesOf(n),
  stateCell(n),
];

export const card = (n: Notice): readonly Pair[] => [
  [c.title, n.title],
  [c.state, stateCell(n)],
  [l.kind, w.kinds[n.kind]],
  [l.when, noticeWhen(n.start, n.end)],
  [c.place, n.place],
  [l.host, n.host],
  ...maybe(l.car, n.car),
  ...list(l.called, membersOf(n, false)),
  ...list(l.observers, membersOf(n, true)),
  [l.replyBy, n.replyDueAt === null ? c.none : momentText(n.replyDueAt)],
  ...list(
    l.agenda,
    n.agenda.map((item, at) => `${at + 1}. ${item}`),
  ),
  ...list(l.materials, n.materials.map(materialCell)),
  [c.importance, [c.importances[importanceOf(n)], ...(n.mark === null ? [] : [' ', bad(c.marks[n.mark])])]],
  ...smallPrint(n),
  ...outcome(n),
  ...list(l.history, n.events.map(eventCell)),
];

const smallPrint = (n: Notice): readonly Pair[] => [
  ...maybe(l.contact, n.contact),
  ...maybe(c.remark, n.remark),
  ...maybe(l.parent, n.parent),
  ...maybe(l.docNumber, n.docNumber === null ? null : `${n.docNumber}`),
  ...maybe(c.remind, n.remind ?? null),
  ...maybe(l.sequence, n.sequence === 0 ? null : `${n.sequence}`),
];

const outcome = (n: Notice): readonly Pair[] => [
  ...maybe(l.minutes, n.minutes),
  ...list(l.decisions, n.decisions.map(taskCell)),
  ...maybe(l.lesson, n.lesson),
];

const eventCell = (event: NoticeEvent): Cell => [dim(momentText(event.happenedAt)), ' ', said(event)];

const maybe = (label: Text, written: string | null): readonly Pair[] => (written === null ? [] : [[label, written]]);

/** Several lines of which the first bears the label. */
const list = (label: Text, lines: readonly Cell[]): readonly Pair[] =>
  lines.map((cell, at): Pair => [at === 0 ? label : same(''), cell]);

const STANDING_TONE: Readonly<Record<Standing, Tone>> = {
  notTold: 'bad',
  told: 'warn',
  coming: 'good',
  leave: 'dim',
  substitute: 'info',
  declined: 'dim',
};

const membersOf = (n: Notice, observer: boolean): readonly Cell[] => {
  const stale = n.heldAt === null ? misinformed(n) : [];
  return n.called
    .filter((someone) => someone.observer === observer)
    .map((someone) =>
      stale.includes(someone) ? [addresseeCell(someone), '  ', warn(l.doesNotKnow)] : addresseeCell(someone),
    );
};

const addresseeCell = (someone: Addressee): Cell => [
  someone.name,
  ' ',
  toned(STANDING_TONE[someone.state])(w.standings[someone.state]),
  ...(someone.substitute === null ? [] : [l.substituteIs(someone.substitute)]),
  ...(someone.reason === null ? [] : [l.because(someone.reason)]),
  ...(someone.attendance === null ? [] : ['  ', attendanceCell(someone.attendance)]),
];

const attendanceCell = (attendance: keyof typeof w.attendances): Cell =>
  toned(attendance === 'absent' ? 'bad' : 'plain')(w.attendances[attendance]);

const taskCell = ({ title, owner, due }: Task): readonly Cell[] => [
  title,
  '  ',
  owner ?? bad(l.noOwner),
  ...(due === null ? [] : ['  ', l.dueAt(momentText(due))]),
];

const materialCell = (paper: Material): Cell => [
  ...taskCell(paper),
  ...(paper.receivedAt === null ? [] : ['  ', good(l.receivedAt(momentText(paper.receivedAt)))]),
];

export const outward = (n: Notice): unknown => ({ ...n, remind: n.remind ?? null });
