import { faultOf } from '../../core/complaint.ts';
import type { Facts } from '../../core/facts.ts';
import type { Row } from '../../core/record.ts';
import type { Gated } from './gates/gated.ts';
import { openLines } from './lines/line.ts';
import type { Lined } from './lines/lined.ts';

/** The verbs that the menu offers for a record: those that would be refused whatever else is said are left out. */
export type Offered<R extends Row = Row> = { isOffered(verb: string, record: R, facts: Facts): boolean };

/** For each verb whether a record allows it now. Verbs that are not named are always allowed. */
type Tests<R extends Row> = Readonly<Record<string, (record: R, facts: Facts) => boolean>>;

export const offeredBy = <R extends Row>(tests: Tests<R>): Offered<R> => ({
  isOffered: (verb, record, facts) => tests[verb]?.(record, facts) ?? true,
});

/** Whether a rule raises no complaint. */
export const isAllowed = (rule: () => unknown): boolean => faultOf(rule) === null;

/** The tests of the verbs of lines. */
export const linesOffered = <R extends Row>(of: Lined<R>): Tests<R> => {
  const mayChange = (record: R): boolean => isAllowed(() => of.refuse(record));
  const hasOpen = (record: R): boolean => mayChange(record) && openLines(of.linesOf(record)).length > 0;
  return {
    ...{ add: mayChange, tick: hasOpen, skip: hasOpen, assign: hasOpen },
    rehearse: (record) => of.linesOf(record).length > 0,
  };
};

/** The tests of the verbs of gates. */
export const gatesOffered = <R extends Row>(of: Gated<R>): Tests<R> => ({
  request: (record) => isAllowed(() => of.refuse(record, 'request')),
  instruction: (record) => isAllowed(() => of.refuse(record, 'instruction')),
  inform: (record) => isAllowed(() => of.refuse(record, 'inform')),
});
