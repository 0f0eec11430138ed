import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import { gatesCovered, gateTexts } from '../kit/gates/gate.ts';
import { gatesOfVisit, type Visit } from './record.ts';

/** A petitioner’s visit as others may see it: that somebody comes or is there, when, and who of the office receives them. */
export const publicly: Publicly<Visit> = {
  isHidden: ({ kind }) => kind === 'petition',
  archived: { where: { kind: ['petition'] } },
  forOthers: (visit) => ({
    ...visit,
    ...{ name: PETITION_OUTSIDE, org: null, phone: null, purpose: null, remark: null },
    gates: gatesCovered(gatesOfVisit(visit), PETITION_OUTSIDE),
    ...(visit.petition == null ? {} : { petition: { ...visit.petition, reps: [], accused: [] } }),
    answer: visit.answer === null ? null : PETITION_OUTSIDE,
  }),
  names: ({ name, petition }) => [name, ...(petition?.reps ?? []), ...(petition?.accused ?? [])],
  written: ({ name, purpose, answer, remark, gates }) => [name, purpose, answer, remark, ...gateTexts(gates)],
  phones: ({ phone }) => [phone],
};
