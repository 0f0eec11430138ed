import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import { gateTexts } from '../kit/gates/gate.ts';
import { covered } from './covered.ts';
import type { Followup, FollowupEvent } from './record.ts';

/** A petition’s matter as others may see it: its dates, and who of the office is in charge. */
export const publicly: Publicly<Followup> = {
  isHidden: ({ source, stage }) => source === 'petition' || stage !== null,
  archived: { where: { source: ['petition'] } },
  forOthers: (f) => covered(f, PETITION_OUTSIDE),
  names: () => [],
  written: ({ title, remark, events, gates }) => [title, remark, ...events.map(wordsOf), ...gateTexts(gates)],
  phones: () => [],
};

const wordsOf = (event: FollowupEvent): string | null => {
  if ('text' in event) return event.text;
  if ('reason' in event) return event.reason;
  return 'result' in event ? event.result : null;
};
