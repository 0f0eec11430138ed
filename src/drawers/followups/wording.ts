import { commonWords as c } from '../../core/words.ts';
import { gatesSaid } from '../kit/gates/view.ts';
import { lineName } from '../kit/lines/line.ts';
import { importanceSaid, markSaid, wordingBy } from '../kit/wording.ts';
import { CATEGORY_WORDS, CAUSE_WORDS, KIND_WORDS, SATISFACTION_WORDS, termWords } from './kinds/supervision/words.ts';
import type { Followup } from './record.ts';
import { followupWords as w } from './words.ts';

export const wording = wordingBy<Followup>({
  source: (source) => w.sources[source],
  importance: importanceSaid,
  mark: markSaid,
  gates: gatesSaid,
  kind: (kind) => KIND_WORDS[kind ?? 'matter'],
  term: (term) => (term === undefined ? c.none : termWords(term)),
  satisfaction: (word) => (word === undefined ? c.none : SATISFACTION_WORDS[word]),
  category: (category) => (category === undefined ? c.none : CATEGORY_WORDS[category]),
  causes: (causes = []) => causes.map((cause) => CAUSE_WORDS[cause]),
  lines: (lines = []) => lines.map(lineName),
});
