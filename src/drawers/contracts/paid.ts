import { type Day, dayOf, type Moment } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import type { Cents } from '../../core/money.ts';
import { type Payment, paymentsInOrder, sumOf, unpaidIn } from './payments.ts';
import type { Contract } from './record.ts';
import { contractWords as w } from './words.ts';

export type PaidSaid = { readonly due: Day | null; readonly amount: Cents | null; readonly at: Moment };

/** The sum that was paid, and the rest of the contract's amount; null if the contract has no amount. */
export const accountOf = ({ amount, payments }: Contract): { readonly paid: Cents; readonly unpaid: Cents | null } => {
  const paid = sumOf(payments.filter(({ paidAt }) => paidAt !== null));
  return { paid, unpaid: amount === null ? null : Math.max(0, amount - paid) };
};

/**
 * A contract after a payment. A day without a planned payment is one that was not planned; without an amount it is the rest of the contract
 * if nothing at all was planned. Throws `ruleViolated`, `noSuchRecord` and `missingValue`.
 */
export const paid = (contract: Contract, said: PaidSaid, now: Moment): Contract => {
  if (said.at > now) throw new Complaint('ruleViolated', w.notPaidYet(said.at), w.notPaidYetHint(contract.id));
  const made = paymentMade(contract, said);
  const others = contract.payments.filter(({ due }) => due !== made.due);
  return { ...contract, payments: paymentsInOrder([...others, made]) };
};

const paymentMade = (contract: Contract, { due, amount, at }: PaidSaid): Payment => {
  const planned = due === null ? onlyUnpaid(contract, amount) : contract.payments.find((one) => one.due === due);
  if (planned === undefined) return { due: due ?? dayOf(at), amount: amount ?? wholeRest(contract, due), paidAt: at };
  if (planned.paidAt !== null)
    throw new Complaint('ruleViolated', w.paidAlready(planned.due, planned.paidAt), w.paidAlreadyHint(contract.id));
  return { ...planned, amount: amount ?? planned.amount, paidAt: at };
};

/** The one payment that is not paid; undefined if none was planned. */
const onlyUnpaid = ({ id, payments }: Contract, amount: Cents | null): Payment | undefined => {
  const [one, ...others] = unpaidIn(payments);
  if (others.length > 0) throw new Complaint('missingValue', w.whichPayment, unpaidHint(payments));
  if (one === undefined && payments.length > 0 && amount === null)
    throw new Complaint('ruleViolated', w.nothingUnpaid, w.paidAlreadyHint(id));
  return one;
};

const wholeRest = ({ id, amount, payments }: Contract, due: Day | null): Cents => {
  if (payments.length > 0 && due !== null)
    throw new Complaint('noSuchRecord', w.noPaymentOn(due), unpaidHint(payments));
  if (amount === null) throw new Complaint('missingValue', w.noAmount, w.noAmountHint(id));
  return amount;
};

const unpaidHint = (payments: readonly Payment[]) =>
  w.unpaidAre(unpaidIn(payments).map(({ due, amount }) => w.payment(due, amount, null)));
