import { shortDay } from '../../calendar/speak.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Field, Reading } from '../../core/field.ts';
import { type Cents, readCents, yuanOf } from '../../core/money.ts';
import { compare } from '../../core/records.ts';
import * as record from '../../core/schema.ts';
import { both, inLang, listed, type Text } from '../../core/text.ts';
import * as v from '../../core/valibot.ts';
import * as field from '../kit/fields/index.ts';
import { type Kind, list } from '../kit/register/kind.ts';
import { nothing } from '../kit/register/kinds.ts';
import { cents } from '../kit/register/money.ts';
import { contractWords as w } from './words.ts';

/** A payment of a contract, in cents; `paidAt` is null until it is paid. A contract has at most one payment on a day. */
export type Payment = { readonly due: string; readonly amount: Cents; readonly paidAt: string | null };

/** The amount that takes a payment away when it is given. It is never stored. */
const NONE: Cents = -1;

const DATED = /^([^=＝]+)[=＝]([^=＝]+)$/;

const readPayment = (typed: string, help: Text, reading: Reading): Payment => {
  const { sign, said } = field.signed(typed);
  // `-2026-12-20` takes the payment away. A payment with `+` before it is entered as one without.
  const [, day, yuan] = DATED.exec(sign === '-' && !/[=＝]/.test(said) ? `${said}=none` : said) ?? [];
  if (day === undefined || yuan === undefined) throw new Complaint('badValue', w.notAPayment(typed), w.paymentHint);
  const isNone = /^(?:none|无)$/i.test(yuan.trim());
  return {
    due: field.date(help).read([day.trim()], reading),
    amount: isNone ? NONE : readCents(yuan),
    paidAt: null,
  };
};

const spoken = ({ due, amount, paidAt }: Payment): Text => w.payment(due, amount, paidAt);

const typed = (help: Text): Field<readonly Payment[], false> => ({
  ...{ shape: 'DATE=YUAN', help, required: false, repeats: true, isAmended: true },
  read: (all, reading) => all.map((one) => readPayment(one, help, reading)),
  show: (all) =>
    listed((all as readonly Payment[]).map((one) => (one.amount === NONE ? w.noPayment(one.due) : spoken(one)))),
});

/** Payments by day. */
export const paymentsInOrder = (all: readonly Payment[]): readonly Payment[] =>
  [...all].sort((a, b) => compare(a.due, b.due));

/** The payments after a command: one on the day of another takes its place, and stays paid if that was paid. */
const taken = (said: readonly Payment[], stands: readonly Payment[]): readonly Payment[] => {
  const paid = new Map(stands.map(({ due, paidAt }) => [due, paidAt]));
  const last = new Map(
    [...stands, ...said.map((one) => ({ ...one, paidAt: paid.get(one.due) ?? null }))].map((one) => [one.due, one]),
  );
  return paymentsInOrder([...last.values()].filter(({ amount }) => amount !== NONE));
};

export const sumOf = (payments: readonly Payment[]): Cents => payments.reduce((sum, { amount }) => sum + amount, 0);
export const unpaidIn = (payments: readonly Payment[]): readonly Payment[] =>
  payments.filter(({ paidAt }) => paidAt === null);

/** Payments, typed as `--payment 2026-12-20=43000`. A column shows the next one. */
export const payments: Kind<readonly Payment[], readonly Payment[]> = list<Payment>({
  schema: () => v.array(v.object({ due: record.day, amount: cents(), paidAt: v.nullable(record.moment) })),
  typed,
  cell: (all, { facts }) => {
    const [next] = unpaidIn(all);
    return next === undefined
      ? ''
      : both((lang) => `${inLang(shortDay(next.due, facts.now), lang)} ${yuanOf(next.amount)}`);
  },
  full: (all) => both((lang) => all.map((one) => spoken(one)[lang]).join(w.between[lang])),
  texts: nothing,
  taken,
});
