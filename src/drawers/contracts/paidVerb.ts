import { PLATES } from '../../core/plates.ts';
import type { Key } from '../../core/record.ts';
import { amend, find } from '../../core/records.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import { moneyField } from '../kit/register/money.ts';
import { pick, recordNamed } from '../kit/register/named.ts';
import { recorded } from '../kit/saying.ts';
import { verb } from '../kit/verb.ts';
import { accountOf, paid } from './paid.ts';
import type { Contract } from './record.ts';
import { contractWords as w } from './words.ts';

const key: Key<Contract> = { name: 'contracts' };
const titleOf = ({ name }: Contract): string => name;

/** The verb `paid`: a payment of a contract was made. */
export const paidVerb = verb({
  name: 'paid',
  zh: '付讫',
  summary: w.paidDoes,
  examples: [
    {
      typed: text('office contract paid K1 2026-12-20', 'office contract paid K1 2026-12-20'),
      does: text('The payment due on that day was made', '当日应付的款已付'),
    },
  ],
  args: {
    id: recordNamed(PLATES.contracts, 'title'),
    due: field.called(w.dueLabel, field.lookedDay(w.dueHelp)),
  },
  options: {
    at: field.called(w.atLabel, field.happened(w.atHelp, 'open')),
    amount: field.called(w.amountLabel, moneyField(w.amountHelp)),
  },
  run: async ({ args: { id, due = null }, options: { at = null, amount = null }, ...call }) => {
    const changed = await call.desk.change(key, (records, { facts: { now } }) =>
      amend(records, pick(records, id, { drawer: key.name, titleOf }), now, (contract) =>
        paid(contract, { due, amount, at: at ?? now }, now),
      ),
    );
    return recorded(call, key, changed, (contract) => {
      const { paid: all, unpaid } = accountOf(contract);
      const before = accountOf(find(changed.before, contract.id)).paid;
      return [w.paid(contract.name, all - before), w.soFar(all, unpaid)];
    });
  },
});
