import { type Column, dim, warn } from '../../../core/page.ts';
import type { PaperTable } from '../../../core/paper.ts';
import { same, type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { rowsForScreen } from '../../kit/form.ts';
import type { LineMark } from '../../kit/lines/line.ts';
import { formTitle } from '../formTitle.ts';
import type { Checklist } from '../record.ts';
import { changeText, pointsText } from './points.ts';
import { rankingOf, type UnitRank } from './ranking.ts';

export const SOURCE_WORDS: Readonly<Record<NonNullable<LineMark['source']>, Text>> = {
  self: text('self', '自检'),
  mutual: text('mutual', '互检'),
  check: text('check', '检查'),
};

const words = {
  unit: text('Unit', '单位'),
  total: text('Total', '总分'),
  rank: text('Rank', '名次'),
  changes: text('Reasons', '扣分说明'),
  signed: text('Signed by the assessors: __________', '考核组签字：__________'),
  missing: text('missing', '缺'),
  change: ({ part, isSet, points, why, source }: LineMark): Text => {
    const what = [part, isSet ? pointsText(points) : changeText(points), why ?? ''].join(' ').trim();
    return source === null
      ? same(what)
      : text(`${what} (${SOURCE_WORDS[source].en})`, `${what}（${SOURCE_WORDS[source].zh}）`);
  },
} as const;

/** The table 考核汇总表: each unit with its parts, total, rank and the reasons. Parts without a mark are called missing. */
export const scoreForm = (record: Checklist): PaperTable => ({
  title: formTitle(record.title, 'Assessment', '考核汇总表'),
  heads: [
    words.unit,
    ...(record.scores ?? []).map(({ name }) => same(name)),
    ...[words.total, words.rank, words.changes],
  ],
  rows: rankingOf(record).map((one) => [one.name, ...scoreCells(one), reasons(one)]),
  foot: [words.signed],
});

const scoreCells = ({ scores, total, rank }: UnitRank) => [
  ...scores.map((points) => (points === null ? warn(words.missing) : pointsText(points))),
  total === null ? c.none : pointsText(total),
  rank === null ? c.none : String(rank),
];

/** Changes, and points with a reason. */
const reasons = ({ line }: UnitRank): Text => {
  const told = (line.marks ?? []).filter(({ isSet, why }) => !isSet || why !== null).map(words.change);
  return text(told.map(({ en }) => en).join('; '), told.map(({ zh }) => zh).join('；'));
};

/** The table as the card shows it: without the reasons, which stand below. */
export const scoreTable = (record: Checklist) => {
  const { heads, rows: printed } = scoreForm(record);
  const rows = rowsForScreen(printed);
  const columns = heads.slice(0, -1).map((head, at): Column => {
    return at === 0 ? { head, grow: true } : { head, align: 'right' };
  });
  const told = rows.flatMap((row) => {
    const [name, why] = [row[0], row.at(-1)];
    return name === undefined || why === undefined || isEmpty(why) ? [] : [[dim('· '), name, '  ', why]];
  });
  return [
    { kind: 'table' as const, columns, rows: rows.map((row) => row.slice(0, -1)) },
    { kind: 'lines' as const, lines: told },
  ];
};

const isEmpty = (cell: unknown): boolean => typeof cell === 'object' && cell !== null && Reflect.get(cell, 'zh') === '';

/** The ranking as JSON: points in hundredths. */
export const rankingJson = (record: Checklist): readonly object[] =>
  rankingOf(record).map(({ name, scores, total, rank }) => ({
    ...{ name, total, rank },
    scores: (record.scores ?? []).map(({ name: part }, at) => ({ part, points: scores[at] ?? null })),
  }));
