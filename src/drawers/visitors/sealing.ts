import type { Sealing } from '../../core/sealing.ts';
import { gatesCovered } from '../kit/gates/gate.ts';
import { gatesOfVisit, type Visit } from './record.ts';

/** An accusation shows that somebody comes or came, when, and who of the office receives them. */
export const sealing: Sealing<Visit> = {
  covered: (visit, words) => ({
    ...visit,
    ...{ name: words, org: null, phone: null, gates: gatesCovered(gatesOfVisit(visit), words) },
    ...(visit.petition == null ? {} : { petition: { ...visit.petition, reps: [], accused: [] } }),
    purpose: visit.purpose === null ? null : words,
    answer: visit.answer === null ? null : words,
    remark: visit.remark === null ? null : words,
  }),
};
