import type { Action } from '../../core/drawer.ts';
import type { Facts } from '../../core/facts.ts';
import { nextFor } from '../../core/next.ts';
import { askOrder, type Reported, reportActions } from '../kit/gates/agenda.ts';
import { receptionWords as r } from './reception/words.ts';
import { guestLevel, planDue, receptionActions } from './receptions.ts';
import { gatesOfVisit, type Visit } from './record.ts';
import { visitImportance } from './standing.ts';
import { titleOf } from './view.ts';

/** The actions besides the visit itself: who has to be asked or told, and what a reception still needs. */
export const owedActions = (visit: Visit, facts: Facts): readonly Action[] => {
  const { reception } = visit;
  if (reception == null && gatesOfVisit(visit).length === 0) return [];
  const of = {
    ...{ id: visit.id, drawer: 'visitors' as const, title: titleOf(visit), mark: null },
    importance: reception == null ? visitImportance(visit) : RECEPTION,
    ...{ createdAt: visit.createdAt, touchedAt: visit.updatedAt },
  };
  const owed = gateActions(visit, of, facts);
  return reception == null ? owed : [...owed, ...receptionActions(visit, reception, of, facts)];
};

/** The importance of whatever a reception needs. */
const RECEPTION = 3;

/** The actions about those who have to be asked or told of an open visit. Of a reception the plan is to be approved. */
const gateActions = (visit: Visit, of: Reported, facts: Facts): readonly Action[] => {
  const gates = gatesOfVisit(visit);
  const level = visit.reception == null ? null : guestLevel(visit.reception);
  const reports = reportActions(gates, of, facts).map((action) =>
    level === null
      ? action
      : { ...action, because: [...action.because, { code: 'highGuest', text: r.highGuest(level) }] },
  );
  return [...reports, ...askActions(visit, of, facts)];
};

const askActions = (visit: Visit, of: Reported, facts: Facts): readonly Action[] => {
  const ask = askOrder(gatesOfVisit(visit));
  if (ask === null) return [];
  const isPlan = visit.reception != null && ask.reason.code === 'owesRequest';
  return [
    {
      ...of,
      action: isPlan ? r.approvePlan : ask.action,
      due: visit.reception == null ? null : planDue(visit, facts),
      because: [ask.reason],
      ...nextFor('visitors', visit.id, ask.ending),
    },
  ];
};
