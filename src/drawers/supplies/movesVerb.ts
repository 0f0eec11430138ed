import { shortMoment } from '../../calendar/speak.ts';
import { dayOf } from '../../core/civil.ts';
import { dayCell, type PaperTable } from '../../core/paper.ts';
import { PLATES } from '../../core/plates.ts';
import type { Key } from '../../core/record.ts';
import { compare } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import * as field from '../kit/fields/index.ts';
import { tableOut, writePaper } from '../kit/paper.ts';
import { isInRange, rangeLine, rangeOf } from '../kit/range.ts';
import { pick, recordNamed } from '../kit/register/named.ts';
import { type Answer, type Verb, verb } from '../kit/verb.ts';
import { dailyWords } from '../kit/words.ts';
import type { StockMove, Supply } from './record.ts';
import { type Booked, bookOf } from './stock.ts';
import { supplyWords as w } from './words.ts';

const key: Key<Supply> = { name: 'supplies' };
const titleOf = ({ name }: Supply): string => name;

/** The verb `moves`: the book of what was taken, put in and counted, for the screen or as the form that is signed. */
export const movesVerb: Verb = verb({
  name: 'moves',
  zh: '登记表',
  summary: w.movesDoes,
  examples: [
    {
      typed: text(
        'office supply moves --kind take --out taken.csv',
        'office supply moves --kind 领用 --out 领用登记表.csv',
      ),
      does: text('The form to be signed', '打印签字用的登记表'),
    },
  ],
  args: {},
  options: {
    of: field.called(text('Supply', '物品'), {
      ...recordNamed(PLATES.supplies, 'title'),
      help: w.ofHelp,
      required: false as const,
    }),
    kind: field.called(text('Kind', '类别'), field.choice(w.kindHelp, w.kinds)),
    from: field.lookedFrom(dailyWords.fromHelp),
    to: field.lookedTo(dailyWords.toHelp),
    out: tableOut,
  },
  run: async ({ options: { of, kind, from, to, out }, desk, lens, ...call }): Promise<Answer> => {
    const all = desk.all(key);
    const id = of == null ? null : pick(all, of, { drawer: key.name, titleOf });
    const range = rangeOf({ from, to });
    const found = all
      .filter((supply) => id === null || supply.id === id)
      .flatMap(bookOf)
      .filter(({ move }) => isInRange(move.at, range) && (kind == null || move.kind === kind))
      .sort((a, b) => compare(a.move.at, b.move.at));
    if (out != null) return writePaper(out, { tables: [formOf(found)] }, call);
    return {
      json: { schema: 'office.moves/1', range, moves: found.map((one) => movesJson(one, lens.withOffset)) },
      page: [
        ...rangeLine(range),
        found.length === 0 ? { kind: 'lines', lines: [c.nothingHere] } : tableOf(found, lens.facts.now),
      ],
    };
  },
});

const movesJson = ({ supply, move, left }: Booked, withOffset: (moment: string) => string) => ({
  ...{ id: supply.id, name: supply.name, unit: supply.unit, kind: move.kind, amount: move.amount },
  ...{ who: move.who, at: withOffset(move.at), why: move.why, left },
});

/** The number of a move: how many were taken or put in, or by how much a count differed. */
const numberOf = ({ kind, amount }: StockMove): number => (kind === 'count' ? amount : Math.abs(amount));

const tableOf = (found: readonly Booked[], now: string) => ({
  kind: 'table' as const,
  columns: [
    { head: w.heads.date },
    { head: c.id },
    { head: w.heads.name, grow: true },
    ...[w.heads.kind, w.heads.amount, w.heads.left, w.heads.who, w.heads.why].map((head) => ({ head })),
  ],
  rows: found.map(({ supply, move, left }) => [
    shortMoment(move.at, now),
    supply.id,
    supply.name,
    w.kinds[move.kind],
    String(numberOf(move)),
    `${left}`,
    move.who ?? c.none,
    move.why ?? c.none,
  ]),
});

/** The form 日期 品名 数量 领用人 签字 结存. */
const formOf = (found: readonly Booked[]): PaperTable => ({
  title: w.form,
  heads: [w.heads.date, w.heads.name, w.heads.amount, w.heads.who, w.heads.signature, w.heads.left],
  rows: found.map(({ supply, move, left }) => [
    dayCell(dayOf(move.at)),
    supply.name,
    w.some(numberOf(move), supply.unit),
    move.who ?? '',
    '',
    w.some(left, supply.unit),
  ]),
});
