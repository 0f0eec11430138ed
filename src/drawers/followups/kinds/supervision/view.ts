import { dayText } from '../../../../calendar/speak.ts';
import type { Lens } from '../../../../core/facts.ts';
import type { Cell } from '../../../../core/page.ts';
import { listed, same, type Text } from '../../../../core/text.ts';
import { linePairs } from '../../../kit/lines/view.ts';
import type { Followup } from '../../record.ts';
import { linedFollowup } from './lined.ts';
import {
  CATEGORY_WORDS,
  CAUSE_WORDS,
  KIND_WORDS,
  supervisedLabels as labels,
  SATISFACTION_WORDS,
  termWords,
} from './words.ts';

export { kindOrder, ordersOfStages } from './orders.ts';

type Pair = readonly [Text, Cell];

/** The pairs of the card about supervision. A plain matter on time has none. */
export const supervisedPairs = (f: Followup, { facts }: Lens): readonly Pair[] => {
  const pairs: readonly (readonly [Text, Cell | undefined])[] = [
    [labels.kind, f.kind === undefined ? undefined : KIND_WORDS[f.kind]],
    [labels.number, f.number],
    [labels.deputies, f.deputies === undefined ? undefined : listed(f.deputies)],
    [labels.assignedOn, f.assignedOn === undefined ? undefined : dayText(f.assignedOn)],
    [labels.term, f.term === undefined ? undefined : termWords(f.term)],
    [labels.contactedOn, f.contactedOn === undefined ? undefined : dayText(f.contactedOn)],
    [labels.category, f.category === undefined ? undefined : [same(f.category), ' ', CATEGORY_WORDS[f.category]]],
    [labels.satisfaction, f.satisfaction === undefined ? undefined : SATISFACTION_WORDS[f.satisfaction]],
    [labels.causes, f.causes === undefined ? undefined : listed(f.causes.map((cause) => CAUSE_WORDS[cause]))],
  ];
  return [
    ...pairs.flatMap(([label, value]): readonly Pair[] => (value === undefined ? [] : [[label, value]])),
    ...(f.lines === undefined ? [] : linePairs(linedFollowup, f, facts)),
  ];
};
