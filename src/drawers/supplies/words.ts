import { shortDay } from '../../calendar/speak.ts';
import { dayOf, type Moment } from '../../core/civil.ts';
import { both, type Text, text } from '../../core/text.ts';

const KINDS = {
  take: text('taken', '领用'),
  put: text('put in', '入库'),
  count: text('counted', '盘点'),
} as const;

/** A number with its unit: `3 packs`, `3包`. */
const amountOf = (amount: number, unit: string | null): Text =>
  unit === null ? text(`${amount}`, `${amount}`) : text(`${amount} ${unit}`, `${amount}${unit}`);

const signed = (amount: number): string => (amount < 0 ? `−${-amount}` : `+${amount}`);

export const supplyWords = {
  kinds: KINDS,
  some: amountOf,
  restock: text('Restock', '补货'),
  left: (name: string, quantity: number, unit: string | null, minimum: number): Text => {
    const some = amountOf(quantity, unit);
    return text(`${name}: ${some.en} left (under ${minimum})`, `${name} 余${some.zh}（低于${minimum}）`);
  },
  underMinimum: (minimum: number): Text => text(`under the minimum of ${minimum}`, `低于下限${minimum}`),
  moveCell: (
    kind: keyof typeof KINDS,
    amount: number,
    at: Moment,
    now: Moment,
    more: readonly (string | null)[],
  ): Text =>
    both((lang) =>
      [shortDay(dayOf(at), now)[lang], KINDS[kind][lang], signed(amount), ...more.filter((one) => one !== null)].join(
        '  ',
      ),
    ),
  news: (kind: keyof typeof KINDS, name: string, amount: number, unit: string | null): Text => {
    const some = amountOf(Math.abs(amount), unit);
    if (kind === 'take') return text(`${name}: ${some.en} taken`, `${name}：领用${some.zh}`);
    if (kind === 'put') return text(`${name}: ${some.en} put in`, `${name}：入库${some.zh}`);
    if (amount === 0) return text(`${name}: counted, nothing differs`, `${name}：盘点相符`);
    const differs = amountOf(Math.abs(amount), unit);
    return amount < 0
      ? text(`${name}: counted, ${differs.en} missing`, `${name}：盘亏${differs.zh}`)
      : text(`${name}: counted, ${differs.en} more`, `${name}：盘盈${differs.zh}`);
  },
  nowLeft: (quantity: number, unit: string | null): Text => {
    const some = amountOf(quantity, unit);
    return text(`${some.en} left`, `余${some.zh}`);
  },
  only: (name: string, quantity: number, unit: string | null): Text => {
    const some =
      unit === null ? text(`${quantity}`, `${quantity}`) : text(`${quantity} ${unit}`, `${quantity} ${unit}`);
    return text(`${name}: there are only ${some.en}`, `${name}：只有 ${some.zh}`);
  },
  onlyHint: (id: string): Text =>
    text(
      `Take fewer, or if more are there, count them first: office supply count ${id} NUMBER`,
      `请少领，或实有更多时先盘点：office supply count ${id} 数量`,
    ),
  tooMany: (most: number): Text => text(`More than ${most} cannot be kept`, `最多只能记 ${most}`),
  tooManyHint: text('Check the number', '请核对数量'),
  gone: (name: string): Text => text(`${name} has been disposed of`, `${name} 已处置`),
  goneHint: (id: string): Text =>
    text(
      `Put it back in use first: office supply edit ${id} --state inUse`,
      `请先改回在用：office supply edit ${id} --state 在用`,
    ),

  takeDoes: text('Take something out of the stock', '领用'),
  putDoes: text('Put something into the stock', '入库'),
  countDoes: text('Note how many were counted; the difference is recorded', '盘点：登记实有数量，差额记账'),
  movesDoes: text('What was taken, put in and counted, with what was left', '领用登记表：领用、入库、盘点及结存'),
  takeHelp: text('how many', '领用数量'),
  putHelp: text('how many', '入库数量'),
  countHelp: text('how many there are', '实有数量'),
  byHelp: text('who takes or brings it: a person or a unit', '领用人、经手人或科室'),
  whyHelp: text('what for', '用途或说明'),
  kindHelp: text('this kind only', '只看某一类'),
  ofHelp: text('this supply only, by its id or name', '只看某一物品，写编号或名称'),
  form: text('Supplies taken', '办公用品领用登记表'),
  heads: {
    date: text('Date', '日期'),
    name: text('Name', '品名'),
    kind: text('Kind', '类别'),
    amount: text('Number', '数量'),
    who: text('Taken by', '领用人'),
    signature: text('Signature', '签字'),
    left: text('Left', '结存'),
    why: text('Why', '用途'),
  },
} as const;
