import { busyTimes } from '../../../core/busy.ts';
import { good, type Page, warn } from '../../../core/page.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { type Text, text } from '../../../core/text.ts';
import * as field from '../fields/index.ts';
import { owedSaid } from '../gates/view.ts';
import { tableOut, writePaper } from '../paper.ts';
import { drawerOf } from '../saying.ts';
import { type Answer, type AnyCall, type Verb, verb } from '../verb.ts';
import { filmOf, gapCount, type Shot } from './film.ts';
import { phaseBlocks } from './filmPage.ts';
import { offerLessons } from './lessons.ts';
import type { Lesson, Lined } from './lined.ts';
import { listsFor } from './listsFor.ts';
import { lineWords as w } from './words.ts';

/** The verb `rehearse` (过一遍): the film of an event, with its gaps named. */
export const rehearseVerb = <R extends Row>(of: Lined<R>, key: Key<R>): Verb => {
  const { noun, letter } = PLATES[of.drawer];
  return verb({
    name: 'rehearse',
    zh: '过一遍',
    summary: text(
      'Go through all lines in the order of time and name the gaps',
      '像过电影一样过一遍，找出没有落实的衔接',
    ),
    about: words.about(noun, letter),
    examples: [
      { typed: `office ${noun} rehearse ${letter}4`, does: text('before it begins', '会前过一遍') },
      {
        typed: text(
          `office ${noun} rehearse ${letter}4 --out tasks.csv`,
          `office ${noun} rehearse ${letter}4 --out 任务分解表.csv`,
        ),
        does: text('the table of tasks, for printing', '任务分解表，打印用'),
      },
    ],
    args: { id: field.recordOf(of.drawer) },
    options: { out: tableOut },
    run: async ({ args, options: { out }, ...call }) => {
      const found = call.desk.find(key, args.id);
      if (out != null) return tabled(of, found, out, call);
      const { lessons = [], notes = [] } = of.lessons?.(call.desk, found) ?? {};
      const record = await offerLessons(of, found, lessons, call);
      const answer = rehearsed(of, record, lessons, call);
      return { ...answer, notes: [...(answer.notes ?? []), ...notes] };
    },
  });
};

/** The film of a record among the records of all drawers. */
const filmAmong = <R extends Row>(of: Lined<R>, record: R, { desk, facts }: Pick<AnyCall, 'desk' | 'facts'>) => {
  const drawer = drawerOf(desk, { name: of.drawer });
  const busy = busyTimes({ drawers: desk.drawers, recordsOf: desk.records, said: [] }, facts);
  return { drawer, film: filmOf(of, record, { busy, refs: drawer.refsOf(record) }, facts) };
};

/** Writes the table of tasks (任务分解表) to a file. */
const tabled = async <R extends Row>(of: Lined<R>, record: R, out: string, call: AnyCall): Promise<Answer> => {
  const { drawer, film } = filmAmong(of, record, call);
  const { breakdownOf, breakdownTable } = await import('./breakdown.ts');
  const breakdown = breakdownOf(of, record, drawer.titleOf(record), film, call.facts);
  return writePaper(out, { tables: [breakdownTable(breakdown, call.facts)] }, call);
};

const rehearsed = <R extends Row>(
  of: Lined<R>,
  record: R,
  lessons: readonly Lesson[],
  { desk, lens: { facts, withOffset } }: Pick<AnyCall, 'desk' | 'lens' | 'facts'>,
): Answer => {
  const { drawer, film } = filmAmong(of, record, { desk, facts });
  const lists = listsFor(desk, record, facts);
  const { id } = record;
  return {
    json: {
      schema: 'office.rehearsal/1',
      id,
      gaps: gapCount(film),
      film: film.map((shot) => shotJson(shot, withOffset)),
      lists: lists.map(({ says: _says, ...list }) => list),
      lessons: lessons.map((one) => ({ id: one.id, lesson: one.lesson })),
    },
    page: [
      { kind: 'title', cell: [id, '  ', drawer.titleOf(record)] },
      ...phaseBlocks(film, facts),
      { kind: 'lines', lines: lists.map(({ says }) => says) },
      ...ending(id, film, lessons),
    ],
  };
};

const shotJson = (
  { no, person, text: what, phase, owner, unit, by, confirmedAt, doneAt, gaps, clashes, gates = [] }: Shot,
  withOffset: (moment: string) => string,
) => ({
  ...{ no: no === 0 ? null : no, person, text: what, phase, owner, unit: unit === '' ? null : unit, gaps, clashes },
  ...{ by: by === null ? null : withOffset(by), isConfirmed: confirmedAt !== null, isDone: doneAt !== null },
  ...{ owed: gates.flatMap((gate) => (owedSaid(gate) === null ? [] : [{ kind: gate.kind, to: gate.to }])) },
});

const ending = (id: string, film: readonly Shot[], lessons: readonly Lesson[]): Page => {
  const count = gapCount(film);
  const sum = film.length === 0 ? w.noneYet(id) : count === 0 ? good(words.noGaps) : warn(words.gaps(count));
  return [
    { kind: 'gap' },
    { kind: 'lines', lines: [sum, ...lessons.map(({ id, lesson }) => words.lesson(id, lesson))] },
  ];
};

const words = {
  about: (noun: string, letter: string): Text =>
    text(
      `Marks: no owner; no yes yet (the owner is of another unit than the one before, and has not said yes; then office ${noun} assign ${letter}4 3 --confirmed); wrong order (due before the line it comes after); on leave; clash (the owner, a person or a car, has two lines in an hour, or is needed elsewhere then: the id says where); overdue. Who has still to be asked or told about a line stands beside it.`,
      `标记：无人；未应（与上一项不同单位，对方还没答应，答应后用 office ${noun} assign ${letter}4 3 --confirmed）；倒挂（时限早于它的前一项）；请假；撞（同一人、同一车一小时内有两项，或当时另有安排，后面是其编号）；逾期。另列该项尚须请示、报告谁。`,
    ),
  noGaps: text('No gaps', '0 处待补'),
  gaps: (count: number): Text => text(count === 1 ? '1 gap to close' : `${count} gaps to close`, `${count} 处待补`),
  lesson: (id: string, lesson: string): Text => text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`),
} as const;
