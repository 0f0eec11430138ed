import { listed, type Text, text } from '../../../core/text.ts';
import type { Door } from './table.ts';

const joined = (rows: readonly Text[]): Text =>
  text(rows.map(({ en }) => en).join('; '), rows.map(({ zh }) => zh).join('；'));

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Words of the seating and its nameplates. */
export const seatWords = {
  title: text('Seating', '座次图'),
  platesTitle: text('Nameplates', '桌牌'),
  dais: text('[ dais ]', '【主席台】'),
  hall: text('( hall )', '（台下）'),
  open: text('( open side )', '（开口）'),
  table: text('=============== table ===============', '═══════════════ 长桌 ═══════════════'),
  doors: {
    south: text('[ door, south ]', '【门（南）】'),
    north: text('[ door, north ]', '【门（北）】'),
    east: text('[ door, east ] →', '【门（东）】→'),
    west: text('← [ door, west ]', '←【门（西）】'),
  } satisfies Readonly<Record<Door, Text>>,
  row: (number: number): Text => text(`row ${number}`, `第${number}排`),
  rowOf: (number: number, seats: string): Text => text(`row ${number}: ${seats}`, `第${number}排 ${seats}`),
  chair: (row: number, number: number): Text => text(`${row}-${number}`, `${row}排${number}座`),
  parties: { guest: text('guests', '客方'), host: text('hosts', '主方') },
  /** Before the number of a seat of two parties: 客1, 主1. */
  sides: { guest: text('G', '客'), host: text('H', '主') },

  /** Names of the rules A and B. In odd rows the rules do not differ. */
  rules: {
    a: (isOdd: boolean): Text =>
      isOdd
        ? text(
            'Rule A (odd rows are the same by rule B): 2 at the left hand of 1',
            '规则 A（单数，与规则 B 相同）：2 在 1 的左手边',
          )
        : text(
            'Rule A: 2 at the left hand of 1, on the right as seen from the hall',
            '规则 A：2 在 1 的左手边，台下看在右',
          ),
    b: (isOdd: boolean): Text =>
      isOdd
        ? text(
            'Rule B (odd rows are the same by rule A): 2 at the left hand of 1',
            '规则 B（单数，与规则 A 相同）：2 在 1 的左手边',
          )
        : text(
            'Rule B: in even rows 2 at the right hand of 1, on the left as seen from the hall',
            '规则 B：双数时 2 在 1 的右手边，台下看在左',
          ),
  },
  fromHall: (rows: readonly Text[]): Text =>
    text(`Seen from the hall, left to right: ${joined(rows).en}`, `台下看，自左至右：${joined(rows).zh}`),
  fromDais: (rows: readonly Text[]): Text =>
    text(`Seen by those who sit there, left to right: ${joined(rows).en}`, `台上本人看，自左至右：${joined(rows).zh}`),
  arms: text('The arms alternate, the seats next to the short side first', '两翼自近而远交替排'),
  facing: (isSwapped: boolean): Text =>
    isSwapped
      ? text('Sides exchanged: the hosts face the door', '已对换：主方面门')
      : text('The guests face the door', '客方面门'),
  atEnd: (isSwapped: boolean): Text =>
    isSwapped
      ? text('Sides exchanged: guests on the left of those who come in', '已对换：客方在进门方向左侧')
      : text(
          'Guests on the right of those who come in (sources disagree; the sides may be exchanged)',
          '客方在进门方向右侧（各家说法不一，可以对换）',
        ),
  rightHand: text('Of each party 1 in the middle, 2 at the right hand of 1', '各方 1 居中，2 在 1 的右手边'),
  twoParties: text('A long table has two parties: who are the guests?', '长桌分宾主两方：来宾是谁？'),
  twoPartiesHint: text(
    'Add --guests NAMES; for one party only: --layout u or --layout round',
    '请加 --guests 名单；只有一方的，用 --layout u 或 --layout round',
  ),
  round: text('1 faces the door, 2 at the left hand of 1, then alternating', '1 面门，2 在 1 的左手边，依次交替'),
  banquet: text(
    'The host faces the door, guest 1 at the right hand, 2 at the left; the second host opposite, guest 3 at the right hand, 4 at the left',
    '主人面门，主宾在其右、二宾在其左；副主人对面，三宾在其右、四宾在其左',
  ),
  hallRule: (number: 'centre' | 'left'): Text =>
    number === 'centre'
      ? text(
          'Facing the dais; each row numbered from its centre: … 3 1 2 4 …',
          '面向主席台看；每排自中间编号：… 3 1 2 4 …',
        )
      : text('Facing the dais; each row numbered from the left', '面向主席台看；每排自左编号'),
  keptFree: (rows: number): Text => text(`The first ${rows} rows are kept free`, `前 ${rows} 排空出`),

  heads: [text('No.', '序'), text('Name', '姓名'), text('Title', '职务'), text('Unit', '单位'), text('Remark', '备注')],
  plateHeads: [text('No.', '序号'), text('Name', '姓名'), text('Seat', '座位'), text('Title', '职务')],
  insteadOf: (name: string): Text => text(`for ${name}`, `代${name}`),
  observer: text('observer', '列席'),
  aside: (name: string): Text => text(`At the side, as chair: ${name}`, `主持席（台侧）：${name}`),
  unranked: (names: readonly string[]): Text =>
    text(
      `Place not settled (${names.length}): ${listed(names).en}`,
      `名次未定（${names.length}）：${listed(names).zh}`,
    ),
  unrankedHint: text(
    'To settle it: office person edit NAME --rank N, or --order NAMES',
    '定名次：office person edit 姓名 --rank 数字，或 --order 名单',
  ),
  away: (names: readonly string[]): Text =>
    text(`Not coming, no seat: ${listed(names).en}`, `请假、不参加，不排：${listed(names).zh}`),
  unanswered: (names: readonly string[]): Text =>
    text(`No answer yet, seated: ${listed(names).en}`, `尚未回复，照排：${listed(names).zh}`),
  tied: (names: readonly string[]): Text =>
    text(
      `Of one rank: ${listed(names).en}. They stand in the order of the notice; settle it with --order`,
      `名次相同：${listed(names).zh}。现按通知名单先后，请用 --order 定`,
    ),
  sign: text('Drawn by:              Checked by:', '制图：                审核：'),
  numbers: (seats: number, names: number): Text =>
    text(`${seats} seats, ${people(names)}`, `座位 ${seats} 个，到会 ${names} 人`),
  since: (when: Text, count: number): Text =>
    text(`Since it was printed on ${when.en}: ${count} changed`, `与 ${when.zh} 打印的相比，${count} 处有变`),
  takeAway: (names: readonly string[]): Text => text(`take away: ${listed(names).en}`, `撤：${listed(names).zh}`),
  putUp: (names: readonly string[]): Text => text(`put up: ${listed(names).en}`, `加：${listed(names).zh}`),

  plateCount: (plates: number, names: number): Text =>
    plates === names
      ? text(`Check: ${plates} plates, ${names} names`, `核对：桌牌 ${plates} 个，名单 ${names} 人`)
      : text(`CHECK: ${plates} plates, but ${names} names`, `核对：桌牌 ${plates} 个，名单 ${names} 人，不符`),
  atSide: text('at side', '台侧'),
  noPlace: text('no place', '未定'),
  plateOrder: text('In the order in which the seats are walked along', '按摆放时走过的顺序'),
  rare: (names: readonly string[]): Text =>
    text(`Rare characters, check how they are printed: ${listed(names).en}`, `生僻字，请核对字形：${listed(names).zh}`),
  alike: (names: readonly string[]): Text =>
    text(`One name twice, put the unit on the plate: ${listed(names).en}`, `同名，桌牌请加单位：${listed(names).zh}`),
} as const;
