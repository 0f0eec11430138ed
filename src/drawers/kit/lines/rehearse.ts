import { shortMoment } from '../../../calendar/speak.ts';
import type { Facts, ScriptLens } from '../../../core/facts.ts';
import { type Block, bad, type Cell, dim, good, type Page, warn } from '../../../core/page.ts';
import { PLATES } from '../../../core/plates.ts';
import type { Key, Row } from '../../../core/record.ts';
import { listed, type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { OpenDesk } from '../desk.ts';
import * as field from '../fields/index.ts';
import { drawerOf } from '../saying.ts';
import { type Answer, type Verb, verb } from '../verb.ts';
import { filmOf, gapCount, type LineGap, type Shot } from './film.ts';
import { isLineOpen, lineName, PHASES } from './line.ts';
import type { Lined } from './lined.ts';
import { listsFor } from './listsFor.ts';
import { lineWords as w } from './words.ts';

const GAP_WORDS: Readonly<Record<LineGap, Text>> = {
  nobody: text('no owner', '无人'),
  unconfirmed: text('no yes yet', '未应'),
  order: text('wrong order', '倒挂'),
  away: text('on leave', '请假'),
  double: text('clash', '撞'),
  late: text('overdue', '逾期'),
};

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
    about: words.about,
    examples: [{ typed: `office ${noun} rehearse ${letter}4`, does: text('before it begins', '会前过一遍') }],
    args: { id: field.id(letter, w.idHelp) },
    options: {},
    run: ({ args, desk, lens }) => rehearsed(of, desk, desk.find(key, args.id), lens),
  });
};

const rehearsed = <R extends Row>(
  of: Lined<R>,
  desk: OpenDesk,
  record: R,
  { facts, withOffset }: ScriptLens,
): Answer => {
  const key: Key<R> = { name: of.drawer };
  const drawer = drawerOf(desk, { name: of.drawer });
  const film = filmOf(
    of,
    record,
    desk.records(key).filter((other) => drawer.isOpen(other, facts)),
    facts,
  );
  const { lessons, notes } = of.lessons?.(desk, record) ?? { lessons: [], notes: [] };
  const lists = listsFor(desk, record, facts);
  const { id } = record;
  return {
    json: {
      schema: 'office.rehearsal/1',
      id,
      gaps: gapCount(film),
      film: film.map((shot) => shotJson(shot, withOffset)),
      lists: lists.map(({ says: _says, ...list }) => list),
      lessons,
    },
    page: [
      { kind: 'title', cell: [id, '  ', drawer.titleOf(record)] },
      ...phaseBlocks(film, facts),
      { kind: 'lines', lines: lists.map(({ says }) => says) },
      ...ending(film, lessons),
    ],
    notes,
  };
};

const shotJson = (
  { no, person, text: what, phase, owner, unit, by, confirmedAt, doneAt, gaps }: Shot,
  withOffset: (moment: string) => string,
) => ({
  ...{ no: no === 0 ? null : no, person, text: what, phase, owner, unit: unit === '' ? null : unit, gaps },
  ...{ by: by === null ? null : withOffset(by), isConfirmed: confirmedAt !== null, isDone: doneAt !== null },
});

const phaseBlocks = (film: readonly Shot[], facts: Facts): readonly Block[] =>
  PHASES.flatMap((phase): readonly Block[] => {
    const shots = film.filter((shot) => shot.phase === phase);
    if (shots.length === 0) return [];
    return [
      { kind: 'gap' },
      { kind: 'title', cell: w.phases[phase] },
      {
        kind: 'rows',
        columns: [{}, { align: 'right' }, { grow: true }, {}, {}],
        rows: shots.map((shot) => rowOf(shot, facts)),
      },
    ];
  });

const rowOf = (shot: Shot, { now }: Facts): readonly Cell[] => [
  shot.by === null ? c.none : shortMoment(shot.by, now),
  shot.no === 0 ? '·' : `${shot.no}`,
  isLineOpen(shot) ? lineName(shot) : dim(lineName(shot)),
  ownerCell(shot),
  stateCell(shot),
];

const ownerCell = ({ owner, unit }: Shot): Cell => {
  if (owner === null) return c.none;
  return unit === null || unit === '' || unit === owner ? owner : [owner, dim(text(` (${unit})`, `（${unit}）`))];
};

const stateCell = (shot: Shot): Cell => {
  if (!isLineOpen(shot)) return good(words.done);
  if (shot.gaps.length > 0) return bad(listed(shot.gaps.map((gap) => GAP_WORDS[gap])));
  return shot.confirmedAt === null ? '' : good(w.confirmed);
};

const ending = (film: readonly Shot[], lessons: readonly { readonly id: string; readonly lesson: string }[]): Page => {
  const count = gapCount(film);
  const sum = film.length === 0 ? words.noLines : count === 0 ? good(words.noGaps) : warn(words.gaps(count));
  return [
    { kind: 'gap' },
    { kind: 'lines', lines: [sum, ...lessons.map(({ id, lesson }) => words.lesson(id, lesson))] },
  ];
};

const words = {
  about: text(
    'Marks: no owner; no yes yet (the owner is of another unit than the one before, and has not said yes: office assign … --confirmed); wrong order (due before the line it comes after); on leave; clash (two lines of one owner in an hour); overdue.',
    '标记：无人；未应（与上一项不同单位，对方还没答应，答应后用 office assign … --confirmed）；倒挂（时限早于它的前一项）；请假；撞（同一人一小时内有两项）；逾期。',
  ),
  done: text('done', '办完'),
  noLines: text('No lines: office add writes them', '尚无事项，可用 office add 加'),
  noGaps: text('No gaps', '0 处待补'),
  gaps: (count: number): Text => text(count === 1 ? '1 gap to close' : `${count} gaps to close`, `${count} 处待补`),
  lesson: (id: string, lesson: string): Text => text(`Lesson of ${id}: ${lesson}`, `上次的教训（${id}）：${lesson}`),
} as const;
