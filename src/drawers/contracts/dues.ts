import type { Facts } from '../../core/facts.ts';
import { type Due, registerDate, renewing } from '../kit/register/dues.ts';
import { unpaidIn } from './payments.ts';
import { stepsOf } from './procurement.ts';
import type { Contract } from './record.ts';
import { contractWords as w } from './words.ts';

/** The days on which something of a contract falls due: its payments, and while it is in use its end and the steps of procurement. */
export const contractDues = (contract: Contract, facts: Facts): readonly Due[] => [
  ...(contract.state === 'inUse' ? [...endOf(contract, facts), ...stepDues(contract, facts)] : []),
  ...paymentDues(contract, facts),
];

const endOf = ({ name, endsOn, atEnd }: Contract, { settings }: Facts): readonly Due[] => {
  if (endsOn === null) return [];
  const renews = atEnd === 'renews' ? [{ code: 'autoRenew', text: w.renewsItself }] : [];
  return [
    {
      ...{ on: endsOn, lead: settings.contractLead, title: name, action: w.renewOrEnd, importance: 2, tag: '.end' },
      says: w.endsOf(name, endsOn),
      because: [registerDate(w.ends(endsOn)), ...renews],
      ending: renewing(w.theContract.en),
    },
  ];
};

const paymentDues = ({ name, payments }: Contract, { settings }: Facts): readonly Due[] =>
  unpaidIn(payments).map(({ due, amount }) => ({
    ...{ on: due, lead: settings.paymentLead, title: w.payTitle(name, amount), action: w.pay, importance: 2 as const },
    ...{ says: w.payOf(name, due, amount), because: [registerDate(w.payDue(due))], tag: '.pay' },
    ending: { verb: 'paid', rest: [due] },
  }));

/** The morning list shows a step from the beginning, since the law leaves only days for it. */
const STEP_LEAD = 366;

/** The option that records the day of a step. */
const DAY_OF = { result: 'result', sign: 'signed', publish: 'published', file: 'filed' } as const;

const stepDues = (contract: Contract, facts: Facts): readonly Due[] =>
  stepsOf(contract, facts).map(({ name, by, action }) => ({
    ...{ on: by, lead: STEP_LEAD, title: contract.name, action, importance: 2 as const, tag: `.${name}` },
    ...{ says: w.stepOf(contract.name, action, by), because: [registerDate(w.lawOf[name])] },
    ending: { verb: 'edit', asks: { field: DAY_OF[name] } },
  }));
