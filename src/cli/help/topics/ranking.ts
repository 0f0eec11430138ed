import { datedUrgency, FLOOR, lateUrgency, type Quadrant, quadrantOf, undatedUrgency } from '../../../agenda/rank.ts';
import { agendaWords } from '../../../agenda/words.ts';
import type { Block, Cell, Page } from '../../../core/page.ts';
import { type Text, text } from '../../../core/text.ts';
import { commonWords as c } from '../../../core/words.ts';
import { listing } from '../parts.ts';
import { part, points, type Topic } from './topic.ts';

/** Sources of matters, by the importance that each gives. */
export const SOURCES: Readonly<Record<4 | 3 | 2 | 1, Text>> = {
  4: text('superior body', '上级交办、上级来访'),
  3: text('leader’s instruction, meeting decision, petition', '领导批示、会议议定、信访'),
  2: text('another department, your own, a notice, most visits', '其他部门、自己的事、会议通知、一般来访'),
  1: text('a jotting, a delivery', '随手记、送货'),
};

/** Formulas of urgency as they are written on paper. `w` is the number of working days left, late or untouched. */
export const FORMULAS = {
  dated: '0.15 + 0.85 × 2^(−w ÷ 2)',
  late: '1 + 0.5 × (1 − 2^(−w ÷ 5))',
  undated: 'min(0.4, 0.15 + 0.01 × w)',
} as const;

const two = (value: number): string => value.toFixed(2);
const days = (count: number): Text => text(count === 1 ? '1 working day' : `${count} working days`, `${count}个工作日`);

const counted = (formula: string) => points(text(`${formula}   (w: number of days)`, `${formula}   （w 为天数）`));

const LEFT = [10, 5, 3, 2, 1, 0];
const LATE = [1, 5, 20];
const IDLE = [0, 10, 25];

const row = (count: number, before: string, urgency: number): readonly [Cell, Cell] => [
  { en: `${before}${days(count).en}`, zh: `${before}${days(count).zh}` },
  two(urgency),
];

const examples: Readonly<Record<Quadrant, Parameters<typeof quadrantOf>>> = {
  A: [3, 0.55],
  B: [3, 0],
  C: [2, 0.55],
  D: [2, 0],
};

const INTRO: Block = {
  kind: 'lines',
  lines: [
    text(
      'Each line has a score: importance times urgency. The highest score comes first. office why F9 shows every step of one score, so that you can check it on paper.',
      '每一项有个分数：重要程度 × 紧急程度。分高的排在前面。office why F9 列出一项得分的每一步，可以自己验算。',
    ),
  ],
};

const IMPORTANCE: Page = part(
  text('Importance: given by the source, unless you set it', '重要程度：看来源，也可自己定'),
  listing(
    ([4, 3, 2, 1] as const).map((n) => [
      { en: `${n}  ${c.importances[n].en}`, zh: `${n}  ${c.importances[n].zh}` },
      SOURCES[n],
    ]),
  ),
);

const DATED: Page = part(
  text('Urgency with a date: working days left', '有时限的：看还剩几个工作日'),
  listing(LEFT.map((w) => row(w, '', datedUrgency(w)))),
  counted(FORMULAS.dated),
);

const OVERDUE: Page = part(
  text('Urgency when late: it keeps rising, and never reaches 1.50', '逾期的：一直上升，不到 1.50'),
  listing(LATE.map((w) => row(w, '', lateUrgency(-w)))),
  counted(FORMULAS.late),
);

const UNDATED: Page = part(
  text('Urgency without a date: working days since the last change', '不定时限的：看多久没动过'),
  listing(IDLE.map((w) => row(w, '', undatedUrgency(w)))),
  counted(FORMULAS.undated),
);

const MARKS: Page = part(
  text('Marks', '紧急标记'),
  listing([
    [c.marks.flash, text(`at least ${two(FLOOR.flash)}`, `不低于 ${two(FLOOR.flash)}`)],
    [c.marks.urgent, text(`at least ${two(FLOOR.urgent)}`, `不低于 ${two(FLOOR.urgent)}`)],
  ]),
);

const QUADRANTS: Page = part(
  text('The letter in the list: a label, not the order', '旁边的字母，只是标签'),
  listing((Object.keys(examples) as Quadrant[]).map((q) => [quadrantOf(...examples[q]), agendaWords.quadrants[q]])),
  points(
    text(
      'Important: importance 3 or more. Urgent: urgency 0.55 or more.',
      '重要程度 3 以上为重要，紧急程度 0.55 以上为紧急。',
    ),
  ),
);

const TIES: Block = points(
  text(
    'A report of an incident whose limit runs by the clock stands before everything else, whatever the scores.',
    '突发事件的报告时限在走，不论得分，排在最前。',
  ),
  text(
    'With equal scores the earlier date comes first, then the record that was written down first.',
    '分数相同，时限早的在前；再相同，先登记的在前。',
  ),
  text(
    'Working days are counted in office hours: at noon, half of today is left.',
    '工作日按办公时间折算：到了中午，今天还剩半天。',
  ),
);

export const ranking: Topic = {
  name: 'ranking',
  alias: '排序',
  summary: text('How the day’s list is ordered', '今日清单怎么排'),
  page: () => [
    { kind: 'title', cell: text('Ranking', '排序') },
    { kind: 'gap' },
    INTRO,
    ...IMPORTANCE,
    ...DATED,
    ...OVERDUE,
    ...UNDATED,
    ...MARKS,
    ...QUADRANTS,
    { kind: 'gap' },
    TIES,
  ],
};
