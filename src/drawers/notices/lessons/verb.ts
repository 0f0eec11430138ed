import { dayText } from '../../../calendar/speak.ts';
import { dayOf } from '../../../core/civil.ts';
import type { Page } from '../../../core/page.ts';
import { DAILY } from '../../../core/plates.ts';
import { compare, compareIds } from '../../../core/records.ts';
import { type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import type { OpenDesk } from '../../kit/desk.ts';
import * as field from '../../kit/fields/index.ts';
import { inPassing } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { key, type Notice, seriesIn, seriesOf } from '../record.ts';
import { noticeWords as w } from '../words.ts';
import { LESSONS_SHOWN, lessonsIn } from './past.ts';

/** Meetings of one series with a lesson, the newest first. */
type Series = { readonly name: string; readonly learnt: readonly Notice[] };

export const lessons = verb({
  name: 'lessons',
  zh: DAILY.lessons,
  summary: text('What went wrong at earlier meetings, by series', '以往会议的教训，按会议系列'),
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
  run: ({ args, desk, lens }) => {
    const { records, notes } = inPassing(desk, key, lessonsIn);
    const named = args.series == null ? null : seriesOf(titleMeant(args.series, desk));
    const found = seriesAmong(records.filter(({ lesson }) => lesson !== null)).flatMap((one) => {
      const learnt = one.learnt.filter((n) => named === null || isOf(n, named));
      return learnt.length === 0 ? [] : [{ ...one, learnt: named === null ? learnt.slice(0, LESSONS_SHOWN) : learnt }];
    });
    return {
      json: {
        schema: 'office.lessons/1',
        lessons: found.flatMap(({ name, learnt }) =>
          learnt.map(({ id, title, start, lesson }) => ({
            series: name,
            id,
            title,
            start: lens.withOffset(start),
            lesson,
          })),
        ),
      },
      page: found.length === 0 ? [{ kind: 'lines', lines: [c.nothingHere] }] : found.flatMap(blocksOf),
      notes,
    };
  },
});

/** The words that were typed, or the title of the notice that they name. Throws `noSuchRecord` for a notice that does not exist. */
const titleMeant = (typed: string, desk: OpenDesk): string => {
  const id = typed.trim().normalize('NFKC').toUpperCase();
  return /^N[1-9]\d*$/.test(id) ? desk.find(key, id).title : typed;
};

const isOf = (n: Notice, named: string): boolean =>
  seriesIn(n).includes(named) || [n.kind, w.kinds[n.kind].zh].includes(named);

const seriesAmong = (learnt: readonly Notice[]): readonly Series[] => {
  const newest = [...learnt].sort((a, b) => compare(b.start, a.start) || compareIds(b.id, a.id));
  return [...new Set(newest.map(seriesIn))].map((name) => ({
    name,
    learnt: newest.filter((n) => seriesIn(n) === name),
  }));
};

const blocksOf = ({ name, learnt }: Series, at: number): Page => [
  ...(at === 0 ? [] : [{ kind: 'gap' as const }]),
  { kind: 'title', cell: name },
  { kind: 'lines', lines: learnt.map((n): Text => words.learnt(n, dayText(dayOf(n.start)))) },
];

const words = {
  learnt: ({ id, lesson }: Notice, day: Text): Text =>
    text(`${id}  ${day.en}  ${lesson ?? ''}`, `${id}  ${day.zh}  ${lesson ?? ''}`),
} as const;
