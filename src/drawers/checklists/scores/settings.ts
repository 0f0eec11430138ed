import { Complaint } from '../../../core/complaint.ts';
import type { SettingGroup } from '../../../core/settings/setting.ts';
import { echo, type Lang, type Text, text } from '../../../core/text.ts';
import { readLine } from '../../../core/writing.ts';
import { partsText, readParts, type ScorePart } from './parts.ts';
import { changeText, type Points, readPoints } from './points.ts';

/** Points that an achievement is worth, under the name by which it is typed in place of the points. */
export type Worth = { readonly name: string; readonly points: Points };

/** Settings that the verbs of assessments read. */
export type ScoreSettings = { readonly scoreParts: readonly ScorePart[]; readonly worths: readonly Worth[] };

const whole = (name: string, max: number): ScorePart => ({ name, max: max * 100, start: max * 100 });
const worth = (name: string, points: number): Worth => ({ name, points: points * 100 });

const readWorth = (typed: string): Worth => {
  const [, name = '', written = ''] = /^([^=＝]+)[=＝](.+)$/.exec(typed.trim()) ?? [];
  const said = readPoints(written);
  if (name.trim() === '' || said === null) throw new Complaint('badValue', words.notWorth(typed), words.worthHint);
  return { name: readLine(name), points: said.points };
};

const SIX: readonly (readonly [name: Text, points: number])[] = [
  [text('Papers and meetings', '公文会议'), 20],
  [text('Information', '信息调研'), 20],
  [text('Supervision', '督查'), 20],
  [text('E-government', '电子政务'), 10],
  [text('Duty', '值班'), 15],
  [text('Suggestions', '建议提案'), 15],
];

const partsIn = (lang: Lang): readonly ScorePart[] =>
  SIX.map(([name, points]) => ({
    ...whole(name[lang], points),
    // Information is paid for what was used, so it begins with none.
    ...(name.zh === '信息调研' ? { start: 0 } : {}),
  }));

const USUAL = partsIn('zh');

/** Parts of an assessment with names in a language, if they are those that nobody has set. */
export const namedIn = (lang: Lang, parts: readonly ScorePart[]): readonly ScorePart[] =>
  parts === USUAL ? partsIn(lang) : parts;

// The six parts are named by the offices that told us of their assessments; the weights are a proposal without a source (systems.md, 20).
// The points of information are those of 广元 (2008), as another page reports them.
export const scoreSettings: SettingGroup<ScoreSettings> = {
  title: text('Assessments', '考核'),
  settings: {
    scoreParts: {
      name: 'score-parts',
      help: text(
        'the parts of an assessment and their points; the weights are our proposal, no rule gives them',
        '考核的各项内容和满分；分值为本程序建议，无规定可据',
      ),
      initial: USUAL,
      read: readParts,
      show: partsText,
    },
    worths: {
      name: 'score-points',
      help: text(
        'what an achievement is worth, typed in place of points; as in Guangyuan (2008), where provincial use earned 3 to 5',
        '加扣分项目及分值，评分时可写项目代替分数；取自广元市 2008 年办法，其中省采用为 3 至 5 分',
      ),
      initial: [
        ...[worth('采用', 2), worth('专报', 5), worth('省采用', 3), worth('国办采用', 10)],
        ...[worth('市批示', 5), worth('省批示', 10), worth('国批示', 20), worth('约稿不报', -10)],
      ],
      read: (typed) =>
        typed
          .split(/[,，、;；]/)
          .filter((one) => one.trim() !== '')
          .map(readWorth),
      show: (all) => all.map(({ name, points }) => `${name}=${changeText(points).replace('+', '')}`).join(','),
    },
  },
};

const words = {
  notWorth: (typed: string): Text => text(`“${echo(typed)}” is not NAME=POINTS`, `“${echo(typed)}”不是“项目=分数”`),
  worthHint: text('Write it like 采用=2,约稿不报=-10', '请写成 采用=2,约稿不报=-10 这样'),
} as const;
