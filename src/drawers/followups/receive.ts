import { dayOf } from '../../core/civil.ts';
import type { Change, Opening, RuleTools } from '../../core/rule.ts';
import { owedGate } from '../kit/gates/gate.ts';
import { blankFollowup, type Followup } from './record.ts';

/** Makes matters of the openings of other drawers: a meeting's decisions, a petition's answers. */
export const receive = (
  records: readonly Followup[],
  openings: readonly Opening[],
  { facts, mint }: RuleTools,
): Change<Followup> => {
  const opened = openings.map(({ title, due, lead, source, ref, stage, importance = null, ask = [], ...more }) => ({
    ...{ ...blankFollowup(mint(), title), due, lead, source, ref, stage, importance },
    ...(more.absence === undefined ? {} : { absence: more.absence }),
    ...(ask.length === 0 ? {} : { gates: ask.map((to) => owedGate('ask', to, facts.now)) }),
    receivedOn: stage === null ? null : (more.receivedOn ?? dayOf(facts.now)),
  }));
  return { records: [...records, ...opened], touched: opened };
};
