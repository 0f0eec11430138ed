import { TODAY, workdayAfter } from './time.ts';
import { nameOf, UNITS } from './words.ts';

const some = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const two = (n: number): string => String(n).padStart(2, '0');

/** Sixty people of a round, by names that the desk does not know yet. */
const ROUND = some(60, (n) => nameOf(600 + n)).join('、');

const RULES = [
  '每周一',
  '两周周五',
  '每月25日',
  '每月最后一个工作日',
  '双月15日',
  '每季度首月10日',
  '每年4月1日',
  '农历九月初九',
];

/** Twenty lines of a meeting, due at these times in turn. */
const linesAt = (times: readonly string[]): readonly string[] =>
  some(20, (n) => `第${n + 1}项准备工作=${UNITS[n % UNITS.length]}@${times[n % times.length]}`);

/** Lines before, during and after a meeting. */
const LINES = linesAt(['-10wd', '-5wd', '-3wd', '-1wd 15:00', '-30m', '+1wd', '+3wd', '+5wd']);
/** Lines of the last days before a meeting and of the day after. */
const LATE_LINES = linesAt(['-3wd', '-2wd', '-1wd 15:00', '-30m', '+1wd']);

/** Thirty meetings, one on each working day, the first so many working days ahead. */
const meetingsFrom = (ahead: number) =>
  some(30, (n) => [
    ...['notice', 'new', `第${n + 1}次专题会`, '--at', `${workdayAfter(TODAY, n + ahead)} 16:00`],
    ...['--place', '三楼会议室', '--host', nameOf(7), '--to', '办公室'],
  ]);

/** A third of the papers is read and goes round, the others are still to be proposed upon. */
const papers = some(300, (n) =>
  n % 3 === 0
    ? [
        ['doc', 'in', `第${n + 1}期工作通报`, '--from', '市府办', '--handling', 'read'],
        ['doc', 'pass', `W${n + 1}`, `${nameOf(7)}、${nameOf(8)}`],
      ]
    : [
        [
          'doc',
          'in',
          `关于报送第${n + 1}项工作情况的通知`,
          '--from',
          '市委办',
          '--due',
          `2026-12-${two((n % 28) + 1)}`,
        ],
      ],
).flat();

/**
 * The commands that give a desk the nouns beyond the first five, by groups: 12 cars, 200 contracts, 40 routines, 3 rounds of 60 people, 30
 * meetings with 20 lines each (`linesOf`), 300 open papers, two incidents. They are typed, so that the records are as the program writes them.
 */
export const NOUNS = {
  cars: some(12, (n) => [
    ...['car', 'new', `冀E${10001 + n}`, '--seats', '7', '--date', `交强险=2027-${two((n % 12) + 1)}-15`],
  ]),
  contracts: some(200, (n) => {
    const ends = `${2027 + (n % 3)}-${two((n % 12) + 1)}-${two((n % 28) + 1)}`;
    const amount = `${10_000 + n}`;
    return ['contract', 'new', `服务合同${n + 1}`, '--party', `供方${n + 1}`, '--amount', amount, '--ends', ends];
  }),
  routines: some(40, (n) => [
    ...['routine', 'new', `例行工作${n + 1}`, '--every', RULES[n % RULES.length] ?? '', '--from', '2026-12-01'],
  ]),
  rounds: some(3, (n) => [
    ...['checklist', 'new', `走访${n + 1}`, '--each', ROUND, '--due', `2026-12-${18 + n}`, '--steps', '通知,接,检,送'],
  ]),
  meetings: meetingsFrom(1),
  papers,
  incidents: [
    ['incident', 'new', '城东锅炉房起火', '--at', '19:20', '--from', '门卫老张', '--place', '城东'],
    ['incident', 'new', '北街水管爆裂', '--at', '18:20', '--from', '城管所', '--place', '北街'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

export type NounGroup = keyof typeof NOUNS | 'announced';

/** Thirty meetings with 20 lines each that are announced and answered, and of which no line is due yet: the morning list has no row of them. */
const announced = meetingsFrom(10);

export const commandsOf = (group: NounGroup): readonly (readonly string[])[] =>
  group === 'announced' ? announced : NOUNS[group];

/** The commands after those of a group for each of its meetings, by the meeting's id; none for groups of something else. */
export const furtherOf = (group: NounGroup, id: string): readonly (readonly string[])[] => {
  if (group === 'meetings') return [['add', id, ...LINES]];
  if (group !== 'announced') return [];
  return [
    ['add', id, ...LATE_LINES],
    ['notice', 'send', id],
    ['notice', 'reply', id, '办公室', '来'],
  ];
};
