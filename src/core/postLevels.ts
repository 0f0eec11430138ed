import { Complaint } from './complaint.ts';
import { echo, listed, type Text, text } from './text.ts';

/** The levels of posts (职级), the highest first. */
export const POST_LEVELS = [
  ...(['province', 'viceProvince', 'bureau', 'viceBureau'] as const),
  ...(['county', 'viceCounty', 'township', 'viceTownship'] as const),
] as const;

export type PostLevel = (typeof POST_LEVELS)[number];

export const POST_LEVEL_LABELS: Readonly<Record<PostLevel, Text>> = {
  province: text('provincial head', '省部级正职'),
  viceProvince: text('vice-provincial', '省部级副职'),
  bureau: text('bureau head', '厅局级正职'),
  viceBureau: text('vice-bureau', '厅局级副职'),
  county: text('county head', '县处级正职'),
  viceCounty: text('vice-county', '县处级副职'),
  township: text('township head', '乡科级正职'),
  viceTownship: text('vice-township', '乡科级副职'),
};

/** The place of a level, 1 for the highest. */
export const levelNumber = (level: PostLevel): number => POST_LEVELS.indexOf(level) + 1;

/** The level so many steps below, or the lowest. */
export const levelBelow = (level: PostLevel, steps: number): PostLevel =>
  POST_LEVELS[Math.min(levelNumber(level) - 1 + steps, POST_LEVELS.length - 1)] ?? level;

const SHORT = /^(副|正)?(省|部|省部|厅|局|厅局|司|县|处|县处|乡|科|乡科)级?(正职|副职|正|副)?$/u;
const FIRST = { 省: 0, 部: 0, 厅: 2, 局: 2, 司: 2, 县: 4, 处: 4, 乡: 6, 科: 6 } as const;

/** The level that was typed: its code, its label, or a short form such as 副省, 正处级, 厅级. Throws `badValue`. */
export const postLevelIn = (typed: string): PostLevel => {
  const said = typed.trim().normalize('NFKC');
  const named = POST_LEVELS.find((level) =>
    [level, POST_LEVEL_LABELS[level].en, POST_LEVEL_LABELS[level].zh].some(
      (word) => word.toLowerCase() === said.toLowerCase(),
    ),
  );
  const level = named ?? shortForm(said);
  if (level === undefined) throw new Complaint('badValue', words.notALevel(typed), words.levels);
  return level;
};

const shortForm = (said: string): PostLevel | undefined => {
  const [, before, tier = '', after] = SHORT.exec(said) ?? [];
  const first = Object.entries(FIRST).find(([name]) => tier.startsWith(name))?.[1];
  if (first === undefined) return undefined;
  return POST_LEVELS[first + (before === '副' || after?.startsWith('副') === true ? 1 : 0)];
};

const words = {
  notALevel: (typed: string): Text => text(`“${echo(typed)}” is no level of a post`, `“${echo(typed)}”不是职级`),
  levels: text(
    `One of: ${POST_LEVELS.join(', ')}`,
    `请写：${listed(Object.values(POST_LEVEL_LABELS)).zh}，或副省、正处等简称`,
  ),
} as const;
