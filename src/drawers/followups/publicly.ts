import { PETITION_OUTSIDE, type Publicly } from '../../core/publicly.ts';
import { type Gate, gateTexts } from '../kit/gates/gate.ts';
import { type Followup, type FollowupEvent, gatesIn } from './record.ts';

/** A petition’s matter as others may see it: its dates, and who of the office is in charge. */
export const publicly: Publicly<Followup> = {
  isHidden: ({ source, stage }) => source === 'petition' || stage !== null,
  archived: { where: { source: ['petition'] } },
  forOthers: (f) => ({
    ...f,
    title: PETITION_OUTSIDE,
    remark: null,
    events: f.events.map(eventForOthers),
    gates: gatesIn(f).map(gateForOthers),
  }),
  names: () => [],
  written: ({ title, remark, events, gates }) => [title, remark, ...events.map(wordsOf), ...gateTexts(gates)],
  phones: () => [],
};

const wordsOf = (event: FollowupEvent): string | null => {
  if ('text' in event) return event.text;
  if ('reason' in event) return event.reason;
  return 'result' in event ? event.result : null;
};

/** Petitioners may themselves have reported or been reminded, so their names go as well as the words. */
const eventForOthers = (event: FollowupEvent): FollowupEvent => {
  switch (event.kind) {
    case 'feedback':
      return { ...event, by: null, text: PETITION_OUTSIDE };
    case 'chase':
      return { ...event, to: null };
    case 'request':
    case 'instruction':
    case 'inform':
      return { ...event, text: PETITION_OUTSIDE };
    case 'done':
      return { ...event, result: PETITION_OUTSIDE };
    case 'transfer':
      return event;
    default:
      return { ...event, reason: PETITION_OUTSIDE };
  }
};

const gateForOthers = (gate: Gate): Gate => ({
  ...gate,
  text: gate.text === null ? null : PETITION_OUTSIDE,
  answer: gate.answer === null ? null : PETITION_OUTSIDE,
});
