import { minutesBetween } from '../../core/civil.ts';
import type { Facts } from '../../core/facts.ts';
import { compare, compareIds } from '../../core/records.ts';
import type { Sieve } from '../../core/sieve.ts';
import { both, type Text, text } from '../../core/text.ts';
import type { OpenDesk } from '../kit/desk.ts';
import { owedAgain } from '../kit/gates/gate.ts';
import { blankLine, type Line } from '../kit/lines/line.ts';
import { type Anchor, offsetDue, offsetTo } from '../kit/lines/offset.ts';
import { inPassing } from '../kit/saying.ts';
import type { Model, WordsByField } from '../kit/verb.ts';
import type { lessonsOf, lessonText } from './lessons/past.ts';
import { nextTitle } from './ordinal.ts';
import { key, type Material, type Notice, type NoticeKind, seriesIn, seriesOf } from './record.ts';
import { noticeWords as w } from './words.ts';

/** A sieve for meetings of the archive that were held. */
const held: Sieve<Notice> = { has: ['heldAt'] };

const known = (desk: OpenDesk): readonly Notice[] => inPassing(desk, key, held).records;

/** The words of an earlier notice for a new one: people, place, length, agenda. Its dates and its document number are its own. */
const wordsOf = (n: Notice, others: readonly Notice[]): WordsByField => {
  const called = (observer: boolean): readonly string[] =>
    n.called.filter((someone) => someone.observer === observer).map(({ name }) => name);
  const maybe = (written: string | number | null | undefined): readonly string[] =>
    written == null ? [] : [String(written)];
  return {
    title: [
      nextTitle(
        n.title,
        others.map(({ title }) => title),
      ),
    ],
    for: [`${minutesBetween(n.start, n.end)}m`],
    place: [n.place],
    host: [n.host],
    to: called(false),
    observer: called(true),
    agenda: n.agenda,
    kind: [n.kind],
    importance: maybe(n.importance),
    contact: maybe(n.contact),
    remark: maybe(n.remark),
    level: maybe(n.level),
    series: maybe(n.series),
    quorum: maybe(n.quorum),
    car: maybe(n.car),
  };
};

/** The latest notice of the series that the title names; null if there is none. */
const latestOf = (desk: OpenDesk, title: unknown): string | null => {
  const series = typeof title === 'string' ? seriesOf(title) : '';
  const [latest] = known(desk)
    .filter((n) => series !== '' && n.cancelledAt === null && seriesIn(n) === series)
    .sort((a, b) => compare(b.start, a.start) || compareIds(b.id, a.id));
  return latest?.id ?? null;
};

export const earlierNotice: Model = {
  option: 'like',
  offered: (desk, { title }) => latestOf(desk, title),
  words: (desk, id) => wordsOf(desk.find(key, id), known(desk)),
  taken: (desk, id) => (desk.find(key, id).materials.length === 0 ? [] : ['material']),
};

/** Papers, lines and lead times of an earlier notice, with their dates as far from the new meeting as they were from the old one. */
export type Copied = Pick<Notice, 'remind'> & { readonly materials: Material[]; readonly lines: Line[] };

export const copiedFrom = (n: Notice, to: Anchor, facts: Facts): Copied => {
  const moved = (due: string | null): string | null => {
    const then = due === null ? null : offsetDue(offsetTo(due, n), to, facts);
    return then !== null && then > facts.now ? then : null;
  };
  return {
    remind: n.remind ?? null,
    materials: n.materials.map(({ title, owner, due }) => ({ title, owner, due: moved(due), receivedAt: null })),
    lines: (n.lines ?? []).map(
      ({ no, text: what, person, phase, owner, due, offset, after, origin, steps, gates }) => ({
        ...{ ...blankLine, no, text: what, person, phase, owner, offset, after, origin },
        ...owedAgain({ gates }),
        ...{ due: moved(due), steps: steps.map(({ name }) => ({ name, doneAt: null })) },
      }),
    ),
  };
};

/** Functions that look at earlier notices: for one like which a new one is written, and for the lessons of a series. */
export type Earlier = {
  readonly model: Model;
  readonly copiedFrom: (n: Notice, to: Anchor, facts: Facts) => Copied;
  readonly likeText: (id: string, n: Notice) => Text;
  readonly lessonsOf: typeof lessonsOf;
  readonly lessonText: typeof lessonText;
  readonly fitting: typeof fitting;
};

/** The news that a notice was written like another one, with what it took over. */
export const likeText = (id: string, { called, agenda, materials, lines = [] }: Notice): Text => {
  const observers = called.filter(({ observer }) => observer).length;
  const taken = [
    words.called(called.length - observers),
    words.observers(observers),
    words.agenda(agenda.length),
    words.materials(materials.length),
    words.lines(lines.length),
  ].filter((part) => part !== null);
  return both((lang) => words.like(id, taken.map((part) => part[lang]).join(lang === 'zh' ? '，' : ', '))[lang]);
};

const counted = (count: number, en: string, zh: (count: number) => string): Text | null =>
  count === 0 ? null : text(`${count} ${en}`, zh(count));

const words = {
  like: (id: string, taken: string): Text => text(`like ${id}: ${taken}`, `照 ${id}：${taken}`),
  called: (count: number) => counted(count, 'called', (n) => `参会 ${n} 人`),
  observers: (count: number) => counted(count, 'as observers', (n) => `列席 ${n} 人`),
  agenda: (count: number) => counted(count, 'on the agenda', (n) => `议程 ${n} 项`),
  materials: (count: number) => counted(count, count === 1 ? 'paper' : 'papers', (n) => `材料 ${n} 份`),
  lines: (count: number) => counted(count, count === 1 ? 'line' : 'lines', (n) => `事项 ${n} 项`),
} as const;

/** The words by which a template fits: the title, the series without its ordinal, and the kind: 常委会第二次会议 is a 常委会会议. */
export const fitting = (of: Pick<Notice, 'title' | 'series'>, kind: NoticeKind): string =>
  [of.title, seriesIn(of), w.kinds[kind].en, w.kinds[kind].zh].join(' ');
