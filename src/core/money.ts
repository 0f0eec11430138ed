import { Complaint } from './complaint.ts';
import { echo, type Text, text } from './text.ts';

/** An amount of money in cents (分), a whole number. */
export type Cents = number;

/** The largest amount: a hundred billion yuan. */
export const MOST_CENTS: Cents = 10_000_000_000_000;

const WRITTEN = /^(\d{1,12})(?:\.(\d{1,6}))?(万|亿)?$/;
const PLACES: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** Reads an amount in yuan, such as `86000`, `86,000.50`, `￥86000元`, `8.6万`. Throws `badValue`; a fraction of a cent is refused. */
export const readCents = (typed: string): Cents => {
  const said = typed.normalize('NFKC').replace(/[\s,]|[¥元]|yuan|RMB/gi, '');
  const [, whole = '', fraction = '', unit = ''] = WRITTEN.exec(said) ?? [];
  const digits = fraction.replace(/0+$/, '');
  const places = 2 + (PLACES[unit] ?? 0);
  const cents = Number(whole + digits.padEnd(places, '0'));
  if (whole === '' || digits.length > places) throw new Complaint('badValue', words.notMoney(typed), words.moneyHint);
  if (cents > MOST_CENTS) throw new Complaint('badValue', words.tooMuch(typed), words.moneyHint);
  return cents;
};

/** An amount in yuan with two decimals: `86000.00`. */
export const yuanOf = (cents: Cents): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** An amount in a sentence: `86000.00 yuan`, `86000.00元`. */
export const yuanText = (cents: Cents): Text => text(`${yuanOf(cents)} yuan`, `${yuanOf(cents)}元`);

const words = {
  notMoney: (typed: string): Text => text(`“${echo(typed)}” is not an amount in yuan`, `“${echo(typed)}”不是金额`),
  tooMuch: (typed: string): Text => text(`“${echo(typed)}” is too much`, `“${echo(typed)}”金额过大`),
  moneyHint: text('Write yuan, such as 86000 or 86000.50', '请以元为单位书写，如 86000、86000.50、8.6万'),
} as const;
