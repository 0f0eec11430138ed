import { nameKey } from '../../core/names/fold.ts';
import type { Narrowing } from '../../core/narrowing.ts';
import { text } from '../../core/text.ts';
import * as field from '../kit/fields/index.ts';
import type { Doc } from './record.ts';
import { holdersOf } from './states.ts';
import { documentWords as w } from './words.ts';

/** The filters of `office doc list`, with `--at`: the papers that somebody has now. */
export const withHolder = ({ filters, passes }: Narrowing<Doc>): Narrowing<Doc> => ({
  filters: {
    ...filters,
    at: field.called(w.holder, field.name(text('those that this person has now', '现在此人手里的'))),
  },
  passes: (doc, said, facts) => {
    const { at } = said;
    const isThere = typeof at !== 'string' || holdersOf(doc).some((name) => nameKey(name) === nameKey(at));
    return isThere && passes(doc, said, facts);
  },
});
