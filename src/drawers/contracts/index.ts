import { at } from '../../core/civil.ts';
import { Complaint } from '../../core/complaint.ts';
import { yuanOf } from '../../core/money.ts';
import { type Text, text } from '../../core/text.ts';
import { commonWords as c } from '../../core/words.ts';
import { register } from '../kit/register/register.ts';
import { thingHooks } from '../kit/register/thing.ts';
import { contractDues } from './dues.ts';
import { accountOf } from './paid.ts';
import { sumOf, unpaidIn } from './payments.ts';
import { type Contract, fields } from './record.ts';
import { contractWords as w } from './words.ts';

const unpaidSum = ({ payments }: Contract): number => sumOf(unpaidIn(payments));

/** A contract is open while it is in use, and afterwards until all is paid. */
const isOpen = (contract: Contract): boolean => contract.state === 'inUse' || unpaidSum(contract) > 0;

const kept = thingHooks<Contract>({
  drawer: 'contracts',
  titleOf: ({ name }) => name,
  orderFor: () => ({ action: text('See to it', '办理'), importance: 2 }),
  more: contractDues,
  isMinded: isOpen,
  renewable: {
    what: w.theContract,
    dayOf: ({ endsOn }) => endsOn,
    renewed: (contract, endsOn) => ({ ...contract, endsOn }),
  },
  example: {
    typed: text('office contract renew K1 contract 2027-12-31', 'office contract renew K1 合同 2027-12-31'),
    does: text('renewed for another year', '续签一年'),
  },
});

const check = ({ signedOn, endsOn }: Contract): void => {
  if (signedOn !== null && endsOn !== null && endsOn < signedOn)
    throw new Complaint('ruleViolated', w.endsTooEarly(signedOn, endsOn), w.endsTooEarlyHint);
};

const notes = (contract: Contract): readonly Text[] => {
  const { amount, payments, state } = contract;
  const plan = sumOf(payments);
  const unpaid = unpaidSum(contract);
  return [
    ...(payments.length > 0 && amount !== null && plan !== amount ? [w.planDiffers(plan, amount)] : []),
    ...(state !== 'inUse' && unpaid > 0 ? [w.stillUnpaid(unpaid)] : []),
  ];
};

const yuanOr = (cents: number | null): string | Text => (cents === null ? c.none : yuanOf(cents));

/** Contracts (合同) with their end and their payments. Subscriptions are contracts too. */
export const contracts = register('contracts', {
  summary: text('Contracts: party, amount, end, payments', '合同：对方、金额、到期、付款'),
  one: text('a contract', '一份合同'),
  many: text('contracts', '合同'),
  fields,
  title: 'name',
  unique: ['number'],
  columns: [
    ...(['name', 'party', 'amount', 'endsOn'] as const),
    { head: text('Unpaid', '未付'), cell: (contract) => yuanOr(accountOf(contract).unpaid) },
    'keeper',
  ],
  ledger: {
    title: text('Ledger of contracts', '合同台账'),
    columns: [
      ...(['number', 'name', 'party', 'amount'] as const),
      { head: text('Signed', '签订'), cell: ({ signedOn }) => signedOn ?? '' },
      { head: text('Ends', '到期'), cell: ({ endsOn }) => endsOn ?? '' },
      { head: text('Paid', '已付'), cell: (contract) => yuanOf(accountOf(contract).paid) },
      { head: text('Unpaid', '未付'), cell: (contract) => yuanOr(accountOf(contract).unpaid) },
      'keeper',
    ],
  },
  filters: {
    endsBefore: {
      ...{ of: 'endsOn', isUntil: true, label: text('Ends before', '到期早于') },
      help: text('those that end by this day', '到这一天为止到期的'),
    },
    ...{ party: { of: 'party' }, state: { of: 'state' }, keeper: { of: 'keeper' } },
  },
  new: {
    example: {
      typed: text(
        'office contract new Cleaning --party "Some Company" --amount 86000 --ends 2026-12-31',
        'office contract new 物业合同 --party 某公司 --amount 86000 --ends 2026-12-31',
      ),
      does: text('A contract that ends with the year', '年底到期的合同'),
    },
  },
  edit: {
    example: {
      typed: 'office contract edit K1 --payment 2026-12-20=43000',
      does: text('Half of it is to be paid in December', '12月付一半'),
    },
  },
  ...kept,
  ...{ isOpen, check, notes },
  // A contract holds until its last day is over.
  whenOf: ({ endsOn }) => (endsOn === null ? null : at(endsOn, '23:59')),
  closedAt: (contract) => (isOpen(contract) ? null : contract.updatedAt),
  doors: { offered: async () => (await import('./offered.ts')).offered },
  verbs: async () => [...(await kept.verbs()), (await import('./paidVerb.ts')).paidVerb],
});
