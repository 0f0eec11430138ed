import { Complaint } from '../../../core/complaint.ts';
import type { Facts } from '../../../core/facts.ts';
import { nameKey } from '../../../core/names/fold.ts';
import { amend, find } from '../../../core/records.ts';
import type { Change } from '../../../core/rule.ts';
import { echo, type Text, text } from '../../../core/text.ts';
import { type Line, type LineMark, lineName } from '../../kit/lines/line.ts';
import { linesMeant } from '../../kit/lines/meant.ts';
import { type Checklist, linedChecklist } from '../record.ts';
import { partMeant, type ScorePart } from './parts.ts';
import { pointsText, readPoints } from './points.ts';
import { partsMissing } from './ranking.ts';
import type { Worth } from './settings.ts';

/** A mark as it is typed: the unit, then a part, points and a reason, or several parts with their points. */
export type MarkSaid = {
  readonly unit: string;
  readonly words: readonly string[];
  readonly source: LineMark['source'];
};

export type Marked = Change<Checklist> & { readonly line: Line; readonly marks: readonly LineMark[] };

/**
 * Adds marks to a unit of an assessment; the unit is settled as soon as each part has one. Throws `ruleViolated` for a list that is no
 * assessment and for a unit that is excused, `badValue` for points that cannot be, and `missingValue` for a change without a reason.
 */
export const unitMarked = (
  records: readonly Checklist[],
  id: string,
  { unit, words: typed, source }: MarkSaid,
  { worths, facts }: { readonly worths: readonly Worth[]; readonly facts: Facts },
): Marked => {
  const record = find(records, id);
  linedChecklist.refuse(record);
  const { scores: parts = [], lines } = record;
  if (parts.length === 0) throw new Complaint('ruleViolated', words.noAssessment(id), words.noAssessmentHint(id));
  const [line] = linesMeant(id, lines, [unit], facts);
  if (line === undefined) throw new Complaint('missingValue', words.whichUnit);
  if (line.skipped !== null)
    throw new Complaint('ruleViolated', words.excused(lineName(line), line.skipped.reason), words.excusedHint(id));
  const marks = marksSaid(typed, parts, worths).map((one) => ({ ...one, at: facts.now, source }));
  const after = settled({ ...line, marks: [...(line.marks ?? []), ...marks] }, parts, facts);
  const all = lines.map((one) => (one === line ? after : one));
  return { ...amend(records, id, facts.now, (stands) => ({ ...stands, lines: all })), line: after, marks };
};

const settled = (line: Line, parts: readonly ScorePart[], { now, settings }: Facts): Line =>
  line.doneAt !== null || partsMissing(parts, line).length > 0
    ? line
    : { ...line, doneAt: now, doneBy: settings.clerk || null };

type MarkRead = Pick<LineMark, 'part' | 'isSet' | 'points' | 'why'>;

const PAIR = /[=＝]/;

const marksSaid = (
  typed: readonly string[],
  parts: readonly ScorePart[],
  worths: readonly Worth[],
): readonly MarkRead[] => {
  const [part = '', points, ...why] = typed;
  if (!PAIR.test(part)) return [oneMark(part, points, why.join(' '), { parts, worths })];
  const pairs = typed.flatMap((word) => word.split(/[,，、;；]/)).filter((pair) => pair.trim() !== '');
  return pairs.map((pair) => {
    const [name = '', value] = pair.split(PAIR);
    return oneMark(name, value, '', { parts, worths });
  });
};

const oneMark = (
  name: string,
  typed: string | undefined,
  said: string,
  { parts, worths }: { readonly parts: readonly ScorePart[]; readonly worths: readonly Worth[] },
): MarkRead => {
  const part = partMeant(parts, name.trim());
  if (typed === undefined) throw new Complaint('missingValue', words.noPoints(part.name), words.pointsHint);
  const worth = worths.find((one) => nameKey(one.name) === nameKey(typed));
  const read = worth === undefined ? readPoints(typed) : { isSet: false, points: worth.points };
  if (read === null) throw new Complaint('badValue', words.notPoints(typed), words.pointsHint);
  if (read.isSet && read.points > part.max)
    throw new Complaint('badValue', words.tooMany(part.name, part.max), words.pointsHint);
  const why = [worth?.name ?? '', said].filter((one) => one.trim() !== '').join(' ') || null;
  if (!read.isSet && why === null) throw new Complaint('missingValue', words.noWhy(part.name), words.whyHint);
  return { part: part.name, ...read, why };
};

const words = {
  whichUnit: text('Which unit?', '没有写给哪个单位评分'),
  noAssessment: (id: string): Text => text(`${id} is no assessment: it has no parts`, `${id} 不是考核，没有考核内容`),
  noAssessmentHint: (id: string): Text =>
    text(`office edit ${id} --scores usual`, `可用 office edit ${id} --scores 六项 写明考核内容`),
  excused: (name: string, reason: string): Text =>
    text(`“${echo(name)}” is not needed: ${echo(reason)}`, `“${echo(name)}”已免：${echo(reason)}`),
  excusedHint: (id: string): Text =>
    text(`office undo --of ${id} takes it back`, `如有误，office undo --of ${id} 可撤销`),
  noPoints: (part: string): Text => text(`How many points for ${part}?`, `没有写“${part}”的分数`),
  notPoints: (typed: string): Text => text(`“${echo(typed)}” is no number of points`, `“${echo(typed)}”不是分数`),
  pointsHint: text(
    'Write 18.5, -2, +0.5, or a name of the setting score-points',
    '请写 18.5、-2、+0.5，或设置 加扣分 中的项目',
  ),
  tooMany: (part: string, max: number): Text =>
    text(`${part} has ${pointsText(max)} points at most`, `“${part}”满分为 ${pointsText(max)}`),
  noWhy: (part: string): Text => text(`Why are points of ${part} changed?`, `“${part}”加扣分没有写原因`),
  whyHint: text('Write the reason after the points: -2 "one late report"', '原因写在分数后：-2 "迟报1次"'),
} as const;
