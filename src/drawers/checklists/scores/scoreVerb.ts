import { valuesIn } from '../../../core/settings/setting.ts';
import { listed, same, type Text, text } from '../../../core/text.ts';
import * as field from '../../kit/fields/index.ts';
import { whichOne } from '../../kit/lines/fields.ts';
import { type LineMark, lineName } from '../../kit/lines/line.ts';
import { lineWords } from '../../kit/lines/words.ts';
import { recorded } from '../../kit/saying.ts';
import { verb } from '../../kit/verb.ts';
import { type Checklist, key } from '../record.ts';
import { type Marked, unitMarked } from './marking.ts';
import { changeText, pointsText } from './points.ts';
import { partsMissing, rankingOf, scoreOf } from './ranking.ts';
import { scoreSettings } from './settings.ts';
import { SOURCE_WORDS } from './table.ts';

/** The verb `score` (评分): points of a unit, with the reason. */
export const scoreVerb = verb({
  name: 'score',
  zh: '评分',
  summary: text('Give a unit points for a part of an assessment', '考核评分，加扣分写明原因'),
  about: text(
    'A number gives the points of the part; with a sign it adds to them or takes off, and needs a reason. A part begins with all its points, or with none if it was entered as 0-20. A word of the setting score-points stands for its points.',
    '只写数字即该项得分；带正负号为加分、扣分，须写原因。各项从满分起扣；写成 0-20 的从零起加。分数处也可写设置 加扣分 中的项目。',
  ),
  examples: [
    {
      typed: text(
        'office checklist score L5 "County A" duty -2 "one late report" --source check',
        'office checklist score L5 甲县 值班 -2 "迟报1次" --source 检查',
      ),
      does: text('two points less, and why', '扣两分，写明原因'),
    },
    {
      typed: text(
        'office checklist score L5 "County A" supervision=18.5 duty=13',
        'office checklist score L5 甲县 公文会议=18.5 值班=13',
      ),
      does: text('several parts at once', '几项一次评完'),
    },
  ],
  args: {
    id: field.id('L', lineWords.idHelp),
    unit: { ...whichOne(text('the unit, by name or number', '单位，写名称或序号')), label: text('Unit', '单位') },
    said: {
      ...field.needed(field.lines(text('the part, the points and the reason', '考核内容、分数、原因'), 'PART')),
      ...{ rest: true, label: text('Points', '评分') },
    },
  },
  options: {
    source: field.called(
      text('Source', '来源'),
      field.choice(text('where the mark comes from', '分数来自自检、互检还是检查'), SOURCE_WORDS),
    ),
  },
  run: async ({ args, options, ...call }) => {
    const { worths } = valuesIn(scoreSettings, call.desk.wide.settings);
    const said = { unit: args.unit, words: args.said, source: options.source ?? null };
    const changed = await call.desk.change(key, (records, { facts }) =>
      unitMarked(records, args.id, said, { worths, facts }),
    );
    return recorded(call, key, changed, (record) => [
      marksText(record, changed.change),
      standingText(record, changed.change),
    ]);
  },
});

/** The marks that were given, each with the points that the part has by now: `甲县：值班 13.0（-2 迟报1次）`. */
const marksText = ({ scores = [] }: Checklist, { line, marks }: Marked): Text => {
  const all = marks.map((one) => {
    const part = scores.find(({ name }) => name === one.part);
    const points = part === undefined ? null : scoreOf(part, line);
    return words.mark(one, pointsText(points ?? 0));
  });
  return text(`${lineName(line)}: ${listed(all).en}`, `${lineName(line)}：${listed(all).zh}`);
};

/** The total and rank of the unit, or the parts that are missing. */
const standingText = (record: Checklist, { line }: Marked): Text => {
  const missing = partsMissing(record.scores ?? [], line);
  const own = rankingOf(record).find((one) => one.line.no === line.no);
  return missing.length > 0 || own?.total == null || own.rank === null
    ? words.missing(missing)
    : words.rank(pointsText(own.total), own.rank);
};

const words = {
  mark: ({ part, isSet, points, why }: LineMark, now: string): Text => {
    const change = [...(isSet ? [] : [changeText(points)]), ...(why === null ? [] : [why])].join(' ');
    return change === '' ? same(`${part} ${now}`) : text(`${part} ${now} (${change})`, `${part} ${now}（${change}）`);
  },
  missing: (parts: readonly string[]): Text =>
    text(
      `${parts.length === 1 ? '1 part' : `${parts.length} parts`} to come: ${listed(parts).en}`,
      `还缺 ${parts.length} 项：${listed(parts).zh}`,
    ),
  rank: (total: string, rank: number): Text => text(`total ${total}, rank ${rank}`, `总分 ${total}，第 ${rank} 名`),
} as const;
