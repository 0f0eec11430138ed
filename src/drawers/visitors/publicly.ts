import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import type { Visit } from './record.ts';

/** A petitioner’s visit as others may see it: that somebody comes or is there, when, and who of the office receives them. */
export const publicly: Publicly<Visit> = {
  isHidden: ({ kind }) => kind === 'petition',
  archived: { where: { kind: ['petition'] } },
  forOthers: (visit) => ({
    ...visit,
    ...{ name: PETITION_OUTSIDE, org: null, phone: null, purpose: null, remark: null },
    answer: visit.answer === null ? null : PETITION_OUTSIDE,
  }),
  names: ({ name }) => [name],
  written: ({ name, purpose, answer, remark }) => [name, purpose, answer, remark],
  phones: ({ phone }) => [phone],
};
