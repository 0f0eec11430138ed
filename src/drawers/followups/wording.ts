import { gatesSaid } from '../kit/gates/view.ts';
import { importanceSaid, markSaid, wordingBy } from '../kit/wording.ts';
import type { Followup } from './record.ts';
import { followupWords as w } from './words.ts';

export const wording = wordingBy<Followup>({
  source: (source) => w.sources[source],
  importance: importanceSaid,
  mark: markSaid,
  gates: gatesSaid,
});
