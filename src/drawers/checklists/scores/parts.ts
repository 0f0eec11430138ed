import { Complaint } from '../../../core/complaint.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { line as lineSchema } from '../../../core/schema.ts';
import { echo, listed, type Text, text } from '../../../core/text.ts';
import * as v from '../../../core/valibot.ts';
import { readLine } from '../../../core/writing.ts';
import * as field from '../../kit/fields/index.ts';
import type { Line } from '../../kit/lines/line.ts';
import { type Kind, list } from '../../kit/register/kind.ts';
import { checklistWords as w } from '../words.ts';
import { MOST_POINTS, type Points, pointsText, readPoints } from './points.ts';

/** A part of an assessment: the points at most, and those before any mark: all, from which some are taken off, or none. */
export type ScorePart = { readonly name: string; readonly max: Points; readonly start: Points };

/** Stands for the parts of the setting `score-parts`. It is never stored. */
export const USUAL_PARTS: readonly ScorePart[] = [];

const PART = /^([^=＝]+)[=＝]\s*(0\s*[-–—~至到])?\s*([^=＝]+)$/;

const readPart = (typed: string): ScorePart => {
  const [, name = '', fromNone, most = ''] = PART.exec(typed.trim().normalize('NFKC')) ?? [];
  const said = readPoints(most);
  if (name.trim() === '' || said === null || !said.isSet || said.points === 0)
    throw new Complaint('badValue', words.notAPart(typed), words.partHint);
  return { name: readLine(name), max: said.points, start: fromNone === undefined ? said.points : 0 };
};

/** Reads parts such as `公文会议=20,信息调研=0-20`. Throws `badValue`, also for a part that is named twice. */
export const readParts = (typed: string): readonly ScorePart[] => {
  const all = typed
    .split(/[,，、;；]/)
    .filter((one) => one.trim() !== '')
    .map(readPart);
  const names = all.map(({ name }) => nameKey(name));
  const twice = all.find((_, at) => names.indexOf(names[at] ?? '') !== at);
  if (twice !== undefined) throw new Complaint('badValue', words.twice(twice.name), words.partHint);
  if (all.length === 0) throw new Complaint('badValue', words.notAPart(typed), words.partHint);
  return all;
};

const shortPoints = (points: Points): string => pointsText(points).replace(/\.0$/, '');

const partText = ({ name, max, start }: ScorePart): string => `${name}=${start === 0 ? '0-' : ''}${shortPoints(max)}`;

/** Parts in the form in which they are typed. */
export const partsText = (all: readonly ScorePart[]): string => all.map(partText).join(',');

const isUsualWord = (typed: string): boolean => /^(?:usual|六项|通用)$/i.test(typed.trim());

const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_POINTS));

/** The parts of an assessment, typed as `--scores "公文会议=20,值班=15"`, or `usual` for those of the setting. */
export const scorePartList: Kind<readonly ScorePart[], readonly ScorePart[]> = list<ScorePart>({
  schema: () => v.array(v.object({ name: lineSchema, max: points, start: points })),
  typed: (help) => ({
    ...field.line(help, 'PART=POINTS'),
    read: (typed) => (typed.every(isUsualWord) ? USUAL_PARTS : readParts(typed.join(','))),
    show: (all) => words.shown(all as readonly ScorePart[]),
  }),
  cell: (all) => listed(all.map(({ name, max }) => `${name} ${shortPoints(max)}`)),
  texts: (all) => all.map(({ name }) => name),
});

/** The part that a name means; a part of the name is enough where it fits one alone. Throws `badValue`. */
export const partMeant = (all: readonly ScorePart[], typed: string): ScorePart => {
  const key = nameKey(typed);
  const whole = all.filter(({ name }) => nameKey(name) === key);
  const found = whole.length > 0 ? whole : all.filter(({ name }) => nameKey(name).includes(key));
  const [one, ...others] = found;
  if (one === undefined || others.length > 0)
    throw new Complaint('badValue', words.noSuchPart(typed), words.partsAre(all));
  return one;
};

type SaidOfParts = { readonly scores?: readonly ScorePart[] | null | undefined };
type WithMarks = { readonly scores?: readonly ScorePart[] | undefined; readonly lines: readonly Line[] };

/** The parts that were said. Throws `ruleViolated` if a part that has marks would go or be worth something else. */
export const partsSaid = ({ scores }: SaidOfParts, record: WithMarks | null) => {
  if (scores === undefined) return {};
  const after = scores ?? [];
  const marked = record?.lines.flatMap(({ marks = [] }) => marks.map(({ part }) => part)) ?? [];
  const before = record?.scores ?? [];
  const lost = before
    .filter(({ name }) => marked.includes(name))
    .some((part) => !after.some((one) => isSamePart(one, part)));
  if (lost) throw new Complaint('ruleViolated', w.marked, w.markedHint);
  return { scores: after };
};

const isSamePart = (a: ScorePart, b: ScorePart): boolean => partText(a) === partText(b);

const words = {
  notAPart: (typed: string): Text =>
    text(`“${echo(typed)}” is not a part with its points`, `“${echo(typed)}”看不出是哪一项、满分多少`),
  partHint: text(
    'Write parts like "Meetings=20,Reports=0-20"; 0-20 begins with none; usual: those of the setting score-parts',
    '请写成 公文会议=20,信息调研=0-20；0-20 为从零加分；六项：用设置 考核内容 的各项',
  ),
  twice: (name: string): Text => text(`${echo(name)} is named twice`, `“${echo(name)}”写了两次`),
  shown: (all: readonly ScorePart[]): Text =>
    all.length === 0 ? text('the usual parts', '通用各项') : text(partsText(all), partsText(all)),
  noSuchPart: (typed: string): Text =>
    text(`“${echo(typed)}” is none of the parts`, `没有“${echo(typed)}”这一项考核内容`),
  partsAre: (all: readonly ScorePart[]): Text => text(`The parts: ${partsText(all)}`, `考核内容：${partsText(all)}`),
} as const;
