import { dayText } from '../../../calendar/speak.ts';
import { dayOf } from '../../../core/civil.ts';
import type { Learnt } from '../../../core/lessons.ts';
import type { Page } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { compare, compareIds } from '../../../core/records.ts';
import { type Lang, type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import * as field from '../../kit/fields/index.ts';
import { inPassing } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { key, type Notice, seriesIn, seriesName, seriesOf } from '../record.ts';
import { noticeWords as w } from '../words.ts';
import { LESSONS_SHOWN, lessonsIn } from './past.ts';

/** Lessons of one series, the newest first. */
type Series = { readonly name: string; readonly learnt: readonly Learnt[] };

export const lessons = verb({
  name: 'lessons',
  zh: DAILY.lessons,
  summary: text('What went wrong at earlier meetings and incidents, by series', '以往会议和突发事件的教训，按系列'),
  about: text(
    'Without a series the last three lessons of each. A series is named by a part of its title, or by one of its notices; a kind of event works too. office notice held N1 --lesson TEXT records a lesson.',
    '不写系列则每个系列列最近三条。系列可写名称的一部分或其中一份通知的编号，也可写类别。登记教训：office notice held N1 --lesson 内容。',
  ),
  examples: [
    { typed: 'office lessons', does: text('the last three of every series', '各系列最近三条') },
    {
      typed: text('office lessons standing committee', 'office lessons 常委会'),
      does: text('all of one series', '一个系列的全部'),
    },
  ],
  args: {
    series: field.called(
      text('Series', '系列'),
      field.rest(
        field.line(
          text('a part of the title, a kind, or a notice such as N4', '名称的一部分、类别，或通知编号如 N4'),
          'SERIES',
        ),
      ),
    ),
  },
  options: {},
  run: async ({ args, desk, lens, lang }) => {
    const { records, notes } = inPassing(desk, key, lessonsIn);
    const others = await othersLearnt(desk, lang);
    const named = args.series == null ? null : seriesOf(titleMeant(args.series, desk));
    const found = seriesAmong([...records.flatMap(learntOf), ...others]).flatMap((one) => {
      const learnt = one.learnt.filter((n) => named === null || isOf(n, named));
      return learnt.length === 0 ? [] : [{ ...one, learnt: named === null ? learnt.slice(0, LESSONS_SHOWN) : learnt }];
    });
    return {
      json: {
        schema: 'office.lessons/1',
        lessons: found.flatMap(({ name, learnt }) =>
          learnt.map(({ id, title, at, lesson }) => ({ series: name, id, title, start: lens.withOffset(at), lesson })),
        ),
      },
      page: found.length === 0 ? [{ kind: 'lines', lines: [c.nothingHere] }] : found.flatMap(blocksOf),
      notes,
    };
  },
});

/** The lesson of a notice with its series. */
const learntOf = (n: Notice): readonly Learnt[] => {
  const { id, title, start, kind, lesson } = n;
  const also = [kind, w.kinds[kind].zh];
  return lesson === null
    ? []
    : [{ series: seriesIn(n), seriesName: seriesName(n.series ?? title), id, title, at: start, lesson, also }];
};

/** The lessons of other drawers, such as incidents. */
const othersLearnt = async (desk: OpenDesk, lang: Lang): Promise<readonly Learnt[]> => {
  const doors = await Promise.all(
    desk.drawers.map(async (drawer) => ({ drawer, learning: (await drawer.learning?.()) ?? null })),
  );
  return doors.flatMap(({ drawer, learning }) =>
    learning === null ? [] : learning.learnt(inPassing(desk, drawer, {}).records, lang),
  );
};

/** The words that were typed, or the title of the notice that they name. Throws `noSuchRecord` for a notice that does not exist. */
const titleMeant = (typed: string, desk: OpenDesk): string => {
  const id = typed.trim().normalize('NFKC').toUpperCase();
  return /^N[1-9]\d*$/.test(id) ? desk.find(key, id).title : typed;
};

const isOf = ({ series, also }: Learnt, named: string): boolean => series.includes(named) || also.includes(named);

const seriesAmong = (learnt: readonly Learnt[]): readonly Series[] => {
  const newest = [...learnt].sort((a, b) => compare(b.at, a.at) || compareIds(b.id, a.id));
  return [...new Set(newest.map(({ series }) => series))].map((name) => ({
    name,
    learnt: newest.filter(({ series }) => series === name),
  }));
};

const blocksOf = ({ name, learnt }: Series, at: number): Page => [
  ...(at === 0 ? [] : [{ kind: 'gap' as const }]),
  { kind: 'title', cell: learnt[0]?.seriesName ?? name },
  { kind: 'lines', lines: learnt.map((n): Text => words.learnt(n, dayText(dayOf(n.at)))) },
];

const words = {
  learnt: ({ id, lesson }: Learnt, day: Text): Text =>
    text(`${id}  ${day.en}  ${lesson}`, `${id}  ${day.zh}  ${lesson}`),
} as const;
