import { offeredBy } from '../kit/offered.ts';
import { unpaidIn } from './payments.ts';
import type { Contract } from './record.ts';

/** The verbs that the menu offers for a contract: one whose planned payments are all made asks for no other. */
export const offered = offeredBy<Contract>({
  paid: ({ payments }) => payments.length === 0 || unpaidIn(payments).length > 0,
});
