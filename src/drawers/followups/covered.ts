import { gatesCovered } from '../kit/gates/gate.ts';
import { linesCovered } from '../kit/lines/covered.ts';
import { type Followup, type FollowupEvent, gatesIn } from './record.ts';

/** The matter with these words in place of all that was written. Its dates stay, and who of the office is in charge. */
export const covered = (f: Followup, words: string): Followup => ({
  ...f,
  title: words,
  remark: null,
  events: f.events.map((event) => eventCovered(event, words)),
  gates: gatesCovered(gatesIn(f), words),
  ...(f.deputies === undefined ? {} : { deputies: undefined }),
  ...(f.lines === undefined ? {} : { lines: linesCovered(f.lines, words) }),
});

/** Petitioners may themselves have reported or been reminded, so their names go as well as the words. */
const eventCovered = (event: FollowupEvent, words: string): FollowupEvent => {
  switch (event.kind) {
    case 'feedback':
      return { ...event, by: null, text: words };
    case 'chase':
      return { ...event, to: null };
    case 'request':
    case 'instruction':
    case 'inform':
      return { ...event, text: words };
    case 'done':
      return { ...event, result: words };
    case 'transfer':
      return event;
    default:
      return { ...event, reason: words };
  }
};
